import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import type { StoryKind } from '@/db/schema';
import { institutions, media, people, sections, states, tags } from '@/db/schema';
import { bodyToText } from '../body/body';
import { countWords } from '../body/count-words';
import { withoutSuggestions } from '../body/suggestions';
import { slugFrom } from '../content/slug';
import type { Article } from '../reading/article-queries';
import { listEditions } from '../reading/article-queries';
import type { CardPicture } from '../reading/cards';
import { loadFiled } from './filed';
import { draftContent, loadArticle } from './row';

/** An edition as it would look: of a page, which is in no section, the section is null. */
export type Previewed = Omit<Article, 'section'> & { kind: StoryKind; section: Article['section'] | null };

/** The article as its page would show it if the draft were published now, or null. */
export async function getPreviewed(articleId: number): Promise<Previewed | null> {
  const db = database();
  const loaded = await loadArticle(db, articleId);
  if (!loaded) return null;
  const { article } = loaded;
  const draft = draftContent(loaded);
  const content = { ...draft, body: withoutSuggestions(draft.body) };
  const parts = (await loadFiled(article.storyId)).wanted;
  const [[section], picture, editions, stateRows, institutionRows, tagRows, personRows] = await Promise.all([
    parts.sectionId === null ? [] : db.select().from(sections).where(eq(sections.id, parts.sectionId)),
    content.mediaId === null ? null : loadPicture(content.mediaId),
    listEditions(article.storyId),
    db.select({ iso2: states.iso2, name: states.name }).from(states),
    db.select({ id: institutions.id, slug: institutions.slug, name: institutions.name }).from(institutions),
    Promise.all(parts.tags.map((id) => db.select({ id: tags.id, slug: tags.slug, name: tags.name }).from(tags).where(eq(tags.id, id)))),
    Promise.all(parts.people.map((id) => db.select({ id: people.id, slug: people.slug, name: people.name }).from(people).where(eq(people.id, id)))),
  ]);
  return {
    id: article.id,
    kind: article.kind,
    storyId: article.storyId,
    locale: article.locale,
    slug: content.slug || slugFrom(content.headline, article.locale) || article.slug,
    headline: content.headline,
    standfirst: content.standfirst,
    dateline: content.dateline,
    body: content.body,
    wordCount: countWords(bodyToText(content.body), article.locale),
    revision: article.revision,
    publishedAt: article.publishedAt ?? article.scheduledAt ?? new Date(),
    revisedAt: article.revisedAt,
    zone: article.zone,
    section: section ? { id: section.id, slug: section.slug, name: section.name } : null,
    picture: picture && { ...picture, alt: content.pictureAlt, caption: content.pictureCaption, credit: content.pictureCredit },
    sample: false,
    comments: 0,
    states: parts.states.flatMap((iso2) => stateRows.find((row) => row.iso2 === iso2) ?? []),
    institutions: parts.institutions.flatMap((id) => institutionRows.find((row) => row.id === id) ?? []),
    tags: tagRows.flat(),
    people: personRows.flat(),
    editions,
  };
}

async function loadPicture(id: number): Promise<Omit<CardPicture, 'alt' | 'caption' | 'credit'> | null> {
  const [row] = await database()
    .select({ id: media.id, width: media.width, height: media.height, variants: media.variants, focalX: media.focalX, focalY: media.focalY })
    .from(media)
    .where(eq(media.id, id));
  return row ?? null;
}
