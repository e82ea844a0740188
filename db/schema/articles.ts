import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, date, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { media } from './media.ts';
import { people } from './people.ts';
import { sections } from './places.ts';
import { createdAt, id, instant, type Localized, ref, type StorySettings, tsvector } from './shared.ts';

export const articleStatus = pgEnum('article_status', ['draft', 'in_review', 'scheduled', 'published', 'withdrawn']);

/** A page is a story that stands at its own address, in no section and in no list of news. */
export const storyKind = pgEnum('story_kind', ['story', 'page']);
export type StoryKind = (typeof storyKind.enumValues)[number];

/** ProseMirror JSON; the rules are in lib/articles/body/body.ts. */
export type BodyNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: BodyNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
};

export const stories = pgTable(
  'stories',
  {
    id: id(),
    kind: storyKind('kind').notNull().default('story'),
    sectionId: ref('section_id').references(() => sections.id),
    sampleKey: text('sample_key'),
    pinnedPosition: integer('pinned_position'),
    pinnedUntil: instant('pinned_until'),
    breakingUntil: instant('breaking_until'),
    /** What the breaking line says; in a language without words, the headline. */
    breakingWords: jsonb('breaking_words').$type<Localized>().notNull().default({}),
    /** Of what the forms beside a text change: section, places, tags, bylines, terms, times. */
    version: integer('version').notNull().default(1),
    /** Of a story that is public: what its settings are to be once it is published again. */
    pending: jsonb('pending').$type<Partial<StorySettings>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    index('stories_section').on(t.sectionId),
    index('stories_waiting').on(t.id).where(sql`${t.pending} <> '{}'`),
    uniqueIndex('stories_sample_key').on(t.sampleKey),
    index('stories_pinned').on(t.pinnedPosition).where(sql`${t.pinnedPosition} is not null`),
    index('stories_breaking').on(t.breakingUntil).where(sql`${t.breakingUntil} is not null`),
    check('stories_section', sql`(${t.kind} = 'story') = (${t.sectionId} is not null)`),
  ],
);

/** Who made each version of a story's settings, and what stood there before. */
export const storyVersions = pgTable(
  'story_versions',
  {
    storyId: ref('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    /** By field; those of one edition under its number. */
    before: jsonb('before').$type<Record<string, unknown>>().notNull(),
    /** The open form that sent it; '' for one that has no name, and for verbs without a form. */
    page: text('page').notNull().default(''),
    personId: ref('person_id').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.version] }), index('story_versions_person').on(t.personId)],
);

/** Where a page stands, and whether the footer names it. */
export const pages = pgTable(
  'pages',
  {
    storyId: ref('story_id')
      .primaryKey()
      .references(() => stories.id, { onDelete: 'cascade' }),
    parentId: ref('parent_id').references((): AnyPgColumn => pages.storyId, { onDelete: 'set null' }),
    position: integer('position').notNull().default(0),
    inFooter: boolean('in_footer').notNull().default(false),
    /** The template it was begun from: so the rules and the privacy notice are found. */
    template: text('template'),
  },
  (t) => [
    index('pages_parent').on(t.parentId, t.position),
    uniqueIndex('pages_template').on(t.template),
    check('pages_not_own_parent', sql`${t.parentId} <> ${t.storyId}`),
  ],
);

/** The public text of one language edition. Unpublished work lives in drafts. */
export const articles = pgTable(
  'articles',
  {
    id: id(),
    storyId: ref('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    /** Its story's, written by a trigger. */
    kind: storyKind('kind').notNull().default('story'),
    locale: text('locale').notNull(),
    slug: text('slug').notNull(),
    status: articleStatus('status').notNull().default('draft'),
    headline: text('headline').notNull().default(''),
    standfirst: text('standfirst').notNull().default(''),
    dateline: text('dateline').notNull().default(''),
    body: jsonb('body').$type<BodyNode>().notNull(),
    bodyText: text('body_text').notNull().default(''),
    words: text('words').notNull().default(''),
    wordCount: integer('word_count').notNull().default(0),
    mediaId: ref('media_id').references(() => media.id, { onDelete: 'set null' }),
    pictureAlt: text('picture_alt').notNull().default(''),
    pictureCaption: text('picture_caption').notNull().default(''),
    pictureCredit: text('picture_credit').notNull().default(''),
    version: integer('version').notNull().default(1),
    revision: integer('revision').notNull().default(0),
    zone: text('zone').notNull().default('UTC'),
    publishedAt: instant('published_at'),
    publishedDay: date('published_day', { mode: 'string' }),
    revisedAt: instant('revised_at'),
    /** When its public text last changed here: by a trigger, empty where that was before it. */
    publicChangedAt: instant('public_changed_at'),
    scheduledAt: instant('scheduled_at'),
    withdrawAt: instant('withdraw_at'),
    embargoUntil: instant('embargo_until'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnNotice: text('withdrawn_notice').notNull().default(''),
    /** An edition that was never public and was removed; it can be had back for thirty days. */
    trashedAt: instant('trashed_at'),
    trashedBy: ref('trashed_by').references(() => people.id, { onDelete: 'set null' }),
    search: tsvector('search'),
    createdAt: createdAt(),
  },
  (t) => [
    index('articles_story_locale').on(t.storyId, t.locale),
    uniqueIndex('articles_story_locale_kept').on(t.storyId, t.locale).where(sql`trashed_at is null`),
    index('articles_trashed').on(t.trashedAt.desc().nullsFirst(), t.id.desc().nullsFirst()).where(sql`trashed_at is not null`),
    uniqueIndex('articles_locale_slug').on(t.locale, t.slug),
    index('articles_latest').on(t.locale, t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst()).where(sql`status = 'published'`),
    index('articles_day').on(t.locale, t.publishedDay, t.publishedAt.desc().nullsFirst()).where(sql`status = 'published'`),
    // In the order of their last change: what who keeps a copy asks for.
    index('articles_told').on(sql`coalesce(${t.publicChangedAt}, greatest(${t.publishedAt}, ${t.revisedAt}))`, t.id).where(sql`status = 'published'`),
    index('articles_told_withdrawn').on(sql`coalesce(${t.publicChangedAt}, ${t.withdrawnAt})`, t.id).where(sql`status = 'withdrawn'`),
    index('articles_search').using('gin', t.search),
    index('articles_headline_trgm').using('gin', sql`lower(${t.headline}) gin_trgm_ops`),
    index('articles_in_review').on(t.id).where(sql`status = 'in_review'`),
    index('articles_revised').on(t.revisedAt).where(sql`revised_at is not null and status = 'published'`),
    index('articles_due').on(t.scheduledAt).where(sql`scheduled_at is not null`),
    index('articles_embargoed').on(t.embargoUntil).where(sql`embargo_until is not null`),
    index('articles_pages').on(t.locale).where(sql`kind = 'page'`),
    index('articles_withdraw_due').on(t.withdrawAt).where(sql`withdraw_at is not null`),
    check('articles_locale_form', sql`${t.locale} ~ '^[a-z]{2}$'`),
    check('articles_slug_form', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 120`),
    check('articles_headline_size', sql`length(${t.headline}) <= 300`),
    check('articles_standfirst_size', sql`length(${t.standfirst}) <= 1000`),
    check(
      'articles_published_complete',
      sql`${t.status} <> 'published' or (${t.publishedAt} is not null and ${t.headline} <> '' and ${t.revision} > 0 and ${t.scheduledAt} is null)`,
    ),
    check('articles_trashed_draft', sql`${t.trashedAt} is null or (${t.status} = 'draft' and ${t.revision} = 0)`),
    check('articles_withdrawn_dated', sql`(${t.status} = 'withdrawn') = (${t.withdrawnAt} is not null)`),
    check('articles_scheduled_dated', sql`${t.status} <> 'scheduled' or ${t.scheduledAt} is not null`),
  ],
);

/** Who may see an edition while it is under embargo. */
export const embargoPeople = pgTable(
  'embargo_people',
  {
    articleId: ref('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    personId: ref('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    addedBy: ref('added_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.personId] }), index('embargo_people_person').on(t.personId)],
);

/** Every slug an article ever had. That in articles.slug is current; the others answer 308. */
export const slugs = pgTable(
  'slugs',
  {
    locale: text('locale').notNull(),
    slug: text('slug').notNull(),
    articleId: ref('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    /** No longer the article's own: it leads on. Kept by the trigger of articles. */
    former: boolean('former').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.locale, t.slug] }),
    index('slugs_article').on(t.articleId),
    index('slugs_former').on(t.locale, t.slug).where(sql`former`),
    index('slugs_trgm').using('gin', sql`${t.slug} gin_trgm_ops`),
  ],
);

export const revisionKind = pgEnum('revision_kind', ['publish', 'update', 'correction', 'withdraw', 'restore', 'autosave']);

export const revisions = pgTable(
  'revisions',
  {
    id: id(),
    articleId: ref('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    kind: revisionKind('kind').notNull(),
    slug: text('slug').notNull(),
    headline: text('headline').notNull(),
    standfirst: text('standfirst').notNull(),
    dateline: text('dateline').notNull().default(''),
    body: jsonb('body').$type<BodyNode>().notNull(),
    mediaId: ref('media_id'),
    pictureAlt: text('picture_alt').notNull().default(''),
    pictureCaption: text('picture_caption').notNull().default(''),
    pictureCredit: text('picture_credit').notNull().default(''),
    reason: text('reason').notNull().default(''),
    personId: ref('person_id').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('revisions_article_number').on(t.articleId, t.number)],
);

export const listingKind = pgEnum('listing_kind', ['section', 'state', 'institution', 'tag', 'person']);

/** Where each published article is listed. Written by triggers only. */
export const listings = pgTable(
  'listings',
  {
    locale: text('locale').notNull(),
    kind: listingKind('kind').notNull(),
    key: text('key').notNull(),
    publishedAt: instant('published_at').notNull(),
    articleId: ref('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.locale, t.kind, t.key, t.publishedAt, t.articleId] }), index('listings_article').on(t.articleId)],
);

/** Published articles per language and day. Written by triggers only. */
export const dayCounts = pgTable(
  'day_counts',
  { locale: text('locale').notNull(), day: date('day', { mode: 'string' }).notNull(), count: integer('count').notNull() },
  (t) => [primaryKey({ columns: [t.locale, t.day] })],
);
