import { all, near } from './element';
import { syncLater } from './later';
import { read, readValue, write } from './storage';

type Look = Partial<Record<string, string>>;

const { dataset } = document.documentElement;
/**
 * Kept under one name, so that lib/site/inline-scripts.mjs sets all of it before the first paint.
 */
export const lookKey = 'look';
const names = ['theme', 'text', 'width', 'face', 'keys'];

/** Which choice holds, on its buttons. */
export function showDisplay(): void {
  for (const button of all<HTMLButtonElement>('[data-set]'))
    button.setAttribute('aria-pressed', String((dataset[button.dataset.set ?? ''] ?? '') === button.value));
}

/**
 * What earlier versions kept under a name for each choice goes where it is kept now, which holds
 * where both say something.
 */
function carryOver(): void {
  for (const name of names) {
    const old = read(name);
    if (!old) continue;
    write(lookKey, JSON.stringify({ [name]: old, ...(readValue(lookKey) as Look | null) }));
    write(name, null);
    followDisplay();
  }
}

/** What is kept stands on the page. */
function followDisplay(): void {
  const look = readValue(lookKey) as Look | null;
  for (const name of names) {
    const value = look?.[name];
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
  showDisplay();
}

/**
 * The switches for colours, text, lines, typeface and keys, kept in this browser and followed by
 * its other windows.
 */
export function listenToDisplay(): void {
  carryOver();
  addEventListener('click', (event) => {
    const view = near(event, '[data-view]');
    for (const details of all<HTMLDetailsElement>('[data-view][open]')) if (details !== view) details.open = false;
    const choice = near(event, '[data-set]') as HTMLButtonElement | null;
    if (!choice?.dataset.set) return;
    write(lookKey, JSON.stringify({ ...(readValue(lookKey) as Look | null), [choice.dataset.set]: choice.value || undefined }));
    followDisplay();
    syncLater();
  });
  addEventListener('keydown', (event) => {
    const open = event.key === 'Escape' ? document.querySelector<HTMLDetailsElement>('[data-view][open]') : null;
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
  addEventListener('storage', ({ key }) => {
    if (key === lookKey) followDisplay();
  });
}
