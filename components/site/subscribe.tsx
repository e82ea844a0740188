import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** The way to a page's feed: where the page of all feeds has it, to its place there. */
export const SubscribeLink = ({ locale, path }: { locale: Locale; path: string }) => (
  <a href={path.startsWith('/tags/') ? `/${locale}${path}/feed.xml` : `/${locale}/feeds#${path.slice(1).replaceAll('/', '-')}`}>
    {translator(locale, 'site')('subscribe')}
  </a>
);
