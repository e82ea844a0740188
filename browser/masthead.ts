import { near } from './element';

/** The arrow beside the capitals, and the menu that stands open where there is room. */
export function listenToMasthead(): void {
  addEventListener('click', (event) => {
    const list = near(event, '[data-more]')?.previousElementSibling;
    if (!list) return;
    const isEnd = list.scrollLeft + list.clientWidth >= list.scrollWidth - 8;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    list.scrollTo({ left: isEnd ? 0 : list.scrollLeft + list.clientWidth * 0.8, behavior });
  });
  matchMedia('(min-width: 56.3125rem)').addEventListener('change', (wide) => {
    const menu = document.querySelector<HTMLDetailsElement>('[data-menu]');
    if (menu) menu.open = wide.matches;
  });
}
