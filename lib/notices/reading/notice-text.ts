import type { Locale } from '../../ground/locales';
import { translator } from '../../ground/messages';
import type { NoticeInList } from './list-notices';

/** Who did what, in words. */
export function noticeText({ kind, by }: Pick<NoticeInList, 'kind' | 'by'>, locale: Locale): string {
  const t = translator(locale, 'notices');
  return t(`did.${kind}`, { by: by ?? t(kind === 'published' ? 'schedule' : 'someone') });
}
