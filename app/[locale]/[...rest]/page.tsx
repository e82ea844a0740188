import { Missing } from '@/components/site/missing';
import { isLocale } from '@/lib/locales';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

export default async function NoSuchPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  return <Missing locale={isLocale(locale) ? locale : 'en'} />;
}
