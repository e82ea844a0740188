import { make } from '../element';
import { type FormAnswer, refusalIn, sendForm } from '../send';
import type { CommentWords } from './words';

export const button = (text: string, press: () => void): HTMLButtonElement =>
  make('button', { type: 'button', textContent: text, className: 'min-h-11 py-1.5 text-accent underline', onclick: press });

/** `done` says whether the answer was what it should be. */
type Place = { close: () => void; tell: (text: string) => void; done: (answer: FormAnswer) => unknown };

/**
 * A form in a comment's place: closed with Escape, sent with Ctrl and Enter; what is refused or
 * cannot be sent stays in it.
 */
export function runInPlace(form: HTMLFormElement, { own }: CommentWords, { close, tell, done }: Place): void {
  let isBusy = false;
  form.append(button(own.cancel, close));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (isBusy) return;
    isBusy = true;
    tell(own.wait);
    const answer = await sendForm(form, event.submitter).catch(() => null);
    isBusy = false;
    if (!(answer?.ok && done(answer))) tell((answer && refusalIn(answer.page)) || own.failed);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
