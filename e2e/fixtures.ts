import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { connect, type Database } from '@/db/client';
import type { MadeArticle } from '@/db/factories';
import { shiftClock } from './browser-clock';
import { PageErrors } from './page-errors';
import { ownAddress } from './reader-address';
import { makeArticle } from './rows';
import { type Role, signInAs, signInAsNew } from './sign-in';

export { expect };

type Language = 'en' | 'ru' | 'zh';
type People = Record<Exclude<Role, 'reader'>, Page>;
export type Open = (options?: BrowserContextOptions) => Promise<Page>;
export type SignedIn = (role: Role, language?: Language) => Promise<Page>;
export type Newcomer = (role: Role, given?: { name?: string; languages?: Language[] }) => Promise<Page>;
type ForATest = People & {
  /** A test fails by an error of a page's program, unless it says here that it causes one. */
  pageErrors: PageErrors;
  /** In which language the desk of whoever is signed in stands; by itself the browser's. */
  deskLanguage: Language | undefined;
  /** A page in a browser of its own. */
  open: Open;
  /**
   * A page in a browser of its own, signed in by the sample account of a role; the desk in this
   * language.
   */
  signedIn: SignedIn;
  /** The same for somebody new, whom no other journey knows; the desk as the browser wants it. */
  newcomer: Newcomer;
  /** A page in a browser of its own that nobody knows, from an address of its own. */
  reader: Open;
  /** A new published article in English. */
  article: MadeArticle;
};

/**
 * What journeys begin with. What a test does not name is not made; whatever was opened is closed
 * behind it.
 */
export const test = base.extend<ForATest, { db: Database }>({
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there that this stands on no other fixture
    async ({}, use) => {
      const { db, end } = connect(process.env.DATABASE_URL ?? '', { max: 3 });
      await use(db);
      await end();
    },
    { scope: 'worker' },
  ],
  pageErrors: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there that this stands on no other fixture
    async ({}, use) => {
      const errors = new PageErrors();
      await use(errors);
      expect(errors.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, pageErrors }, use) => {
    pageErrors.listen(context);
    await shiftClock(context);
    await use(context);
  },
  deskLanguage: [undefined, { option: true }],
  open: async ({ browser, pageErrors }, use) => {
    const opened: Page[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      pageErrors.listen(context);
      await shiftClock(context);
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
  signedIn: ({ open, baseURL, deskLanguage }, use) =>
    use(async (role, language = deskLanguage) => {
      const page = await open();
      await signInAs(page, role);
      if (language) await page.context().addCookies([{ name: 'desk-language', value: language, url: baseURL ?? '' }]);
      return page;
    }),
  newcomer: ({ open, db }, use) => use((role, given) => signInAsNew(open, db, role, given)),
  reader: ({ open }, use) => use((options) => open({ extraHTTPHeaders: ownAddress(), ...options })),
  article: async ({ db }, use) => use(await makeArticle({ locale: 'en' }, db)),
  contributor: async ({ signedIn }, use) => use(await signedIn('contributor')),
  translator: async ({ signedIn }, use) => use(await signedIn('translator')),
  editor: async ({ signedIn }, use) => use(await signedIn('editor')),
  moderator: async ({ signedIn }, use) => use(await signedIn('moderator')),
  administrator: async ({ signedIn }, use) => use(await signedIn('administrator')),
});
