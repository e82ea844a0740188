import type { Locale } from '@/lib/locales';
import { translator } from '@/lib/site/messages';

export const SubscribeLink = ({ locale, path }: { locale: Locale; path: string }) => (
  <a href={`/${locale}${path}/feed.xml`}>{translator(locale, 'site')('subscribe')}</a>
);
