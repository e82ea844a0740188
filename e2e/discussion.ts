import type { Locator, Page } from '@playwright/test';
import { en } from '@/messages/en';
import { ru } from '@/messages/ru';
import { zh } from '@/messages/zh';
import { expect } from './fixtures';
import type { Locale } from './kinds';

export const says = { en, ru, zh };

/** The page on which an author follows what happens to a comment. */
export const receiptAddress = /\/(en|ru|zh)\/comments\/[\w-]{32}(#answer)?$/;

/** The discussion in an article. */
export const discussion = (page: Page, locale: Locale = 'en'): Locator => page.getByRole('region', { name: says[locale].comments.title, exact: true });

/** A comment as readers find it: by what it says. */
export const comment = (place: Page | Locator, words: string | RegExp): Locator => place.getByRole('article').filter({ hasText: words });

/** The form for a comment. */
export function commentForm(place: Page | Locator, locale: Locale = 'en') {
  const { text, name, send } = says[locale].comments;
  return {
    text: place.getByRole('textbox', { name: text, exact: true }),
    name: place.getByRole('textbox', { name, exact: true }),
    send: place.getByRole('button', { name: send, exact: true }),
  };
}

/** Writes a comment on an article, and gives the address of its receipt. */
export async function writeComment(page: Page, path: string, given: { name?: string; text: string }, locale: Locale = 'en'): Promise<string> {
  await page.goto(path);
  const form = commentForm(page, locale);
  await form.text.fill(given.text);
  if (given.name) await form.name.fill(given.name);
  await form.send.click();
  await page.waitForURL(receiptAddress);
  return page.url();
}

/**
 * The comments of a moderators' queue: each can be selected, which nothing that stands inside one
 * can.
 */
export const queued = (page: Page): Locator =>
  page.getByRole('listitem').filter({
    has: page.getByRole('checkbox', {
      name: new RegExp(
        `^(${Object.values(says)
          .map((saying) => saying.comments.desk.select)
          .join('|')}):`,
      ),
    }),
  });

/** Goes to a comment of a queue by its key; the key is heard from when the page is awake. */
export const walkTo = (item: Locator) =>
  expect(async () => {
    await item.page().keyboard.press('j');
    await expect(item).toBeFocused({ timeout: 500 });
  }).toPass();
