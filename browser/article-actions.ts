import { make } from './element';
import { askWorker } from './offline';
import { loadWords, pageLocale } from './page';
import { textFragment } from './quote-address';
import { isSameStory, readSaved, writeSaved } from './saved';
import { showSaved } from './saved-marks';

type Said = 'copied' | 'failed' | 'first' | 'full' | 'all' | 'text' | 'link' | 'list';
type Words = Partial<Record<Said, string>>;

const storyHeadline = () => document.querySelector('h1')?.textContent ?? document.title;
const address = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.split('#')[0] ?? '';

/** What lists say of a button: it goes to the one that was pressed. */
const beside = make('span', { role: 'status', className: 'pointer-events-auto basis-full' });

/** Where it is said what came of a button, emptied: its row has a place for it, or it is beside. */
function lineAt(button: HTMLElement): HTMLElement {
  const line = button.parentElement?.querySelector<HTMLElement>('[role=status]') ?? beside;
  if (line === beside) button.after(line);
  line.textContent = '';
  return line;
}

/** Words that cannot be had are done without: what belongs to them is shown all the same. */
async function say(line: HTMLElement, what: Said, also: (said: Words) => Node | string = () => ''): Promise<void> {
  const said = await loadWords<Words>('reader').catch((): Words => ({}));
  line.replaceChildren(said[what] ?? '', ' ', also(said));
}

/** A page that came without encryption has no clipboard. */
const isCopied = async (text: string) => {
  await navigator.clipboard.writeText(text);
  return true;
};

async function copy(button: HTMLElement, url: string): Promise<void> {
  const line = lineAt(button);
  const what = (await isCopied(url).catch(() => false)) ? 'copied' : 'failed';
  await say(line, what, (said) => (said.copied && what === 'copied' ? '' : make('span', { className: 'select-all', textContent: url })));
}

async function save(button: HTMLElement): Promise<void> {
  const line = lineAt(button);
  const list = readSaved();
  const story = { locale: pageLocale(), slug: button.dataset.slug ?? '' };
  const path = `/${story.locale}/news/${story.slug}`;
  const isSame = isSameStory(story);
  const isKept = list.some(isSame);
  // In a list the button names its story.
  const headline = button.children[2]?.textContent?.trim() ?? storyHeadline();
  if (!writeSaved(isKept ? list.filter((entry) => !isSame(entry)) : [{ ...story, headline, savedAt: new Date().toISOString() }, ...list]))
    return say(line, 'full');
  showSaved();
  const told = await askWorker(isKept ? { drop: path } : { save: path });
  if (!isKept) await say(line, told ?? 'link', ({ list = '→' }) => make('a', { className: 'link', href: `/${story.locale}/saved`, textContent: list }));
}

/** What the buttons at an article do: `selected` is what was last selected in it. */
export function actOnArticle(button: HTMLElement, selected: string): void {
  const { act } = button.dataset;
  if (act === 'save') save(button);
  else if (act === 'share' && 'share' in navigator) navigator.share({ title: storyHeadline(), url: address() }).catch(() => undefined);
  else if (act === 'share' || act === 'copy') copy(button, button.dataset.url ?? address());
  else if (act === 'copy-selection' && selected) copy(button, `${address()}#:~:text=${textFragment(selected)}`);
  else if (act === 'copy-selection') say(lineAt(button), 'first');
}
