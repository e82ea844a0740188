import { notFound } from 'next/navigation';
import { isLocale, type Locale } from '../ground/locales';

/**
 * The language of a reader page. Unknown languages are not found: the server then sends its page
 * for that.
 */
export async function readerLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
