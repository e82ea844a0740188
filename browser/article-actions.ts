import { askWorker } from './offline';
import { fill, words } from './page';
import { textFragment } from './quote-address';
import { isSameStory, readSaved, writeSaved } from './saved';
import { showSaved } from './saved-marks';

type Words = { failed: string; first: string; full: string; all: string; text: string; link: string };

const headline = () => document.querySelector('h1')?.textContent ?? document.title;
const address = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.split('#')[0] ?? '';

async function say(near: HTMLElement, what: 'done' | keyof Words, url = ''): Promise<void> {
  const holder = near.closest<HTMLElement>('[data-actions]');
  const line = holder?.querySelector('[role=status]');
  if (!line) return;
  if (what === 'done') line.textContent = holder?.dataset.done ?? '';
  else
    line.textContent = fill(
      await words<Words>('reader')
        .then((said) => said[what])
        .catch(() => '{url}'),
      { url },
    );
}

async function copy(button: HTMLElement, url: string): Promise<void> {
  await navigator.clipboard
    .writeText(url)
    .then(() => say(button, 'done'))
    .catch(() => say(button, 'failed', url));
}

async function save(button: HTMLElement): Promise<void> {
  const list = readSaved();
  const { locale = '', slug = '' } = button.dataset;
  const path = `/${locale}/news/${slug}`;
  const isSame = isSameStory(button.dataset);
  const isKept = list.some(isSame);
  const kept = isKept ? list.filter((one) => !isSame(one)) : [{ locale, slug, headline: headline(), savedAt: new Date().toISOString() }, ...list];
  if (!writeSaved(kept)) return say(button, 'full');
  showSaved();
  if (isKept) await askWorker({ drop: path });
  else await say(button, (await askWorker({ save: path })) ?? 'link');
}

/** What the buttons at an article do: `selected` is what was last selected in it. */
export function actOnArticle(button: HTMLElement, selected: string): void {
  const { act } = button.dataset;
  if (act === 'save') save(button);
  else if (act === 'share' && 'share' in navigator) navigator.share({ title: headline(), url: address() }).catch(() => undefined);
  else if (act === 'share' || act === 'copy') copy(button, button.dataset.url ?? address());
  else if (act === 'copy-selection' && selected) copy(button, `${address()}#:~:text=${textFragment(selected)}`);
  else if (act === 'copy-selection') say(button, 'first');
}
