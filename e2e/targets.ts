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
