import type { Locator, Page } from '@playwright/test';

// What no reader and no editor has a word for, and a journey looks at all the same: a selector for
// each kind, here and nowhere else. What people see is found by its role and its name.

/** What a page tells search engines about itself. */
export const structuredData = (page: Page): Promise<string[]> => page.locator('script[type="application/ld+json"]').allTextContents();

/** What stands in a page's head. */
export const inHead = (page: Page, selector: string): Locator => page.locator(`head ${selector}`);

/** The page as a whole: its language, and how it is to be shown. */
export const wholePage = (page: Page): Locator => page.locator('html');

/** What a form sends and does not show. */
export const hiddenField = (place: Page | Locator, name: string): Locator => place.locator(`input[type=hidden][name="${name}"]`);

/** Whether a form of a comment has its proof of work. */
export const proofOf = (page: Page): Locator => page.locator('form[data-form=comment]');

/** That a page's discussion has been woken by its script. */
export const wokenTalk = (page: Page): Locator => page.locator('main[data-talk]');

/** The part of a page to which its address leads. */
export const target = (page: Page): Locator => page.locator(':target');

/** Where something is measured: how wide the text runs, where a column begins. */
export const measured = (page: Page, selector: string): Locator => page.locator(selector);

/** Words that are marked: `mark` has no role that every browser gives. */
export const marked = (place: Page | Locator): Locator => place.locator('mark');

/** The text of a comment as markup: what became of what was typed. */
export const writtenText = (place: Page | Locator): Locator => place.locator('[data-text]');

/** The same, in the preview under the form. */
export const previewedText = (page: Page): Locator => page.locator('form details div[dir=auto]');

/**
 * A comment by its number, which its address names. For the few journeys in which two comments say
 * the same, or say it where it is hidden.
 */
export const byNumber = (place: Page, id: number | undefined): Locator => place.locator(`#c-${id}`);

/** A comment of the moderators' queue by its number: hundreds of them have no other name. */
export const queuedByNumber = (page: Page, id: number): Locator => page.locator(`[data-comment="${id}"]`);

/** What a field offers while one types: browsers show it in a list of their own. */
export const offeredBy = (field: Locator): Promise<string[]> =>
  field.evaluate((input: HTMLInputElement) => [...(input.list?.options ?? [])].map(({ value }) => value));

/** Where a colleague writes: drawn, and not said aloud. */
export const cursorOfOther = (page: Page): Locator => page.locator('.editor-cursor');

/** Forms with something typed that has not been sent yet. */
export const unsentForms = (page: Page): Locator => page.locator('form[data-unsent]');

/** Whether a text is saved: what is said of it is empty at first, and changes by the second. */
export const saveState = (page: Page): Locator => page.locator('[data-part=editor-save]');

/** What has become of an article: a word in the bar over its text, between others. */
export const articleStatus = (page: Page): Locator => page.locator('[data-part=desk-top] [data-part=desk-mark]');

/** What has been unfolded under these words. */
export const unfolded = (page: Page, words: string): Locator => page.locator('details[open]').filter({ hasText: words });

/**
 * A field by the name under which it is sent, where several forms of a page have the same labels.
 */
export const fieldNamed = (place: Locator, name: string): Locator => place.locator(`[name="${name}"]`);
