import { Missing } from '@/components/site/missing';
import { isLocale } from '@/lib/ground/locales';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

export default async function NoSuchPage({ params }: { params: Promise<{ locale: string; rest: string[] }> }) {
  const { locale, rest } = await params;
  return <Missing locale={isLocale(locale) ? locale : 'en'} path={`/${[locale, ...rest].join('/')}`} />;
}
