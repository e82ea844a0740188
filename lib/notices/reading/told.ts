import type { Locale } from '../../ground/locales';
import { translator } from '../../ground/messages';
import type { Listed } from './list-notices';

/** Who did what, in words. */
export function told({ kind, by }: Pick<Listed, 'kind' | 'by'>, locale: Locale): string {
  const t = translator(locale, 'notices');
  return t(`did.${kind}`, { by: by ?? t(kind === 'published' ? 'schedule' : 'someone') });
}
