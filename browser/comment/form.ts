import { make } from '../element';
import { fillIn } from '../page';
import { button } from './in-place';
import { keepDraft, readKept } from './kept';
import { renderText } from './markdown';
import { proveForm } from './proof';
import { commentWords } from './words';

export const commentForm = (): HTMLFormElement | null => document.querySelector('form[data-form=comment]');

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null;

/** What a form's draft is kept under: its story, and the comment that it answers. */
const draftOf = (form: HTMLFormElement): string => `${field(form, 'story')?.value}.${field(form, 'parent')?.value ?? ''}`;

/**
 * Counts what is written, shows how it will look, keeps it as a draft, and makes its proof of work.
 */
export async function helpWithComment(form: HTMLFormElement): Promise<void> {
  const text = field(form, 'text') as HTMLTextAreaElement | null;
  if (!text || form.dataset.helped !== undefined) return;
  form.dataset.helped = '';
  proveForm(form);
  const words = await commentWords().catch((error) => {
    delete form.dataset.helped;
    throw error;
  });
  const id = draftOf(form);
  const counter = make('p', { id: text.id.replace('text', 'left'), className: 'text-sm text-soft' });
  const told = make('p', { role: 'status', className: 'text-sm text-soft' });
  const shown = make('div', { dir: 'auto' });
  const preview = make(
    'details',
    { open: true, hidden: true, className: 'border-s-3 border-line ps-3' },
    make('summary', { textContent: words.preview }),
    shown,
  );
  text.after(counter, told, preview);
  text.setAttribute('aria-describedby', `${text.getAttribute('aria-describedby') ?? ''} ${counter.id}`.trim());

  const show = () => {
    const left = text.maxLength - text.value.length;
    counter.textContent = fillIn(words.left, { count: left.toLocaleString(document.documentElement.lang) });
    counter.setAttribute('aria-live', left <= 100 ? 'polite' : 'off');
    preview.hidden = text.value.trim() === '';
    shown.replaceChildren(...renderText(text.value));
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let sent: string | null = null;
  const keep = (isSent = false) => {
    clearTimeout(waiting);
    keepDraft(id, text.value, isSent);
  };
  text.addEventListener('input', () => {
    show();
    told.replaceChildren();
    clearTimeout(waiting);
    waiting = setTimeout(keep, 400);
  });
  addEventListener('pagehide', () => {
    if (waiting && text.isConnected && text.value !== sent) keep();
  });
  form.addEventListener('submit', () => {
    sent = text.value;
    keep(true);
  });
  const draft = readKept().drafts[id];
  if (draft && text.value === '') {
    text.value = draft.text;
    const drop = () => {
      text.value = '';
      keep();
      show();
      told.textContent = words.discarded;
      text.focus();
    };
    told.append(`${words.restored} `, button(words.discard, drop));
  }
  // What was typed before this part came is kept as well, unless it is on its way.
  if (text.value && form.dataset.sent === undefined) waiting = setTimeout(keep, 400);
  show();
}
