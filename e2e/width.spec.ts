import { expect, test } from '@playwright/test';
import { connect } from '../db/client';
import { type Kind, listKinds, locales } from './kinds';

const { db, end } = connect(process.env.DATABASE_URL ?? '', { max: 2 });
let kinds: Kind[] = [];
test.beforeAll(async () => {
  kinds = await listKinds(db);
});
test.afterAll(() => end());

const widths = [320, 390, 768, 1024, 1280, 1920];

for (const locale of locales)
  test(`no page runs over the edge at any width, in normal or large type: ${locale}`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const kind of kinds) {
      await page.goto(kind.path(locale), { waitUntil: 'domcontentloaded' });
      for (const text of ['', 'large'])
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate((size) => {
            document.documentElement.dataset.text = size;
            return document.documentElement.scrollWidth - innerWidth;
          }, text);
          expect.soft(over, `${kind.name}, ${width} ${text}`).toBeLessThanOrEqual(0);
        }
    }
  });
