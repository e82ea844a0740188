import { Missing } from '@/components/site/missing';
import { readLanguage } from '@/lib/site/reader';

export const generateStaticParams = () => [];

export default async function NoSuchPage({ params }: { params: Promise<{ locale: string; rest: string[] }> }) {
  const asked = await params;
  return <Missing locale={readLanguage(asked).locale} path={`/${[asked.locale, ...asked.rest].join('/')}`} />;
}
