import type { ReactNode } from 'react';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** The way to a page's feed: where the page of all feeds has it, to its place there. */
export const SubscribeLink = ({ locale, path }: { locale: Locale; path: string }) => (
  <a href={path.startsWith('/tags/') ? `/${locale}${path}/feed.xml` : `/${locale}/feeds#${path.slice(1).replaceAll('/', '-')}`}>
    {translator(locale, 'site')('subscribe')}
  </a>
);

type Line = { locale: Locale; path: string; children?: ReactNode };
/** The links under a page's head: further ones first, and the way to its feed. */
export const SubscribeLine = ({ locale, path, children }: Line) => (
  <p className="flex flex-wrap gap-x-5 font-sans text-ui font-medium [&_a]:tap [&_a]:text-accent print:hidden">
    {children}
    <SubscribeLink locale={locale} path={path} />
  </p>
);
