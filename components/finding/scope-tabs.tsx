import { tabsLook } from '@/components/desk/look';
import { type Finding, findScopes, writeFinding } from '@/lib/finding/finding';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

const path = (query: string) => (query ? `/desk/articles?${query}` : '/desk/articles');

/**
 * The lists that everyone has, and the words and filters that go with each stay when another is
 * chosen.
 */
export function ScopeTabs({ finding, locale }: { finding: Finding; locale: Locale }) {
  const t = translator(locale, 'finding');
  return (
    <nav className={tabsLook} aria-label={t('scopes.label')}>
      {([null, ...findScopes] as const).map((scope) => (
        <a key={scope ?? 'all'} href={path(writeFinding({ ...finding, scope }))} aria-current={finding.scope === scope ? 'page' : undefined}>
          {t(`scopes.${scope ?? 'all'}`)}
        </a>
      ))}
    </nav>
  );
}
