import { make } from '../element';
import { button, runInPlace } from './in-place';
import { changeKept, keepDraft, readKept } from './kept';
import { ownCommentOf, type ReceiptOfComment } from './receipt-page';
import { type CommentWords, commentWords } from './words';

type Parts = { article: HTMLElement; header: HTMLElement; body: HTMLElement };
type Place = Parts & { receipt: ReceiptOfComment; words: CommentWords; bar: HTMLElement; told: HTMLElement; open: HTMLFormElement | null };

function close(place: Place, back: HTMLElement): void {
  place.open?.remove();
  place.open = null;
  place.body.hidden = false;
  place.bar.hidden = Date.now() >= place.receipt.until;
  (place.bar.hidden ? place.told : back).focus();
}

/** Opens one of the receipt's forms in the comment's place. */
function open(place: Place, back: HTMLElement, name: 'edit' | 'remove', done: (now: ReceiptOfComment) => void): HTMLFormElement | null {
  const form = place.receipt.form(name);
  if (!form) return null;
  form.dataset.own = name;
  form.querySelector('h2')?.remove();
  place.told.textContent = '';
  runInPlace(form, place.words, {
    close: () => close(place, back),
    tell: (text) => {
      place.told.textContent = text;
    },
    done: ({ page }) => {
      const now = ownCommentOf(page, place.receipt.path);
      if (now) done(now);
      return now;
    },
  });
  place.open = form;
  place.bar.hidden = true;
  place.body.after(form);
  return form;
}

function startEdit(place: Place, back: HTMLElement): void {
  const draft = `edit.${place.receipt.id}`;
  const form = open(place, back, 'edit', (now) => {
    keepDraft(draft, '');
    if (place.body.innerHTML !== now.text.innerHTML) mark(place, place.words.edited);
    place.body.replaceChildren(...now.text.childNodes);
    const held = place.words.states.held ?? '';
    if (now.state === 'held' && place.receipt.state !== 'held') {
      mark(place, held);
      place.article.querySelector(':scope > footer')?.remove();
    }
    place.receipt = now;
    place.told.textContent = now.state === 'held' ? held : place.words.own.saved;
    close(place, back);
  });
  const text = form?.querySelector('textarea');
  if (!text) return;
  const sent = text.value;
  text.value = readKept().drafts[draft]?.text ?? sent;
  text.addEventListener('input', () => keepDraft(draft, text.value === sent ? '' : text.value));
  place.body.hidden = true;
  text.focus();
}

/** Says something beside the author's name, once. */
function mark({ header }: Place, text: string): void {
  if (![...header.children].some((child) => child.textContent === text))
    header.append(make('span', { className: 'font-semibold text-accent', textContent: text }));
}

function startRemove(place: Place, back: HTMLElement): void {
  const form = open(place, back, 'remove', (now) => {
    changeKept((kept) => {
      delete kept.drafts[`edit.${place.receipt.id}`];
      kept.receipts = kept.receipts.filter((receipt) => receipt.token !== place.receipt.token);
    });
    const gone = make('p', { tabIndex: -1, role: 'status', className: 'text-sm text-soft', textContent: now.status });
    place.article.replaceChildren(gone);
    gone.focus();
  });
  form?.querySelector<HTMLElement>('button:not([type=button])')?.focus();
}

/** Change and delete, on one's own comment while its ten minutes last. */
export async function manage(receipt: ReceiptOfComment, parts: Parts): Promise<void> {
  const words = await commentWords();
  const told = make('p', { tabIndex: -1, role: 'status', className: 'text-sm text-soft' });
  const bar = make('p', { className: 'flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-sm' });
  const place: Place = { ...parts, receipt, words, bar, told, open: null };
  const edit = button(words.own.edit, () => startEdit(place, edit));
  const remove = button(words.own.remove, () => startRemove(place, remove));
  bar.append(edit, remove);
  parts.article.append(bar, told);
  // What is being written when the time is over stays open: the answer says so, and nothing is
  // lost.
  setTimeout(() => place.open ?? bar.remove(), Math.max(0, receipt.until - Date.now()));
}
