import { all, near } from './element';
import { write } from './storage';

const { dataset } = document.documentElement;

/** Which choice of theme and size holds, on its buttons. */
export function showDisplay(): void {
  for (const one of all<HTMLButtonElement>('[data-set]')) one.setAttribute('aria-pressed', String((dataset[one.dataset.set ?? ''] ?? '') === one.value));
}

function choose(key: string, value: string): void {
  if (value) dataset[key] = value;
  else delete dataset[key];
  write(key, value || null);
  showDisplay();
}

/** The switch for theme and text size, kept in this browser and followed by its other windows. */
export function listenToDisplay(): void {
  addEventListener('click', (event) => {
    const view = near(event, '[data-view]');
    for (const one of all<HTMLDetailsElement>('[data-view][open]')) if (one !== view) one.open = false;
    const choice = near(event, '[data-set]') as HTMLButtonElement | null;
    if (choice?.dataset.set) choose(choice.dataset.set, choice.value);
  });
  addEventListener('keydown', (event) => {
    const open = event.key === 'Escape' ? document.querySelector<HTMLDetailsElement>('[data-view][open]') : null;
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'theme' || key === 'text') choose(key, newValue ?? '');
  });
}
