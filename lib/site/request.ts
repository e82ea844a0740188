import { notFound } from 'next/navigation';
import { cache } from 'react';
import { isLocale, type Locale } from '../ground/locales';

type Remembered = { locale: Locale; gone: { headline: string; notice: string; withdrawnAt: Date } | null };

const remembered = cache((): Remembered => ({ locale: 'en', gone: null }));

/** The language of a reader page. Unknown languages are not found. Remembers it for the not-found page, which has no params. */
export async function readerLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  remembered().locale = locale;
  return locale;
}

export const recallLocale = (): Locale => remembered().locale;

/** Ends the page as withdrawn: the not-found page shows the notice, the server answers 410 (lib/publishing/gone.ts). */
export function gone(notice: { headline: string; notice: string; withdrawnAt: Date }): never {
  remembered().gone = notice;
  notFound();
}

export const recallGone = () => remembered().gone;
