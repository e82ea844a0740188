import { beforeAll, expect, test, vi } from 'vitest';
import { makeArticle, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { signedIn } from '@/testing/people';
import { openApi } from './api/open-api';
import { getArticle } from './articles/reading/article-queries';
import { articleJsonLd, siteJsonLd } from './articles/reading/json-ld';
import { getCommentFeed } from './comments/reading/feed';
import { feedFormats } from './feeds/feed';
import { getFeed } from './feeds/queries';
import { locales } from './ground/locales';
import { translator } from './ground/messages';
import { calendarRoute } from './meetings/calendar-route';
import { invitationLetter, resetLetter } from './people/letters';
import { answerMarkdown } from './seo/article-files';
import { answerManifest, answerOpenSearch, answerSeoFile, answerSitemap } from './seo/routes';
import { getPublication } from './settings/publication';
import { saveSettings } from './settings/save-settings';
import { settingDefaults } from './settings/settings';
import { getCorrectionsFeed } from './typos/feed';

vi.mock('next/cache', () => ({ unstable_cache: (make: () => unknown) => make, revalidateTag: () => undefined }));
process.env.SITE_URL = 'https://steppe.example';
withDatabase();

const names = { en: 'The Steppe Post', ru: 'Степная почта', zh: '草原邮报' };
// Names of the program in marks that only programs read.
const first = /(?<![/\w-])infoshos(?!\/\/Calendar)|Shanghai Cooperation|\bSCO\b|ШОС|上海合作|上合/i;

const surfaces: Record<string, (locale: (typeof locales)[number]) => Promise<string>> = {
  feeds: async (locale) => {
    const feeds = [await getFeed(locale, 'all', ''), await getCommentFeed(locale, null), await getCorrectionsFeed(locale)];
    return feeds.flatMap((feed) => Object.values(feedFormats).map(({ write }) => (feed ? write(feed) : ''))).join('\n');
  },
  'an article as Markdown': async (locale) => (await answerMarkdown(locale, `story-${locale}`)).text(),
  'JSON-LD': async (locale) => {
    const { name, tagline } = await getPublication(locale);
    const found = await getArticle(locale, `story-${locale}`);
    if (found?.kind !== 'article') throw new Error('no article');
    return JSON.stringify([siteJsonLd(locale, name, tagline), articleJsonLd(found.article, locale, name)]);
  },
  manifest: async (locale) => (await answerManifest(locale)).text(),
  OpenSearch: async (locale) => (await answerOpenSearch(locale)).text(),
  'the calendar': async (locale) =>
    (await calendarRoute('all')(new Request('https://steppe.example/x'), { params: Promise.resolve({ locale, slug: '' }) })).text(),
  letters: async (locale) => JSON.stringify([(await invitationLetter('editor', locale))('LINK'), (await resetLetter(locale))('LINK')]),
};
const files = ['llms.txt', 'robots.txt', 'security.txt', 'sitemap.xml', 'news-sitemap.xml'];

beforeAll(async () => {
  await saveSettings(await signedIn('administrator'), { ...settingDefaults, name: names, tagline: { en: 'What happens on the plain' } });
  const sectionId = await makeSection({ slug: 'plain' });
  const { storyId } = await makeArticle({ sectionId, slug: 'story-en' });
  for (const locale of ['ru', 'zh']) await makeArticle({ storyId, locale, slug: `story-${locale}` });
});

test.each(Object.keys(surfaces).flatMap((name) => locales.map((locale) => [name, locale] as const)))('%s (%s)', async (name, locale) => {
  const text = (await surfaces[name]?.(locale)) ?? '';
  expect(text).toContain(names[locale]);
  expect(text).not.toMatch(first);
  expect(text).not.toContain('localhost');
});

test.each(files)('%s', async (name) => {
  const text = await (await answerSeoFile(name)).text();
  expect(text).not.toMatch(first);
  expect(text).not.toContain('localhost');
});

test('pages of the sitemap, the description of the API, and what is said where a page fails or is not there', async () => {
  expect(await (await answerSitemap('pages.xml')).text()).not.toMatch(first);
  expect(JSON.stringify(openApi((await getPublication('en')).name))).toContain('"title":"The Steppe Post"');
  for (const locale of locales)
    for (const key of ['missingTitle', 'missingText', 'statesIntro'] as const) expect(translator(locale, 'site')(key)).not.toMatch(first);
});

test('a publication without a name is called by its address', async () => {
  await saveSettings(await signedIn('administrator'), settingDefaults);
  expect((await getPublication('ru')).name).toBe('steppe.example');
});
