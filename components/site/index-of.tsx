import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { attach } from '@/lib/ground/cache';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';
import { type Entry, IndexPage } from './index-page';
import { Missing } from './missing';

/** The nouns with an index: each is its address, its cache tag and its words. */
type Noun = 'sections' | 'tags' | 'people' | 'institutions';

export async function indexMetadata(noun: Noun, { params }: ReaderParams): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  if (!known) return {};
  const t = translator(locale, 'site');
  const { name } = await getChrome(locale);
  return pageMetadata({ locale, name, title: t(noun), description: t(`indexes.${noun}`), path: `/${noun}` });
}

type Properties = ReaderParams & { noun: Noun; list: (locale: Locale) => Promise<Entry[]>; aside?: (locale: Locale) => ReactNode };

/** The page that names every section, tag, person or institution. */
export async function IndexOf({ params, noun, list, aside }: Properties) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/${noun}`} />;
  await attach(tag[noun]);
  const t = translator(locale, 'site');
  return <IndexPage locale={locale} path={`/${noun}`} title={t(noun)} intro={t(`indexes.${noun}`)} entries={await list(locale)} aside={aside?.(locale)} />;
}
