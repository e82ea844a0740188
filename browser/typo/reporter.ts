import { all, make } from '../element';
import { loadWords, quoteAfter } from '../page';
import { fetchPage, refusalIn, sendForm } from '../send';
import { read, write } from '../storage';
import { articleOf, chosenPlace, isPlace, type NoPlace, nameOfPlace, partsOf, sentencePlaces, type TextPlace } from './place';
import { textOf } from './text';

type Words = Record<'open' | 'quote' | 'card' | 'block' | 'thanks' | 'receipt' | 'failed' | 'cancel' | 'close' | 'blocks' | 'sentence', string> & {
  guards: Record<NoPlace['reason'], string>;
};

/** The latest receipt, so that a reader who is often right can be told by it. */
const receiptKey = 'infoshos-receipt';

/** The dialog for reporting: the form of the page for it, with the place filled in. */
class Reporter {
  private readonly dialog = make('dialog', {
    className:
      'fixed inset-auto end-0 bottom-0 m-4 max-h-[min(36rem,80vh)] max-w-[min(26rem,calc(100vw-2rem))] overflow-auto rounded-lg border border-soft bg-paper p-4 text-ink [&_a]:link',
  });
  private readonly told = make('p', { role: 'status' });
  private readonly closing = make('button', { type: 'button' });
  private readonly sentence = make('p');
  private readonly choice = make('select');
  private readonly choose: HTMLLabelElement;
  private back: Element | null = null;
  private kept: Range | null = null;
  private isSending = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly says: Words,
  ) {
    this.dialog.setAttribute('aria-label', says.open);
    this.choose = make('label', { textContent: says.sentence, hidden: true }, this.choice);
    const row = make('div', { className: 'flex gap-2.5' }, ...form.querySelectorAll('button:not([type=button])'), this.closing);
    form.prepend(this.sentence, this.choose);
    form.append(this.told, row);
    this.dialog.append(form);
    document.body.append(this.dialog);
    this.closing.addEventListener('click', () => this.shut());
    this.dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.shut();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.send();
    });
  }

  get isOpen(): boolean {
    return this.dialog.open;
  }

  /** `choices` are the sentences of a block that was chosen whole. */
  open(place: TextPlace | NoPlace, choices: TextPlace[] = []): void {
    const isSure = isPlace(place);
    const selection = getSelection();
    this.back = document.activeElement;
    this.kept = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
    this.closing.textContent = isSure ? this.says.cancel : this.says.close;
    this.told.textContent = isSure ? place.said : this.says.guards[place.reason];
    this.showFields(isSure);
    this.sentence.textContent = '';
    this.choose.hidden = choices.length < 2;
    this.choice.replaceChildren(...choices.map((choice, index) => make('option', { value: String(index), textContent: choice.exact.slice(0, 80) })));
    this.choice.onchange = () => {
      const chosen = choices[Number(this.choice.value)];
      if (chosen) this.show(chosen);
    };
    if (isSure) this.show(place);
    this.dialog.show();
    (isSure ? (choices.length > 1 ? this.choice : this.field('proposal')) : this.closing).focus();
  }

  private field(name: string): HTMLInputElement {
    const known = this.form.elements.namedItem(name) as HTMLInputElement | null;
    return known ?? this.form.appendChild(make('input', { type: 'hidden', name }));
  }

  private showFields(isShown: boolean): void {
    for (const element of all(':scope > div:has(> label), button:not([type=button])', this.form)) element.hidden = !isShown;
  }

  private show(place: TextPlace): void {
    const all = textOf(place.block);
    const mark = make('mark', { textContent: place.exact });
    this.sentence.replaceChildren(all.slice(Math.max(0, place.start - 60), place.start), mark, all.slice(place.end, place.end + 60));
    const values = { start: place.start, end: place.end, exact: place.exact, block: nameOfPlace(place.block), proposal: place.exact };
    for (const [name, value] of Object.entries({ ...values, previous: read(receiptKey) ?? '' })) this.field(name).value = String(value);
    const quote = this.field('exact').closest('div');
    if (quote) quote.hidden = true;
  }

  private shut(): void {
    this.dialog.close();
    if (this.back instanceof HTMLElement) this.back.focus({ preventScroll: true });
    if (!this.kept) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(this.kept);
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    const answer = await sendForm(this.form).catch(() => null);
    this.isSending = false;
    const receipt = answer ? /^\/\w\w\/typos\/([\w-]{32})$/.exec(new URL(answer.url).pathname) : null;
    if (!receipt) {
      this.told.textContent = (answer && refusalIn(answer.page)) || this.says.failed;
      return;
    }
    this.showFields(false);
    this.choose.hidden = true;
    write(receiptKey, receipt[1] ?? null);
    this.field('note').value = '';
    const link = make('a', { href: receipt[0], textContent: this.says.receipt });
    this.told.replaceChildren(`${this.says.thanks} `, link);
    this.closing.textContent = this.says.close;
    link.focus();
  }
}

const mostQuoted = 1000;

/** Puts words of the story into the comment that is being written, under what stands in it. */
async function quoteInComment(text: HTMLTextAreaElement, words: string): Promise<void> {
  const { helpWithComment } = await import('../comment/comment');
  // First the draft comes back, then the quote is put behind it.
  if (text.form) await helpWithComment(text.form).catch(() => undefined);
  text.value = quoteAfter(text.value, words.slice(0, mostQuoted));
  text.dispatchEvent(new Event('input'));
  text.focus();
}

/**
 * What stands under the selected words. Without a reporter they can be quoted and made a picture
 * of.
 */
function followSelection(article: HTMLElement, reporter: Reporter | null, says: Words): void {
  let last: TextPlace | null = null;
  const at = make('div', { className: 'absolute z-10 flex flex-wrap gap-1', hidden: true });
  const className = 'tap rounded-md bg-ink px-3.5 font-sans text-sm font-medium text-paper';
  const add = (textContent: string, press: () => void) => {
    at.append(make('button', { type: 'button', className, textContent, onclick: press }));
  };
  if (reporter)
    add(says.open, () => {
      const place = chosenPlace(article, says.blocks);
      at.hidden = true;
      reporter.open(!isPlace(place) && last ? last : place);
    });
  const comment = document.querySelector<HTMLTextAreaElement>('#comment-text');
  if (comment)
    add(says.quote, () => {
      at.hidden = true;
      // Our own buttons stand in the paragraphs.
      quoteInComment(comment, String(getSelection()).replaceAll(says.block, ''));
    });
  const card = make('a', { className, textContent: says.card, target: '_blank' });
  at.append(card);
  at.addEventListener('pointerdown', (event) => event.preventDefault());
  document.body.append(at);
  const follow = () => {
    const place = chosenPlace(article, says.blocks);
    at.hidden = reporter?.isOpen || (!isPlace(place) && place.reason !== 'long');
    if (at.hidden) return;
    last = isPlace(place) ? place : null;
    card.hidden = !last || !/^(?:H1|P|LI|H[2-4])$/.test(last.block.nodeName);
    card.href = `${location.pathname}/quote.png?q=${encodeURIComponent(last?.exact as string)}`;
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (!box) return;
    at.style.top = `${box.bottom + scrollY + 8}px`;
    at.style.left = `${Math.max(8, Math.min(box.left, innerWidth - at.offsetWidth - 16)) + scrollX}px`;
  };
  document.addEventListener('selectionchange', () => setTimeout(follow, 150));
  follow();
}

/** A button at each block, for keyboards and screen readers. */
function addControls(article: HTMLElement, reporter: Reporter, says: Words): void {
  for (const block of partsOf(article)) {
    if (!textOf(block).trim()) continue;
    const button = make('button', { type: 'button', className: 'not-focus:sr-only', textContent: says.block });
    button.addEventListener('click', () => {
      const choices = sentencePlaces(block);
      reporter.open(choices[0] ?? { reason: 'nothing' }, choices);
    });
    const { nodeName, parentElement } = block;
    if (nodeName === 'IMG') parentElement?.after(button);
    else if (/^H\d$/.test(nodeName)) block.after(button);
    else block.append(button);
  }
}

/**
 * The dialog with the form of the page for it. Throws where that did not come: whoever called
 * listens again.
 */
function makeReporter({ href, dataset }: HTMLAnchorElement, page: Document | null, says: Words): Reporter {
  const form = page?.querySelector<HTMLFormElement>('form[data-form=typo]');
  const shown = form?.querySelector<HTMLInputElement>('[name=revision]');
  if (!form || !shown) throw new Error(href);
  form.dataset.from = href;
  // A place is counted in the text that stands here, which may be older than the form.
  shown.value = dataset.typo ?? '';
  return new Reporter(document.adoptNode(form), says);
}

/**
 * What selected words are good for: a report of a mistake, a quote; `call` is the press of keys
 * that asked for a report, if one did.
 */
export async function startReporter(call: KeyboardEvent | null): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('[data-typo]');
  const article = articleOf(document);
  if (!article) return;
  const [page, says] = await Promise.all([link && fetchPage(link.href, {}), loadWords<Words>('typo')]);
  const reporter = link && makeReporter(link, page, says);
  followSelection(article, reporter, says);
  if (!reporter) return;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || (event.target instanceof Element && event.target.closest('form'))) return;
    event.preventDefault();
    reporter.open(chosenPlace(article, says.blocks));
  };
  document.addEventListener('keydown', onKey);
  if (call) onKey(call);
  addControls(article, reporter, says);
}
