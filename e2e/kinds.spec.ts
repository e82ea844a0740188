import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { findProblems } from './axe';
import { expect, test } from './fixtures';
import { type Kind, listKinds, locales } from './kinds';

let kinds: Kind[] = [];
test.beforeAll(async ({ db }) => {
  kinds = await listKinds(db);
});
const languageTags = { en: 'en', ru: 'ru', zh: 'zh-Hans' };
/** The kinds that are looked at in a language: the first three in each, the others in turn. */
const turn = (at: number) => kinds.filter((_, index) => index < 3 || index % locales.length === at);

/**
 * Its files, its flight data, what it puts into a page by script: an upgrade that writes them
 * otherwise is to fail here.
 */
const ofTheFramework = /\/_next\/[^"'\s]*\.js|__next_|TURBOPACK|\$RC|<!--\/?\$|<div hidden/;

/** What a page runs from its own HTML. */
const inlineScripts = (html: string) =>
  [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, attributes = '']) => !/json|src=/.test(attributes)).map(([, , script = '']) => script);

type Told = Awaited<ReturnType<typeof tell>>;

/** What a page says of itself, from its HTML alone. */
const tell = (page: Page, html: string) =>
  page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'text/html');
    const all = (selector: string, name: string) => [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
    return {
      lang: document.documentElement.lang,
      title: document.title,
      description: all('meta[name=description]', 'content').join(),
      robots: all('meta[name=robots]', 'content').join(),
      canonical: all('link[rel=canonical]', 'href'),
      alternates: [...document.querySelectorAll('link[hreflang]')].map((element) => [element.getAttribute('hreflang'), element.getAttribute('href')]),
      manifest: all('link[rel=manifest]', 'href'),
      search: all('link[rel=search]', 'href'),
      social: all('meta[property="og:title"]', 'content').join(),
      headings: document.querySelectorAll('h1').length,
      path: [...document.querySelectorAll('nav[data-crumbs] a')].map((element) => [element.textContent ?? '', element.getAttribute('href') ?? '']),
      structured: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (element) => JSON.parse(element.textContent ?? '') as Record<string, unknown>,
      ),
    };
  }, html);

const ofType = (told: Told, type: string) =>
  told.structured.flatMap((data) => (data['@graph'] as Record<string, unknown>[] | undefined) ?? [data]).filter((data) => data['@type'] === type);

test('every kind of page, in every language, says what it is', async ({ page, request, baseURL }) => {
  test.setTimeout(90_000);
  for (const kind of kinds)
    for (const locale of locales) {
      const path = kind.path(locale);
      const at = `${kind.name} ${path}`;
      // What was made for this journey may have been asked for before it was there.
      await expect.poll(async () => (await request.get(path, { maxRedirects: 0 })).status(), { message: at, intervals: [100] }).toBe(kind.status);
      const answer = await request.get(path, { maxRedirects: 0 });
      const html = await answer.text();
      expect.soft(html, at).not.toMatch(ofTheFramework);
      expect.soft(answer.headers().link ?? '', at).not.toMatch(/\.js\b/);
      const allowed = /script-src ([^;]*)/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? '';
      expect.soft(allowed, at).not.toContain('unsafe');
      for (const script of inlineScripts(html)) expect.soft(allowed, `${at}: ${script}`).toContain(createHash('sha256').update(script).digest('base64'));
      const told = await tell(page, html);
      expect.soft(told, at).toMatchObject({ lang: languageTags[locale], headings: 1, title: expect.stringMatching(/\S{2}/) });
      expect.soft(told.search, at).toEqual([`/${locale}/opensearch.xml`]);
      expect.soft(told.robots.includes('noindex'), `${at}: ${told.robots}`).toBe(!kind.isListed);
      if (told.path.length > 0) {
        const [list, ...others] = ofType(told, 'BreadcrumbList');
        expect.soft(others, at).toEqual([]);
        expect
          .soft(list?.itemListElement, at)
          .toEqual(told.path.map(([name, href], index) => ({ '@type': 'ListItem', position: index + 1, name, item: new URL(href ?? '', baseURL).href })));
      }
      if (!kind.isListed) continue;
      expect.soft(told.canonical, at).toEqual([new URL(path, baseURL).href]);
      expect.soft(told.description.length, `${at}: description`).toBeGreaterThan(10);
      expect.soft(told.social, at).not.toBe('');
      expect.soft(told.manifest, at).toEqual([`/${locale}/manifest.webmanifest`]);
      const own = told.alternates.find(([language]) => language === languageTags[locale]);
      expect.soft(own?.[1], `${at}: hreflang`).toBe(told.canonical[0]);
      expect.soft(told.alternates.filter(([language]) => language === 'x-default').length, at).toBe(1);
    }
});

test('an address in no language, or in one that is not published, is a whole page that says so', async ({ page, request }) => {
  const tails = [
    '',
    '/contact',
    '/contact/thanks',
    '/saved',
    '/display',
    '/search?q=a',
    '/comments',
    '/offline',
    '/install',
    '/news',
    '/news/a',
    '/states/kz',
    '/nowhere/at/all',
  ];
  for (const path of ['xx', 'fr', 'index.php'].flatMap((first) => tails.map((tail) => `/${first}${tail}`))) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const html = await answer.text();
    const told = await tell(page, html);
    expect.soft([answer.status(), told.headings], path).toEqual([404, 1]);
    expect.soft(told.robots, path).toContain('noindex');
    expect.soft(html, path).not.toMatch(ofTheFramework);
  }
});

test('the front page names its publisher, the paper and its search; a story names its author and its place', async ({ page, request, baseURL }) => {
  const absolute = expect.stringMatching(new RegExp(`^${baseURL}/`));
  for (const locale of locales) {
    const front = await tell(page, await (await request.get(`/${locale}`)).text());
    const [organisation] = ofType(front, 'NewsMediaOrganization');
    expect(organisation).toMatchObject({
      '@id': `${baseURL}/#organisation`,
      name: expect.any(String),
      url: `${baseURL}/`,
      logo: { '@type': 'ImageObject', url: absolute },
    });
    const logo = organisation?.logo as { url: string } | undefined;
    expect((await request.get(logo?.url ?? '')).headers()['content-type']).toBe('image/png');
    const [site] = ofType(front, 'WebSite');
    expect(site).toMatchObject({ url: `${baseURL}/${locale}`, inLanguage: languageTags[locale], publisher: { '@id': organisation?.['@id'] } });
    expect(site?.potentialAction).toMatchObject({ '@type': 'SearchAction', 'query-input': 'required name=search_term_string' });
    const search = site?.potentialAction as { target: { urlTemplate: string } } | undefined;
    expect((await request.get((search?.target.urlTemplate ?? '').replace('{search_term_string}', 'rail'))).status()).toBe(200);
    const story = await tell(page, await (await request.get(kinds.find((kind) => kind.name === 'article')?.path(locale) ?? '')).text());
    const [article] = ofType(story, 'NewsArticle');
    expect(article).toMatchObject({
      mainEntityOfPage: story.canonical[0],
      image: [absolute],
      author: [{ '@type': 'Person', url: absolute }],
      inLanguage: languageTags[locale],
    });
    expect(story.path.length).toBeGreaterThan(1);
  }
});

/**
 * The ways to read. Large text has the colours of the light page, so only its width is looked at.
 */
const modes = [
  { theme: 'dark', text: '', width: 1280, isRead: true },
  { theme: 'dark', text: 'contrast', width: 390, isRead: true },
  { theme: 'light', text: 'contrast', width: 390, isRead: true },
  { theme: 'light', text: 'large', width: 390, isRead: false },
];

for (const [at, locale] of locales.entries())
  test(`axe finds nothing, light or dark, large or in high contrast, and nothing runs over the edge: ${locale}`, {
    // The two other languages have the same parts: with the tests of faults.
    tag: locale === 'en' ? [] : '@long',
  }, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [index, kind] of turn(at).entries()) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(kind.path(locale));
      expect.soft(await findProblems(page), `${kind.name}, ${locale}`).toEqual([]);
      for (const [way, { theme, text, width, isRead }] of modes.entries()) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(
          ([colours, size]) => {
            Object.assign(document.documentElement.dataset, { theme: colours, text: size });
            return document.documentElement.scrollWidth - innerWidth;
          },
          [theme, text] as const,
        );
        const name = `${kind.name}, ${locale}, ${theme} ${text} ${width}`;
        expect.soft(over, name).toBeLessThanOrEqual(0);
        // Every kind in the dark; in high contrast the first three both ways, the others dark or
        // light in turn.
        if (!isRead || (way > 0 && index > 2 && index % 2 === way % 2)) continue;
        expect.soft(await findProblems(page, { rules: ['color-contrast', 'target-size'], in: kind.name === 'front' ? undefined : 'main' }), name).toEqual([]);
      }
    }
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [at, locale] of locales.entries())
    test(`every kind of page can be read, and has no button that does nothing: ${locale}`, async ({ page }) => {
      test.setTimeout(60_000);
      for (const kind of turn((at + 1) % locales.length)) {
        await page.goto(kind.path(locale));
        await expect.soft(page.getByRole('heading', { level: 1 }), kind.name).toHaveCount(1);
        await expect.soft(page.getByRole('contentinfo'), kind.name).toBeVisible();
        const found = await page.evaluate(() => ({
          words: (document.querySelector('main') as HTMLElement).innerText.trim().length,
          dead: [...document.querySelectorAll('button')]
            .filter((element) => element.checkVisibility() && !(element.form?.action && element.type === 'submit'))
            .map((element) => element.outerHTML),
          orphans: [...document.querySelectorAll('form')]
            .filter((element) => !element.getAttribute('action') && element.method !== 'post' && element.checkVisibility())
            .map((element) => element.outerHTML.slice(0, 120)),
        }));
        expect.soft(found, `${kind.name}, ${locale}`).toEqual({ words: expect.any(Number), dead: [], orphans: [] });
        expect.soft(found.words, `${kind.name}, ${locale}`).toBeGreaterThan(20);
      }
    });
});
