import { createHash, randomBytes } from 'node:crypto';
import { and, count, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles, comments, corrections, invalidations, sections, slugs, typoReports } from '@/db/schema';
import { makeArticle } from './rows';

export const locales = ['en', 'ru', 'zh'] as const;
export type Locale = (typeof locales)[number];

/**
 * A kind of page: its addresses by language, what it answers, and whether search engines may have
 * it.
 */
export type Kind = { name: string; path: (locale: Locale) => string; status: 200 | 404 | 410; isListed: boolean };

const stories: Record<Locale, string> = { en: 'two-gauges-one-train', ru: 'dve-kolei-odin-poezd', zh: 'liang-zhong-gui-ju' };
export const storyPath = (locale: Locale) => `/${locale}/news/${stories[locale]}`;

const token = () => randomBytes(24).toString('base64url');
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/**
 * The latest list has a second page once there are more than thirty; what is added is old, and
 * stands on no other page.
 */
async function fillSecondPage(db: Database, locale: Locale, sectionId?: number): Promise<void> {
  const [there] = await db
    .select({ count: count() })
    .from(articles)
    .where(and(eq(articles.locale, locale), eq(articles.status, 'published')));
  const publishedAt = new Date('2019-03-05T08:00:00Z');
  for (let at = there?.count ?? 0; at <= 30; at += 1) await makeArticle({ locale, publishedAt, sectionId }, db);
  await db.insert(invalidations).values({ tags: [`latest:${locale}`, `archive:${locale}`], paths: [], cause: 'journey' });
}

/** Makes what the sample edition lacks, and names one page of every kind. */
export async function listKinds(db: Database): Promise<Kind[]> {
  const receipts = { comment: token(), typo: token() };
  // A section of the sample edition: one of its own would stand in every menu.
  const sectionId = (await db.select({ id: sections.id }).from(sections).where(eq(sections.slug, 'science')))[0]?.id;
  // A second page of each list of the latest, where other journeys have not made it long enough.
  for (const locale of locales) {
    const there = await db.$count(articles, and(eq(articles.locale, locale), eq(articles.status, 'published'), eq(articles.kind, 'story')));
    for (let at = there; at <= 31; at += 1) await makeArticle({ locale, sectionId, publishedAt: new Date(Date.UTC(2024, 0, at + 1)) }, db);
  }
  const ru = await makeArticle({ locale: 'ru', sectionId }, db);
  const discussed = { ru, en: await makeArticle({ storyId: ru.storyId }, db), zh: await makeArticle({ locale: 'zh', storyId: ru.storyId }, db) };
  const discussion = { storyId: ru.storyId, locale: 'en', status: 'approved' as const };
  const [first] = await db
    .insert(comments)
    .values({ ...discussion, language: 'en', authorName: 'A reader', text: 'What of the **other** line?', receiptHash: hashOf(token()) })
    .returning();
  await db.insert(comments).values([
    { ...discussion, parentId: first?.id, language: 'ru', authorName: 'Читательница', text: 'Она длиннее.', receiptHash: hashOf(token()), featured: true },
    { ...discussion, language: 'ar', dir: 'rtl', authorName: 'قارئ', text: 'شكرا على المقال', receiptHash: hashOf(token()) },
    { ...discussion, language: 'en', authorName: 'Another', text: 'A word that waits.', status: 'held', receiptHash: hashOf(receipts.comment) },
  ]);
  for (const locale of locales)
    await db.insert(corrections).values({ articleId: discussed[locale].id, locale, revision: 1, said: '4,169', says: '4,170', note: '' });
  await db.insert(typoReports).values({
    articleId: discussed.en.id,
    locale: 'en',
    block: 'b1',
    start: 0,
    end: 3,
    exact: 'The',
    prefix: '',
    suffix: ' first',
    revision: 1,
    proposal: 'A',
    tokenHash: hashOf(receipts.typo),
    place: token(),
  });
  const gone = await Promise.all(locales.map((locale) => makeArticle({ locale, sectionId, status: 'withdrawn', withdrawnNotice: 'It was not so.' }, db)));
  await db.insert(invalidations).values({ tags: gone.map((article) => `slug:${article.locale}:${article.slug}`), paths: [], cause: 'journey' });
  for (const locale of locales) await fillSecondPage(db, locale, sectionId);
  const [day] = await db
    .select({ text: sql<string>`to_char(${articles.publishedAt} at time zone ${articles.zone}, 'YYYY/MM/DD')` })
    .from(articles)
    .innerJoin(slugs, eq(slugs.articleId, articles.id))
    .where(eq(slugs.slug, stories.en));
  const [year, month] = (day?.text ?? '').split('/');

  const kind = (name: string, path: string | ((locale: Locale) => string), more: Partial<Kind> = {}): Kind => ({
    name,
    path: typeof path === 'string' ? (locale) => `/${locale}${path}` : path,
    status: 200,
    isListed: true,
    ...more,
  });
  const unlisted = { isListed: false };
  return [
    kind('front', ''),
    kind('article', storyPath),
    kind('states', '/states'),
    kind('article with a discussion and a correction', (locale) => `/${locale}/news/${discussed[locale].slug}`),
    kind('latest', '/news'),
    kind('latest, page 2', '/news/page/2'),
    kind('section', '/sections/science'),
    kind('state', '/states/kz'),
    kind('institution', '/institutions/secretariat'),
    kind('tag', '/tags/railways'),
    kind('person', '/people/aigerim-sadykova'),
    kind('feeds', '/feeds'),
    kind('sections', '/sections'),
    kind('institutions', '/institutions'),
    kind('calendar', '/calendar'),
    kind('topics', '/tags'),
    kind('writers', '/people'),
    kind('what to read next', (locale) => `${storyPath(locale)}/more`, unlisted),
    kind('a mistake in a story', (locale) => `${storyPath(locale)}/mistake`, unlisted),
    kind('sharing', (locale) => `${storyPath(locale)}/share`, unlisted),
    kind('side by side', (locale) => `${storyPath(locale)}/with/${locale === 'en' ? 'zh' : 'en'}`, unlisted),
    kind('archive', '/archive'),
    kind('archive: year', `/archive/${year}`),
    kind('archive: month', `/archive/${year}/${month}`),
    kind('archive: day', `/archive/${day?.text}`),
    kind('about', '/about'),
    kind('page of its own', '/rules'),
    kind('contact', '/contact'),
    kind('contact: thanks', '/contact/thanks', unlisted),
    kind('corrections', '/corrections'),
    kind('search', '/search', unlisted),
    kind('search: found', (locale) => `/${locale}/search?q=${encodeURIComponent({ en: 'railway', ru: 'железная дорога', zh: '铁路' }[locale])}`, unlisted),
    kind('search: nothing found', '/search?q=qwzxjv', unlisted),
    kind('saved', '/saved', unlisted),
    kind('display', '/display', unlisted),
    kind('install', '/install'),
    kind('offline', '/offline', unlisted),
    kind('not found', '/nothing-of-that-kind', { ...unlisted, status: 404 }),
    kind('gone', (locale) => `/${locale}/news/${gone[locales.indexOf(locale)]?.slug}`, { ...unlisted, status: 410 }),
    kind('not translated', (locale) => `/${locale}/news/${locale === 'en' ? 'vystavochnyy-gorod-na-krasnoy-presne' : 'the-cold-that-carries-fire'}`, unlisted),
    kind('discussion', `/comments?story=${ru.storyId}`, unlisted),
    kind('answer to a comment', `/comments/answer/${first?.id}`, unlisted),
    kind('report of a comment', `/comments/report/${first?.id}`, unlisted),
    kind('thread of a discussion', `/comments/thread/${first?.id}`, unlisted),
    kind('receipt of a comment', `/comments/${receipts.comment}`, unlisted),
    kind('receipt of a typo', `/typos/${receipts.typo}`, unlisted),
  ];
}
