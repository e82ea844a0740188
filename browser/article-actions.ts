import { askWorker } from './offline';
import { fillIn, loadWords } from './page';
import { textFragment } from './quote-address';
import { isSameStory, readSaved, writeSaved } from './saved';
import { showSaved } from './saved-marks';

type Said = '' | 'copied' | 'failed' | 'first' | 'full' | 'all' | 'text' | 'link';

const storyHeadline = () => document.querySelector('h1')?.textContent ?? document.title;
const address = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.split('#')[0] ?? '';

/** '' takes back what was said before. */
async function say(near: HTMLElement, what: Said, url = ''): Promise<void> {
  const line = near.closest('[data-actions]')?.querySelector('[role=status]');
  if (!line) return;
  const said = await loadWords<Partial<Record<Said, string>>>('reader').catch(() => null);
  line.textContent = fillIn(said?.[what] ?? '{url}', { url });
}

async function copy(button: HTMLElement, url: string): Promise<void> {
  await navigator.clipboard
    .writeText(url)
    .then(() => say(button, 'copied'))
    .catch(() => say(button, 'failed', url));
}

async function save(button: HTMLElement): Promise<void> {
  const list = readSaved();
  const { locale = '', slug = '', headline = storyHeadline() } = button.dataset;
  const path = `/${locale}/news/${slug}`;
  const isSame = isSameStory(button.dataset);
  const isKept = list.some(isSame);
  const kept = isKept ? list.filter((one) => !isSame(one)) : [{ locale, slug, headline, savedAt: new Date().toISOString() }, ...list];
  if (!writeSaved(kept)) return say(button, 'full');
  showSaved();
  const told = await askWorker(isKept ? { drop: path } : { save: path });
  await say(button, isKept ? '' : (told ?? 'link'));
}

/** What the buttons at an article do: `selected` is what was last selected in it. */
export function actOnArticle(button: HTMLElement, selected: string): void {
  const { act } = button.dataset;
  if (act === 'save') save(button);
  else if (act === 'share' && 'share' in navigator) navigator.share({ title: storyHeadline(), url: address() }).catch(() => undefined);
  else if (act === 'share' || act === 'copy') copy(button, button.dataset.url ?? address());
  else if (act === 'copy-selection' && selected) copy(button, `${address()}#:~:text=${textFragment(selected)}`);
  else if (act === 'copy-selection') say(button, 'first');
}
