import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { database, type Transaction } from '@/db/client';
import { markdownToBody } from '@/db/factories/markdown';
import {
  articles,
  fundingNotices,
  institutions,
  media,
  people,
  sections,
  settings,
  stateGroups,
  states,
  stories,
  storyInstitutions,
  storyPeople,
  storyStates,
  storyTags,
  tags,
} from '@/db/schema';
import { institutions as institutionTexts } from '@/sample/institutions';
import { people as peopleTexts } from '@/sample/people';
import { sections as sectionTexts } from '@/sample/sections';
import { settings as settingTexts } from '@/sample/settings';
import { groups as groupTexts, states as stateTexts } from '@/sample/states';
import { loadSampleStories } from '@/sample/stories';
import type { SampleEdition, SampleLocale, SampleStory } from '@/sample/story';
import { tags as tagTexts } from '@/sample/tags';
import { makePublic } from '../articles/publishing/publish';
import { systemActor } from '../ground/actor';
import { type Change, change } from '../ground/change';
import { instantInZone } from '../ground/zone';
import { type Drawn, drawVariants } from '../media/variants';
import { createDiscussions } from './discussions';
import { createMeetingsAndDocuments } from './meetings';
import { asFirstPrinted, createCorrection, createWithdrawn } from './mistakes';
import { createBreaking, createSeries } from './order';
import { createPages } from './pages';
import { createStateFacts } from './state-facts';

const actor = systemActor('sample edition');
const artFolder = path.join('sample', 'art');

/** True when nothing of a publication is there yet. */
export async function isEmpty(): Promise<boolean> {
  const { rows } = await database().execute(sql`select 1 from stories union all select 1 from sections union all select 1 from states limit 1`);
  return rows.length === 0;
}

/**
 * Creates the sample edition whole, in one transaction: killed half way, it was never there.
 * Returns the number of articles.
 */
export async function createSampleEdition(now = new Date()): Promise<number> {
  const sampleStories = await loadSampleStories();
  const art = await drawArt(sampleStories);
  return change(actor, async (c) => {
    const keys = { ...(await createRosters(c.tx)), ...(await createSampleNames(c.tx)) };
    const pictures = await createPictures(c.tx, art);
    let count = 0;
    for (const story of [...sampleStories].sort((a, b) => b.daysAgo - a.daysAgo)) count += await createStory(c, story, keys, pictures, now);
    await createCorrection(c, actor);
    await createSeries(c.tx, keys.tags);
    await createBreaking(c.tx, now);
    await createWithdrawn(c, actor, keys.sections, now);
    await createMeetingsAndDocuments(c.tx, keys.institutions, now);
    await createPages(c, actor, now);
    await c.audit({ action: 'sample.create', subjectType: 'site', subjectId: 'sample', after: { articles: count, ...(await createDiscussions(c.tx, now)) } });
    return count;
  });
}

/**
 * Creates what a publication begins with when it wants no sample edition: its name, its rosters,
 * its sections, and no story.
 */
export const createFrame = (): Promise<void> =>
  change(actor, async (c) => {
    await createRosters(c.tx);
    await c.audit({ action: 'sample.frame', subjectType: 'site', subjectId: 'frame' });
  });

type Keys = { sections: Map<string, number>; institutions: Map<string, number>; tags: Map<string, number>; people: Map<string, number> };
type Pictures = Map<string, { id: number }>;

async function drawArt(sampleStories: SampleStory[]): Promise<Map<string, Drawn & { name: string }>> {
  const wanted = new Set<string>();
  for (const story of sampleStories) {
    for (const [locale, edition] of Object.entries(story.editions)) {
      if (story.picture) wanted.add(`${story.picture.art}.${locale}`);
      for (const found of edition.body.matchAll(/\(art:([\w-]+)/g)) wanted.add(`${found[1]}.${locale}`);
    }
  }
  const drawn = new Map<string, Drawn & { name: string }>();
  const waiting = [...wanted];
  const worker = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const file = `${name}.webp`;
      drawn.set(name, { ...(await drawVariants(await readFile(path.join(artFolder, file)))), name: file });
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return drawn;
}

async function createPictures(tx: Transaction, art: Map<string, Drawn & { name: string }>): Promise<Pictures> {
  const pictures: Pictures = new Map();
  for (const [key, drawn] of art) {
    const { name, ...picture } = drawn;
    const row = { ...picture, originalName: name, licence: { en: 'CC BY 4.0', ru: 'CC BY 4.0', zh: 'CC BY 4.0' } };
    const [made] = await tx
      .insert(media)
      .values(row)
      .onConflictDoUpdate({ target: media.hash, set: { width: picture.width } })
      .returning({ id: media.id });
    if (made) pictures.set(key, made);
  }
  return pictures;
}

async function createRosters(tx: Transaction): Promise<Pick<Keys, 'sections' | 'institutions'>> {
  const values: Record<string, unknown> = {
    name: settingTexts.name,
    tagline: settingTexts.tagline,
    about: settingTexts.about,
    contactIntro: settingTexts.contactIntro,
    zone: 'Asia/Shanghai',
    publisher: settingTexts.publisher,
    publisherAddress: settingTexts.publisherAddress,
    publisherEmail: settingTexts.publisherEmail,
    responsible: settingTexts.responsible,
    owners: settingTexts.owners,
  };
  await tx
    .insert(settings)
    .values(Object.entries(values).map(([key, value]) => ({ key, value })))
    .onConflictDoNothing();
  await tx.insert(fundingNotices).values({ notice: settingTexts.fundingNotice, since: settingTexts.fundingSince });
  const groups = await tx.insert(stateGroups).values(groupTexts).returning({ id: stateGroups.id, key: stateGroups.key });
  const groupIds = new Map(groups.map((group) => [group.key, group.id]));
  await tx.insert(states).values(
    stateTexts.map(({ group, iso2, since, name, officialName, capital, zone, lat, lon, description }, position) => ({
      iso2,
      since,
      name,
      officialName,
      capital,
      zone,
      lat,
      lon,
      description,
      position,
      groupId: required(groupIds, group),
    })),
  );
  await createStateFacts(tx);
  const madeSections = await tx.insert(sections).values(sectionTexts).returning({ id: sections.id, slug: sections.slug });
  const madeInstitutions = await tx.insert(institutions).values(institutionTexts).returning({ id: institutions.id, slug: institutions.slug });
  return { sections: bySlug(madeSections), institutions: bySlug(madeInstitutions) };
}

const bySlug = (rows: { id: number; slug: string }[]) => new Map(rows.map((row) => [row.slug, row.id]));

/** Who wrote the sample stories, and what they are about. */
async function createSampleNames(tx: Transaction): Promise<Pick<Keys, 'tags' | 'people'>> {
  await tx.insert(settings).values({ key: 'sampleNotice', value: settingTexts.sampleNotice }).onConflictDoNothing();
  const madeTags = await tx.insert(tags).values(tagTexts).returning({ id: tags.id, slug: tags.slug });
  const madePeople = await tx
    .insert(people)
    .values(peopleTexts.map(({ slug, name, role, bio }) => ({ slug, name, title: role, bio, public: true })))
    .onConflictDoUpdate({ target: people.slug, set: { public: true } })
    .returning({ id: people.id, slug: people.slug });
  return { tags: bySlug(madeTags), people: bySlug(madePeople) };
}

function required<Value>(map: Map<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the sample edition names an unknown key: ${key}`);
  return value;
}

async function createStory(c: Change, story: SampleStory, keys: Keys, pictures: Pictures, now: Date): Promise<number> {
  const [made] = await c.tx
    .insert(stories)
    .values({ sectionId: required(keys.sections, story.section), sampleKey: story.key })
    .returning({ id: stories.id });
  if (!made) throw new Error('no story was made');
  const storyId = made.id;
  const inOrder = <Row>(values: string[], row: (value: string, position: number) => Row) => [...new Set(values)].map(row);
  if (story.states.length) await c.tx.insert(storyStates).values(inOrder(story.states, (iso2, position) => ({ storyId, iso2, position })));
  if (story.institutions.length)
    await c.tx
      .insert(storyInstitutions)
      .values(inOrder(story.institutions, (slug, position) => ({ storyId, institutionId: required(keys.institutions, slug), position })));
  if (story.tags.length)
    await c.tx.insert(storyTags).values(inOrder(story.tags, (slug, position) => ({ storyId, tagId: required(keys.tags, slug), position })));
  if (story.people.length)
    await c.tx.insert(storyPeople).values(inOrder(story.people, (slug, position) => ({ storyId, personId: required(keys.people, slug), position })));
  const publishedAt = publicationTime(story, now);
  let count = 0;
  for (const [locale, edition] of Object.entries(story.editions) as [SampleLocale, SampleEdition][]) {
    await createEdition(c, { story, storyId, locale, edition, publishedAt, pictures });
    count += 1;
  }
  return count;
}

/**
 * Never in the future: a time of today that has not come yet is moved to the same time yesterday.
 */
function publicationTime(story: Pick<SampleStory, 'daysAgo' | 'time' | 'zone'>, now: Date): Date {
  const day = new Date(now.getTime() - story.daysAgo * 86_400_000).toISOString().slice(0, 10);
  const at = instantInZone(day, story.time, story.zone);
  return at > now ? new Date(at.getTime() - 86_400_000) : at;
}

type EditionInput = { story: SampleStory; storyId: number; locale: SampleLocale; edition: SampleEdition; publishedAt: Date; pictures: Pictures };

async function createEdition(c: Change, { story, storyId, locale, edition, publishedAt, pictures }: EditionInput): Promise<void> {
  const body = markdownToBody(asFirstPrinted(story.key, locale, edition.body), (key, text) => {
    const picture = pictures.get(`${key}.${locale}`);
    return picture ? { type: 'figure', attrs: { mediaId: picture.id, ...text } } : null;
  });
  const { slug, headline, standfirst, dateline } = edition;
  const [made] = await c.tx
    .insert(articles)
    .values({ storyId, locale, slug, headline, standfirst, dateline, body, zone: story.zone })
    .returning({ id: articles.id });
  if (!made) throw new Error('no article was made');
  const picture = story.picture ? pictures.get(`${story.picture.art}.${locale}`) : undefined;
  const content = {
    slug,
    headline,
    standfirst,
    dateline,
    body,
    mediaId: picture?.id ?? null,
    pictureAlt: story.picture?.alt[locale] ?? '',
    pictureCaption: story.picture?.caption[locale] ?? '',
    pictureCredit: story.picture?.credit[locale] ?? '',
  };
  await makePublic(c, actor, { articleId: made.id, version: 1, content, kind: 'publish', publishedAt, zone: story.zone });
  if (picture)
    await c.tx
      .update(media)
      .set({ alt: { [locale]: content.pictureAlt }, caption: { [locale]: content.pictureCaption }, credit: { [locale]: content.pictureCredit } })
      .where(eq(media.id, picture.id));
}
