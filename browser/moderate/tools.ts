import { make } from '../element';
import { fillIn } from '../page';
import { askModeration, explainRefusal } from './ask';
import { insertComment, type RedrawRoot, redrawWhen } from './redraw';
import type { ModerateWords } from './words';

export type ModeratedComment = { id: number; featured: boolean; reports: number; queue: string | null };
export type Desk = { scope: RedrawRoot; words: ModerateWords; hear: HTMLElement };

const locale = () => document.documentElement.lang.slice(0, 2);

/** Everything a moderator may do with one comment, under it. */
export class Tools {
  private readonly bar = make('div', { className: 'mod', role: 'group' });
  private readonly wrong = make('p', { className: 'mod-wrong', role: 'alert' });
  private isBusy = false;

  constructor(
    private readonly desk: Desk,
    private readonly article: HTMLElement,
    private readonly row: ModeratedComment,
    private readonly isPublic: boolean,
  ) {
    const { words } = desk;
    this.bar.setAttribute('aria-label', fillIn(words.about, { name: article.querySelector('header b')?.textContent ?? '' }));
    const [form, rejecting] = this.rejection();
    const reports = make('span', { textContent: fillIn(words.reports, { count: row.reports }) });
    const approving = this.approval(rejecting, reports);
    this.bar.append(
      ...(isPublic && row.reports > 0 ? [reports] : []),
      ...(isPublic && row.reports === 0 ? [] : [approving]),
      rejecting,
      this.button(words.spam, (pressed) => this.decide(pressed, 'spam')),
      ...(isPublic ? [this.featuring()] : []),
      ...(row.queue ? [make('a', { href: row.queue, textContent: words.queue })] : []),
    );
    article.append(this.bar, form);
  }

  private button(text: string, work: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
    const made = make('button', { type: 'button', textContent: text });
    made.addEventListener('click', () => work(made));
    return made;
  }

  private async run<Value>(pressed: HTMLElement, name: string, given: object): Promise<Value | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    pressed.setAttribute('aria-disabled', 'true');
    this.wrong.textContent = '';
    const answer = await askModeration<Value>(name, given);
    pressed.removeAttribute('aria-disabled');
    this.isBusy = false;
    if (answer.ok) return answer.value;
    this.wrong.textContent = explainRefusal(this.desk.words, answer);
    this.bar.append(this.wrong);
    return null;
  }

  private isOnPage = (page: Document): boolean => page.getElementById(`c-${this.row.id}`) !== null;

  private async decide(pressed: HTMLElement, decision: string, given: object = {}): Promise<void> {
    const from = this.isPublic ? 'approved' : 'held';
    const done = await this.run<{ undo: object }>(pressed, 'decide', { ids: [this.row.id], from, decision, ...given });
    if (done) this.settle(decision, done.undo);
  }

  /** In the place of a decided comment stands what was decided, with the way back. */
  private settle(decision: string, undo: object): void {
    const { words, hear, scope } = this.desk;
    const { article, row } = this;
    const said = words.done[decision] ?? '';
    const hidden = [article, ...(this.isPublic ? (article.parentElement?.querySelectorAll<HTMLElement>(':scope > ol') ?? []) : [])];
    const back = this.button(words.undo, async (pressed) => {
      if (!(await this.run(pressed, 'undo', undo))) {
        line.append(this.wrong);
        return;
      }
      line.remove();
      if (!this.isPublic) document.getElementById(`c-${row.id}`)?.closest('li')?.remove();
      for (const element of hidden) element.hidden = false;
      hear.textContent = words.undone;
      this.bar.querySelector('button')?.focus();
      redrawWhen(scope, (page) => this.isPublic === this.isOnPage(page));
    });
    const line = make('div', { className: 'mod mod-line' }, make('span', { textContent: said }), back);
    if (decision === 'approved') line.append(make('a', { href: `/${locale()}/comments/at/${row.id}`, textContent: words.see }));
    for (const element of hidden) element.hidden = true;
    article.before(line);
    hear.textContent = said;
    back.focus();
    redrawWhen(scope, (page) => (decision === 'approved') === this.isOnPage(page)).then((page) => {
      if (!page || decision !== 'approved' || !line.isConnected) return;
      insertComment(scope, page, row.id);
      const put = document.getElementById(`c-${row.id}`);
      if (put) new Tools(this.desk, put, { ...row, queue: `/desk/comments?queue=approved&after=${row.id + 1}` }, true);
    });
  }

  private rejection(): [HTMLFormElement, HTMLButtonElement] {
    const { words } = this.desk;
    const reason = make('select', { name: 'reason' }, ...Object.entries(words.reasons).map(([value, textContent]) => make('option', { value, textContent })));
    reason.setAttribute('aria-label', words.reason);
    reason.value = 'other';
    const note = make('input', { name: 'note', maxLength: 1000, placeholder: words.note });
    note.setAttribute('aria-label', words.note);
    const sure = make('button', { type: 'submit', textContent: words.reject, className: 'mod-main' });
    const form = make('form', { className: 'mod', hidden: true }, reason, note, sure);
    const open = (isOpen: boolean) => {
      form.hidden = !isOpen;
      rejecting.setAttribute('aria-expanded', String(isOpen));
      (isOpen ? reason : rejecting).focus();
    };
    const rejecting = this.button(`${words.reject}…`, () => open(form.hidden === true));
    rejecting.setAttribute('aria-expanded', 'false');
    form.append(this.button(words.cancel, () => open(false)));
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') open(false);
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      event.stopPropagation();
      await this.decide(sure, 'rejected', { reason: reason.value, note: note.value });
      if (this.wrong.textContent) form.append(this.wrong);
    });
    return [form, rejecting];
  }

  private approval(rejecting: HTMLElement, reports: HTMLElement): HTMLButtonElement {
    const { words, hear } = this.desk;
    const approving = this.button(this.isPublic ? words.keep : words.approve, async (pressed) => {
      if (!this.isPublic) return this.decide(pressed, 'approved');
      const done = await this.run(pressed, 'decide', { ids: [this.row.id], from: 'reported', decision: 'approved' });
      if (!done) return;
      hear.textContent = words.done.kept ?? '';
      rejecting.focus();
      approving.remove();
      reports.remove();
    });
    return approving;
  }

  private featuring(): HTMLButtonElement {
    const { words, hear, scope } = this.desk;
    const { row } = this;
    const name = () => (row.featured ? words.unfeature : words.feature);
    const featuring = this.button(name(), async (pressed) => {
      const done = await this.run<{ featured: boolean }>(pressed, 'feature', { id: row.id, featured: !row.featured });
      if (!done) return;
      row.featured = done.featured;
      featuring.textContent = name();
      hear.textContent = words.done[row.featured ? 'featured' : 'unfeatured'] ?? '';
      redrawWhen(scope, (page) => row.featured === (page.querySelector(`#comments section > section a[href$="/comments/at/${row.id}"]`) !== null));
    });
    return featuring;
  }
}
