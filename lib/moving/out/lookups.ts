import { inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { type BodyNode, institutions, people, sections, tags } from '@/db/schema';
import { dynamicOf, listDynamic } from '../../articles/body/dynamic';
import { isLocale } from '../../ground/locales';
import { linksOfDynamic } from '../../pages/dynamic';
import { spellOut } from './spell-out';

type Given = { body: BodyNode; locale: string };
const tables = { section: sections, institution: institutions, tag: tags, person: people };

/**
 * The blocks of these documents that a page looks up, as they can be read elsewhere: what they show
 * by its address instead of the number of a row, with a link to where it is found here (`href`,
 * `text`), and, where it is to be spelled out, as what it shows today (`spelled`).
 */
export async function withLookups(given: Given[], isSpelled = false): Promise<(item: Given) => BodyNode> {
  const having = given.filter(({ body }) => listDynamic(body).length > 0);
  if (having.length === 0) return ({ body }) => body;
  const slugs = await slugsIn(having);
  const made = new Map(await Promise.all(having.map(async (item) => [item.body, await readable(item, slugs, isSpelled)] as const)));
  return ({ body }) => made.get(body) ?? body;
}

async function slugsIn(given: Given[]): Promise<Map<string, string>> {
  const blocks = given.flatMap(({ body }) => listDynamic(body).flatMap((block) => dynamicOf(block) ?? []));
  const asked = [...blocks.map((block) => block.from), ...blocks.flatMap((block) => (block.people ?? []).map((id) => `person:${id}`))];
  const slugs = new Map<string, string>();
  for (const [kind, table] of Object.entries(tables)) {
    const ids = [...new Set(asked.filter((key) => key.startsWith(`${kind}:`)).map((key) => Number(key.slice(kind.length + 1))))];
    if (ids.length === 0) continue;
    const rows = await database().select({ id: table.id, slug: table.slug }).from(table).where(inArray(table.id, ids));
    for (const row of rows) slugs.set(`${kind}:${row.id}`, row.slug);
  }
  return slugs;
}

async function readable({ body, locale }: Given, slugs: Map<string, string>, isSpelled: boolean): Promise<BodyNode> {
  const links = isLocale(locale) ? await linksOfDynamic(body, locale) : () => null;
  const content: BodyNode[] = [];
  for (const block of body.content ?? []) {
    const attrs = dynamicOf(block);
    if (!attrs) {
      content.push(block);
      continue;
    }
    const slug = slugs.get(attrs.from);
    const link = links(block);
    const shown = attrs.people?.flatMap((id) => slugs.get(`person:${id}`) ?? []) ?? null;
    const spelled = isSpelled && isLocale(locale) ? await spellOut(attrs, locale) : null;
    content.push({
      ...block,
      attrs: {
        ...attrs,
        from: slug === undefined ? attrs.from : `${attrs.from.split(':')[0]}:${slug}`,
        people: shown,
        ...(link ? { href: link.path, text: link.text } : {}),
        ...(spelled ? { spelled } : {}),
      },
    });
  }
  return { ...body, content };
}
