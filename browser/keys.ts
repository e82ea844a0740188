import { pageLocale } from './page';
import { read } from './storage';

/** Set to "off" by a reader whom single keys disturb (WCAG 2.1.4). */
export const singleKeys = 'infoshos-keys';
const field = () => document.querySelector<HTMLInputElement>('main input[type=search]');
const isTyping = ({ target }: Event) => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** The slash goes to the search, the question mark shows the keys. */
export function listenForKeys(): void {
  addEventListener('keydown', (event) => {
    const { key } = event;
    if ((key !== '/' && key !== '?') || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event) || document.querySelector('dialog[open]') || read(singleKeys) === 'off') return;
    event.preventDefault();
    const search = field();
    if (key === '?') import('./comfort').then(({ showKeys }) => showKeys()).catch((error: unknown) => console.warn(error));
    else if (search) search.focus();
    else location.assign(`/${pageLocale()}/search#search`);
  });
  if (location.hash === '#search') field()?.focus();
}
