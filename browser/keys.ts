import { pageLocale } from './page';

/**
 * The slash goes to the search, the question mark to the list of keys, where a reader turns them
 * off (WCAG 2.1.4).
 */
export function listenForKeys(): void {
  const field = () => document.querySelector<HTMLInputElement>('main input[type=search]');
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const place = key === '/' ? 'search' : key === '?' && 'display';
    if (!place || ctrlKey || metaKey || altKey || document.documentElement.dataset.keys) return;
    if (target instanceof Element && target.closest('input, textarea, select, dialog')) return;
    // A browser has a search of its own on this key.
    event.preventDefault();
    const here = key === '/' && field();
    if (here) here.focus();
    else location.assign(`/${pageLocale()}/${place}#keys`);
  });
  if (location.hash === '#keys') field()?.focus();
}
