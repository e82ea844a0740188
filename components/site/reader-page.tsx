import type { Metadata } from 'next';
import { cache, type ReactNode } from 'react';
import { cacheTags } from '@/lib/ground/cache';
import type { Locale } from '@/lib/ground/locales';
import { type Chrome, getChrome } from '@/lib/site/chrome';
import { type PageDescription, pageMetadata } from '@/lib/site/metadata';
import { type AddressParts, type ReaderParams, readLanguage } from '@/lib/site/reader';
import { Missing } from './missing';
import { SiteShell } from './shell';

type Given<Key extends string, Found> = { locale: Locale; asked: AddressParts<Key>; found: Found; chrome: Chrome };

type Head = Omit<PageDescription, 'locale' | 'name'> & {
  /** Where the language links lead, if not to this path. */
  links?: Partial<Record<Locale, string>>;
  /** The entry of the menu that the page belongs to, if not its own. */
  menu?: string;
};

type Parts<Key extends string, Found> = {
  /** What was asked for, without the language: a redirect may stand there. */
  path: (asked: AddressParts<Key>) => string;
  /** By what the page goes stale, also while there is nothing. */
  tags?: (locale: Locale, asked: AddressParts<Key>) => string[];
  find: (locale: Locale, asked: AddressParts<Key>) => Promise<Found | null>;
  head: (given: Given<Key, Found>) => Head;
  /** What stands between masthead and footer. It attaches the tags of what was found. */
  body: (given: Given<Key, Found>) => ReactNode | Promise<ReactNode>;
};

/**
 * A page for readers about something that may be there or not: its head and itself, from one look
 * at what was asked for. The settings of a page stay in its own file, where the framework looks for
 * them.
 */
export function foundPage<Found, Key extends string>({ path, tags = () => [], find: look, head, body }: Parts<Key, Found>) {
  const findOnce = cache((locale: Locale, asked: string) => look(locale, JSON.parse(asked) as AddressParts<Key>));
  const read = async (params: ReaderParams<Key>['params']) => {
    const asked = await params;
    const { locale, known } = readLanguage(asked);
    return { asked, locale, find: async () => (known ? findOnce(locale, JSON.stringify(asked)) : null) };
  };

  async function generateMetadata({ params }: ReaderParams<Key>): Promise<Metadata> {
    const { asked, locale, find } = await read(params);
    const found = await find();
    if (found === null) return {};
    const chrome = await getChrome(locale);
    const { links: _links, menu: _menu, ...told } = head({ asked, locale, found, chrome });
    return pageMetadata({ ...told, locale, name: chrome.name });
  }

  async function render({ params }: ReaderParams<Key>) {
    const { asked, locale, find } = await read(params);
    await cacheTags(...tags(locale, asked));
    const found = await find();
    if (found === null) return <Missing locale={locale} path={`/${asked.locale}${path(asked)}`} />;
    const given = { asked, locale, found, chrome: await getChrome(locale) };
    const { path: own, links, menu } = head(given);
    return (
      <SiteShell locale={locale} path={own} editions={links} menu={menu}>
        {await body(given)}
      </SiteShell>
    );
  }

  return { generateMetadata, render };
}

type Words = { locale: Locale; chrome: Chrome };
type Plain = {
  path: string;
  tags?: (locale: Locale) => string[];
  head: (given: Words) => Omit<Head, 'path'>;
  body: (given: Words) => ReactNode | Promise<ReactNode>;
};

/** A page for readers that is there in every language. */
export const readerPage = ({ path, tags, head, body }: Plain) =>
  foundPage<true, never>({
    path: () => path,
    tags,
    find: async () => true,
    head: (given) => ({ ...head(given), path }),
    body,
  });
