import type { SourceRecord } from '../source/record';
import { childrenOf, type Element, ownText } from '../source/xml';
import type { Index } from './wxr-index';

/** Taxonomies by which WordPress and its plugins sort for themselves. */
const technical =
  /^(category|post_tag|author|language|post_translations|term_language|term_translations|nav_menu|link_category|post_format|translation_priority|(wp|elementor|product|pa|amp|yst|ml|jetpack|fl|et|ct)[_-].*)$/;

export type FiledSource = { authors: string[]; sections: string[]; tags: string[]; records: SourceRecord[] };

/**
 * Where a text is filed: its categories, that which its site calls the main one first; its tags,
 * with those of taxonomies that a theme has defined; who signed it, where a plugin lets several.
 */
export function filedOf(element: Element, creator: string, meta: Map<string, string>, index: Index, place: SourceRecord['place']): FiledSource {
  const terms = childrenOf(element, 'category').map((term) => ({
    domain: term.attributes.get('domain') ?? '',
    slug: ownText(term.attributes.get('nicename') || term.text.trim()),
    name: ownText(term.text.trim()),
  }));
  const inDomain = (domain: string) => terms.filter((term) => term.domain === domain);
  const main = index.categories.get(meta.get('_yoast_wpseo_primary_category') ?? meta.get('rank_math_primary_category') ?? '');
  const others = terms.filter(({ domain, slug }) => domain !== '' && slug !== '' && !technical.test(domain));
  const signed = inDomain('author').map(({ slug, name }) => ({
    key: index.authors.get(slug.replace(/^cap-/, '')) ?? slug,
    slug: slug.replace(/^cap-/, ''),
    name,
  }));
  const records: SourceRecord[] = [
    ...others.map(({ domain, slug, name }) => ({ kind: 'term' as const, taxonomy: 'tag' as const, key: `${domain}:${slug}`, slug, name: name || slug, place })),
    ...signed
      .filter(({ key }) => ![...index.authors.values()].includes(key))
      .map(({ key, slug, name }) => ({ kind: 'author' as const, key, name: name || slug, slug, place })),
  ];
  const sections = inDomain('category').map((term) => term.slug);
  return {
    authors: signed.length > 0 ? signed.map(({ key }) => key) : [creator].filter(Boolean),
    sections: main && sections.includes(main) ? [main, ...sections.filter((slug) => slug !== main)] : sections,
    tags: [...inDomain('post_tag').map((term) => term.slug), ...others.map(({ domain, slug }) => `${domain}:${slug}`)],
    records,
  };
}
