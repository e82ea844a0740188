import { JsonLd } from '@/components/ui/json-ld';
import { address } from '@/lib/ground/addresses';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** Where a page stands. `steps` are pairs of a path without the language and a name. */
export function Crumbs({ locale, steps }: { locale: Locale; steps: [string, string][] }) {
  const t = translator(locale, 'site');
  const all: [string, string][] = [['', t('home')], ...steps];
  return (
    <nav data-crumbs="" aria-label={translator(locale, 'article')('path')}>
      <ol className="py-1.5 font-sans text-sm text-soft *:inline *:not-first:before:px-2 *:not-first:before:content-['›'] [&_a]:py-1.5">
        {all.map(([path, name]) => (
          <li key={path}>
            <a href={`/${locale}${path}`}>{name}</a>
          </li>
        ))}
      </ol>
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          '@type': 'BreadcrumbList',
          itemListElement: all.map(([path, name], at) => ({ '@type': 'ListItem', position: at + 1, name, item: address(`/${locale}${path}`) })),
        }}
      />
    </nav>
  );
}
