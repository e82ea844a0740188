import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

export const SubscribeLink = ({ locale, path }: { locale: Locale; path: string }) => (
  <a href={`/${locale}${path}/feed.xml`}>{translator(locale, 'site')('subscribe')}</a>
);
