import { showDisplay } from './display';
import { all, make } from './element';
import { singleKeys } from './keys';
import { pageLanguage, pageLocale, words } from './page';
import { read, write } from './storage';

type Words = Record<'warm' | 'width' | 'face' | 'listen' | 'stop' | 'keys' | 'single' | 'singleHint' | 'close', string> & {
  widths: Record<'narrow' | 'normal' | 'wide', string>;
  faces: Record<'serif' | 'sans', string>;
  keysOf: Record<'search' | 'keys' | 'mistake' | 'close', string>;
};

const said = () => words<Words>('comfort');
const look = 'tap w-full rounded-md px-3 text-start hover:bg-card aria-pressed:bg-mark aria-pressed:font-semibold';
const choice = (key: string, value: string, textContent: string) => {
  const button = make('button', { type: 'button', className: look, value, textContent });
  button.dataset.set = key;
  return button;
};

/** Completes the panel of the display, the first time that it is opened. */
export async function addComforts(view: HTMLElement): Promise<void> {
  if (view.dataset.whole !== undefined) return;
  view.dataset.whole = '';
  const says = await said().catch((error: unknown) => {
    delete view.dataset.whole;
    throw error;
  });
  const [colours] = all<HTMLFieldSetElement>('fieldset', view);
  colours?.append(choice('theme', 'light warm', says.warm));
  const group = (title: string, ...choices: HTMLElement[]) =>
    make('fieldset', {}, make('legend', { className: 'mt-2 mb-1 text-xs text-soft', textContent: title }), ...choices);
  const { widths, faces } = says;
  const keys = make('button', { type: 'button', className: look, textContent: says.keys, onclick: () => void showKeys() });
  const more: HTMLElement[] = [];
  if (document.querySelector('[data-body]'))
    more.push(
      group(says.width, choice('width', 'narrow', widths.narrow), choice('width', '', widths.normal), choice('width', 'wide', widths.wide)),
      group(says.face, choice('face', '', faces.serif), choice('face', 'sans', faces.sans)),
    );
  const panel = colours?.parentElement;
  panel?.append(...more, keys);
  // It has become longer than a small screen.
  if (panel) Object.assign(panel.style, { maxHeight: '75vh', overflowY: 'auto' });
  showDisplay();
  if (panel && document.querySelector('#story')) offerVoice(panel, says);
}

const voiceHere = () => speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(pageLocale()));

/** Reading aloud, where the browser has a voice for the language. Some learn of their voices late. */
function offerVoice(panel: HTMLElement, says: Words): void {
  if (!('speechSynthesis' in globalThis)) return;
  const button = make('button', { type: 'button', className: look, textContent: says.listen });
  button.addEventListener('click', () => readAloud(button, says));
  const offer = () => {
    if (voiceHere()) panel.append(button);
  };
  offer();
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

/** Headline, standfirst and text, block by block: long utterances are cut off by some voices. */
function readAloud(button: HTMLButtonElement, says: Words): void {
  const isReading = button.textContent === says.stop;
  speechSynthesis.cancel();
  button.textContent = isReading ? says.listen : says.stop;
  if (isReading) return;
  const blocks = all('h1, [data-part=standfirst], #story :is(p, h2, h3, li, blockquote > p)').filter((one) => !one.parentElement?.closest('li, figure'));
  const texts = blocks.map((one) => one.textContent?.trim() ?? '').filter((text) => text !== '');
  texts.forEach((text, at) => {
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), { lang: pageLanguage(), voice: voiceHere() ?? null });
    if (at === texts.length - 1)
      utterance.onend = () => {
        button.textContent = says.listen;
      };
    speechSynthesis.speak(utterance);
  });
}

/** Which keys there are, and the switch for those of one letter. */
export async function showKeys(): Promise<void> {
  const says = await said();
  const back = document.activeElement;
  const isArticle = document.querySelector('[data-typo]') !== null;
  const { keysOf } = says;
  const keys = [['/', keysOf.search], ['?', keysOf.keys], ...(isArticle ? [['Ctrl Enter', keysOf.mistake]] : []), ['Esc', keysOf.close]];
  const rows = keys.map(([key = '', does = '']) =>
    make('li', { className: 'flex justify-between gap-2.5 py-1.5' }, make('span', { textContent: does }), make('kbd', { textContent: key })),
  );
  const single = make('input', { type: 'checkbox', checked: read(singleKeys) !== 'off' });
  single.addEventListener('change', () => write(singleKeys, single.checked ? null : 'off'));
  const close = make('button', { type: 'button', className: 'tap link', textContent: says.close });
  const dialog = make(
    'dialog',
    { className: 'm-auto max-w-[min(26rem,calc(100vw-2rem))] rounded-lg border border-soft bg-paper p-4 font-sans text-ink' },
    make('h2', { className: 'rule', textContent: says.keys }),
    make('ul', {}, ...rows),
    make('label', { className: 'flex gap-2.5 py-1.5' }, single, says.single),
    make('p', { className: 'fine', textContent: says.singleHint }),
    close,
  );
  dialog.setAttribute('aria-label', says.keys);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (back instanceof HTMLElement) back.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
