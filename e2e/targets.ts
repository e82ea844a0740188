import type { Page } from '@playwright/test';

/**
 * What can be pressed on the page, everything unfolded, and is less than 24 px wide or high (WCAG
 * 2.2, 2.5.8). A box counts with its label; a link inside a sentence may be as high as its line.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 23.95;
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const boxOf = (element: Element): DOMRect => {
      const label = element instanceof HTMLInputElement && /^(checkbox|radio|file)$/.test(element.type) ? element.labels?.[0] : null;
      return (label?.contains(element) ? label : element).getBoundingClientRect();
    };
    const displayOf = (element: Element) => getComputedStyle(element).display;
    // The words beside a link in its block: those of other links, and marks between them, are none.
    const isInSentence = (link: Element): boolean => {
      let block = link.parentElement;
      while (block && displayOf(block) === 'inline') block = block.parentElement;
      if (!block || displayOf(link) !== 'inline') return false;
      const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const { data, parentElement } = words.currentNode as Text;
        if (/[\p{L}\p{N}]/u.test(data) && !parentElement?.closest('a, button, summary, .sr-only')) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role]:is([tabindex], [role=option])')]
      .filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !element.closest('[inert]'))
      .flatMap((element) => {
        const box = boxOf(element);
        const isSeen = box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0;
        if (!isSeen || (box.width >= least && box.height >= least) || isInSentence(element)) return [];
        return [`${box.width.toFixed(1)} × ${box.height.toFixed(1)} ${element.outerHTML.replace(/ class="[^"]*"/, '').slice(0, 120)}`];
      });
  });

/**
 * Buttons whose words break into lines, and those that end a row of fields and have fallen below
 * it.
 */
export const strayButtons = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const middles = (button: Element): number[] => {
      const words = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      const found: number[] = [];
      while (words.nextNode()) {
        if (words.currentNode.parentElement?.closest('.sr-only')) continue;
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        found.push(...[...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top + box.height / 2));
      }
      return found;
    };
    return [...document.querySelectorAll('button')].filter(isSeen).flatMap((button) => {
      const box = button.getBoundingClientRect();
      const lines = middles(button);
      const isBroken = lines.length > 0 && Math.max(...lines) - Math.min(...lines) > 8;
      const row = button.form?.method === 'get' && button.type === 'submit' ? [...button.form.querySelectorAll('input:not([type=hidden]), select')] : [];
      const besides = row.filter(isSeen).map((field) => field.getBoundingClientRect());
      const isAlone = besides.length > 0 && !besides.some((field) => field.bottom > box.top && field.top < box.bottom);
      return isBroken || isAlone ? [`${isBroken ? 'broken' : 'alone'}: ${button.textContent}`] : [];
    });
  });

/**
 * What is wider than its place: the page itself, or a table that has to be moved sideways to be
 * read.
 */
export const sidewaysParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    const wide = root.scrollWidth > window.innerWidth ? [`the page: ${root.scrollWidth}`] : [];
    for (const table of document.querySelectorAll('table:not([contenteditable] table)')) {
      const box = table.parentElement;
      if (box && box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX === 'auto')
        wide.push(`a table: ${box.scrollWidth} in ${box.clientWidth}`);
      else if (table.getBoundingClientRect().right > window.innerWidth + 1) wide.push('a table beyond the edge');
    }
    return wide;
  });

/** Links and buttons whose words have less than 3 : 1 to what they stand on; axe passes over 1 : 1. */
export const faintWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('no canvas');
    type Colour = [number, number, number, number];
    const known = new Map<string, Colour>();
    const read = (text: string): Colour => {
      const found = known.get(text);
      if (found) return found;
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = text;
      pen.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
      known.set(text, [r, g, b, a / 255]);
      return [r, g, b, a / 255];
    };
    const light = ([r, g, b]: Colour) => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const ground = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] > 0.5 ? own : ground(element.parentElement);
    };
    return [...document.querySelectorAll('a[href], button')]
      .filter(
        (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.textContent?.trim() && !element.closest('.sr-only'),
      )
      .flatMap((element) => {
        const [words, paper] = [light(read(getComputedStyle(element).color)), light(ground(element))];
        const contrast = (Math.max(words, paper) + 0.05) / (Math.min(words, paper) + 0.05);
        return contrast < 3 ? [`${contrast.toFixed(1)} ${element.textContent?.trim().slice(0, 60)}`] : [];
      });
  });
