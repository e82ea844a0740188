import { markdownToBody } from '@/db/factories/markdown';
import type { BodyNode } from '@/db/schema';
import type { Content } from '../articles/content/content';
import { type Locale, localized } from '../ground/locales';
import { retention } from '../retention/table';
import type { TemplateFacts } from './template-facts';
import { chinese } from './templates/chinese';
import { english } from './templates/english';
import { russian } from './templates/russian';
import type { Filling, TemplateName, Templates } from './templates/template';

const texts: Record<Locale, Templates> = { en: english, ru: russian, zh: chinese };

/**
 * A page as its template begins it in a language. What no setting says stands in double brackets:
 * the checklist refuses that.
 */
export function fillTemplate(template: TemplateName, locale: Locale, facts: TemplateFacts): Pick<Content, 'slug' | 'headline' | 'standfirst' | 'body'> {
  const { missing, kept, ...write } = texts[locale];
  const given = { ...facts, address: facts.publisherAddress, email: { [locale]: facts.publisherEmail ?? '' } };
  const must = Object.fromEntries(
    (Object.keys(missing) as (keyof Filling['must'])[]).map((key) => [key, localized(given[key], locale).trim() || `[[${missing[key]}]]`]),
  ) as Filling['must'];
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
  const lines = retention.filter((entry) => entry.personal).map((entry) => row([entry.what[locale], entry.howLong[locale]]));
  const { headline, standfirst, text } = write[template]({
    locale,
    name: localized(facts.name, locale),
    site: facts.site,
    must,
    may: {
      registration: localized(facts.registration, locale),
      funding: localized(facts.funding, locale),
      dataAuthority: localized(facts.dataAuthority, locale),
    },
    kept: [row(kept), row(['---', '---']), ...lines].join('\n'),
  });
  return { slug: template, headline, standfirst, body: named(markdownToBody(text)) };
}

/** A heading that ends with {#name} gets that id, by which links find it. */
function named(body: BodyNode): BodyNode {
  const content = (body.content ?? []).map((block) => {
    const last = block.content?.at(-1);
    const found = block.type === 'heading' ? /\s*\{#([a-z-]+)\}$/.exec(last?.text ?? '') : null;
    if (!found || !last) return block;
    const words = { ...last, text: (last.text ?? '').slice(0, found.index) };
    return { ...block, attrs: { ...block.attrs, id: found[1] }, content: [...(block.content ?? []).slice(0, -1), words] };
  });
  return { ...body, content };
}
