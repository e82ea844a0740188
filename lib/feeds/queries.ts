import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { BodyNode, Localized } from '@/db/schema';
import { articles, institutions, media, people, sections, states, storyPeople, storyTags, tags } from '@/db/schema';
import { bodyToHtml, type HtmlPicture } from '../articles/body/html';
import { readableBody } from '../articles/body/repair';
import { firstWords } from '../articles/body/summary';
import { behindLine } from '../articles/reading/behind-words';
import { type Card, type CardPicture, listCards } from '../articles/reading/cards';
import { listByKey } from '../articles/reading/list-queries';
import { listTranslations } from '../articles/reading/translation';
import { address, origin, permanentId } from '../ground/addresses';
import { isIso2, isSlug } from '../ground/identifiers';
import { type Locale, languageTags, localized } from '../ground/locales';
import { tag } from '../ground/tags';
import { untilMarkedEach } from '../ground/until-marked';
import { pictureVariant, variantAddress } from '../media/picture-variant';
import { getPublication } from '../settings/publication';
import { escapeXml, type Feed, type FeedItem } from './feed';

export type FeedScope = 'all' | 'section' | 'state' | 'institution' | 'tag';

export const itemsPerFeed = 30;

/**
 * A feed of the newest articles, or null where the section, state, institution or tag does not
 * exist.
 */
export async function getFeed(locale: Locale, scope: FeedScope, slug: string): Promise<Feed | null> {
  const [publication, place] = await Promise.all([getPublication(locale), scope === 'all' ? null : findPlace(scope, slug)]);
  if (scope !== 'all' && !place) return null;
  const name = place ? localized(place.name, locale) : '';
  const cards = scope === 'all' || !place ? await listCards(await latestIds(locale)) : await listByKey(locale, scope, place.key, itemsPerFeed);
  const items = await toItems(locale, cards);
  const changed = await changedAt(['site', tag.feeds(locale), ...(scope === 'all' ? [] : [tag[`${scope}s`]])]);
  const home = place ? `/${locale}/${place.path}` : `/${locale}`;
  return {
    title: name ? `${name} — ${publication.name}` : publication.name,
    description: (place && localized(place.description, locale)) || publication.tagline || publication.name,
    language: languageTags[locale],
    home: address(home),
    icon: address('/icons/icon-512.png'),
    updatedAt: new Date(Math.max(...items.map((item) => item.updatedAt.getTime()), changed, Date.UTC(2026, 0, 1))),
    items,
  };
}

/**
 * When anything that a feed shows has changed last, what left it too: by the very rows that make
 * its kept copy anew. The newest article alone would take the date back when it is withdrawn.
 */
export async function changedAt(tags: string[]): Promise<number> {
  const some = sql`array[${sql.join(
    tags.map((tag) => sql`${tag}`),
    sql`, `,
  )}]::text[]`;
  const { rows } = await database().execute<{ at: string | null }>(sql`
    select max(extract(epoch from created_at) * 1000) as at
    from (select created_at from invalidations where tags && ${some} order by id desc limit 20) as latest`);
  return Number(rows[0]?.at ?? 0);
}

type Place = { key: string; path: string; name: Localized; description: Localized };

async function findPlace(scope: Exclude<FeedScope, 'all'>, slug: string): Promise<Place | null> {
  const db = database();
  if (scope === 'state') {
    const iso2 = slug.toUpperCase();
    if (!isIso2(iso2)) return null;
    const [row] = await db.select({ name: states.name, description: states.description }).from(states).where(eq(states.iso2, iso2));
    return row ? { key: iso2, path: `states/${iso2.toLowerCase()}`, ...row } : null;
  }
  if (!isSlug(slug)) return null;
  const table = { section: sections, institution: institutions, tag: tags }[scope];
  const [row] = await db.select({ id: table.id, name: table.name, description: table.description }).from(table).where(eq(table.slug, slug));
  return row ? { key: String(row.id), path: `${scope}s/${slug}`, name: row.name, description: row.description } : null;
}

async function latestIds(locale: string): Promise<number[]> {
  const rows = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.locale, locale), eq(articles.status, 'published'), eq(articles.kind, 'story')))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(itemsPerFeed);
  return rows.map((row) => row.id);
}

/**
 * An article stands in the feeds of its section, states and tags as well, each in three formats.
 */
async function toItems(locale: Locale, cards: Card[]): Promise<FeedItem[]> {
  const byId = await untilMarkedEach(
    'feed item',
    cards.map((card) => card.id),
    async (ids) => {
      const unread = cards.filter((card) => ids.includes(card.id));
      const items = await makeItems(locale, unread);
      return new Map(unread.flatMap((card, at) => (items[at] ? [[card.id, items[at]] as const] : [])));
    },
  );
  return cards.flatMap((card) => byId.get(card.id) ?? []);
}

async function makeItems(locale: Locale, cards: Card[]): Promise<FeedItem[]> {
  if (cards.length === 0) return [];
  const db = database();
  const storyIds = cards.map((card) => card.storyId);
  const [translations, texts, authors, themes] = await Promise.all([
    listTranslations(cards.map((card) => card.id)),
    db
      .select({ id: articles.id, body: articles.body })
      .from(articles)
      .where(
        inArray(
          articles.id,
          cards.map((card) => card.id),
        ),
      ),
    db
      .select({ storyId: storyPeople.storyId, name: people.name })
      .from(storyPeople)
      .innerJoin(people, eq(people.id, storyPeople.personId))
      .where(inArray(storyPeople.storyId, storyIds))
      .orderBy(storyPeople.position),
    db
      .select({ storyId: storyTags.storyId, name: tags.name })
      .from(storyTags)
      .innerJoin(tags, eq(tags.id, storyTags.tagId))
      .where(inArray(storyTags.storyId, storyIds))
      .orderBy(storyTags.position),
  ]);
  const bodies = new Map(texts.map((row) => [row.id, readableBody(row.body)]));
  const pictures = await listPictures([...bodies.values()]);
  const names = (rows: { storyId: number; name: Localized }[], storyId: number) =>
    rows.filter((row) => row.storyId === storyId).map((row) => localized(row.name, locale));
  return cards.map((card) => {
    const lead = card.picture && leadPicture(card.picture);
    const body = bodies.get(card.id);
    const translation = translations.get(card.id);
    const behind = translation ? behindLine(translation, locale, card.zone) : '';
    const note = behind ? `<p><em>${escapeXml(behind)}</em></p>` : '';
    const html = body ? bodyToHtml(body, { base: origin(), picture: (id) => pictures.get(id) ?? null }) : '';
    return {
      id: permanentId(card.id),
      url: address(`/${locale}/news/${card.slug}`),
      title: card.headline,
      summary: card.standfirst.trim() || (body ? firstWords(body) : ''),
      html: `${note}${lead?.html ?? ''}${html}`,
      publishedAt: card.publishedAt,
      updatedAt: card.revisedAt && card.revisedAt > card.publishedAt ? card.revisedAt : card.publishedAt,
      authors: names(authors, card.storyId),
      categories: [localized(card.section.name, locale), ...names(themes, card.storyId)],
      image: lead ? lead.image : null,
    };
  });
}

function leadPicture(picture: CardPicture): { html: string; image: FeedItem['image'] } | null {
  const variant = pictureVariant(picture.variants);
  if (!variant) return null;
  const figure: BodyNode = {
    type: 'doc',
    content: [{ type: 'figure', attrs: { mediaId: picture.id, alt: picture.alt, caption: picture.caption, credit: picture.credit } }],
  };
  const shown = { src: variantAddress(variant), width: variant.width, height: variant.height };
  return {
    html: bodyToHtml(figure, { base: origin(), picture: () => shown }),
    image: { url: shown.src, type: variant.type, bytes: variant.bytes, alt: picture.alt },
  };
}

/** The pictures that stand in these bodies, by the id of their media row. */
export async function listPictures(bodies: BodyNode[]): Promise<Map<number, HtmlPicture>> {
  const ids = new Set<number>();
  for (const body of bodies)
    for (const node of body.content ?? []) if (node.type === 'figure' && Number.isSafeInteger(node.attrs?.mediaId)) ids.add(Number(node.attrs?.mediaId));
  if (ids.size === 0) return new Map();
  const rows = await database()
    .select({ id: media.id, variants: media.variants })
    .from(media)
    .where(and(inArray(media.id, [...ids]), sql`${media.trashedAt} is null`));
  return new Map(
    rows.flatMap((row) => {
      const variant = pictureVariant(row.variants);
      return variant ? [[row.id, { src: variantAddress(variant), width: variant.width, height: variant.height }] as const] : [];
    }),
  );
}
