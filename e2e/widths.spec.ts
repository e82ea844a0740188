import { expect, test } from './fixtures';
import { type Kind, listKinds, locales } from './kinds';

let kinds: Kind[] = [];
test.beforeAll(async ({ db }) => {
  kinds = await listKinds(db);
});
const widths = [320, 390, 768, 1024, 1280, 1920];
// A comma or a stop of Latin, or a space, between two Chinese characters.
const latin = /\p{Script=Han}(?:[.,;:!?][ \u00a0]*|[。，；：！？]?[ \u00a0]+)\p{Script=Han}/u;

for (const locale of locales)
  test(`nothing runs over the edge, in normal and in large type: ${locale}`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.route(/\/media\//, (route) => route.abort());
    for (const [index, kind] of kinds.entries()) {
      await page.goto(kind.path(locale), { waitUntil: 'domcontentloaded' });
      // What is far down is arranged when it comes near: here all of it at once.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('body *'))
          if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
      });
      // The first kinds have every part there is; the others are tried where there is least room.
      for (const width of index < 4 ? widths : [320]) {
        await page.setViewportSize({ width, height: 900 });
        for (const text of ['', 'large']) {
          const over = await page.evaluate((size) => {
            document.documentElement.dataset.text = size;
            const edge = document.documentElement.clientWidth;
            const isOver = document.documentElement.scrollWidth > edge;
            const widest = [...document.querySelectorAll('body *')].find(
              (element) => isOver && !element.closest('ul, table') && element.getBoundingClientRect().right > edge + 1,
            );
            return isOver ? (widest?.outerHTML.slice(0, 160) ?? 'something') : '';
          }, text);
          expect.soft(over, `${kind.name}, ${width} px, ${text || 'normal'} type`).toBe('');
        }
      }
      if (locale !== 'zh') continue;
      const lines = await page.evaluate(() => document.body.innerText.split('\n'));
      expect
        .soft(
          lines.filter((line) => latin.test(line)),
          kind.name,
        )
        .toEqual([]);
    }
  });
