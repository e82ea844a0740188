import { all, make, near } from '../element';
import { fillIn, quoteAfter } from '../page';
import { fetchPage, refusalIn, sendForm } from '../send';
import { authorOf, dress, mineNow } from './authors';
import { helpWithComment } from './form';
import { button, runInPlace } from './in-place';
import { keepReceipt } from './kept';
import { chooseLanguage } from './languages';
import { list, toggle } from './lists';
import { ownArticle } from './own';
import { ownCommentOf } from './receipt-page';
import { type CommentWords, commentWords } from './words';

const lookOfStatus = 'text-sm text-soft';

/** Words that were selected in a comment when something was pressed. */
let selected = '';

const commentOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('article[id^="c-"]') ?? null;
const idOf = (article: HTMLElement): string => article.id.slice(2);

/** Says something under a comment, in one place that is told aloud. */
function tell(article: HTMLElement, text: string): void {
  const known = article.querySelector<HTMLElement>(':scope > [data-told]');
  const told = known ?? make('p', { role: 'status', tabIndex: -1, className: lookOfStatus });
  told.dataset.told = '';
  if (!known) article.append(told);
  told.textContent = text;
}

/** A form of another page in a comment's place, under names that are not on this page yet. */
function borrow(page: Document, name: string, from: string, id: string): HTMLFormElement | null {
  const found = page.querySelector<HTMLFormElement>(`form[data-form=${name}]`);
  if (!found) return null;
  const form = document.importNode(found, true);
  form.dataset.from = from;
  form.removeAttribute('id');
  for (const element of all('[id]', form)) element.id += `-${id}`;
  for (const element of all<HTMLLabelElement>('label[for]', form)) element.htmlFor += `-${id}`;
  for (const element of all('[aria-describedby]', form))
    element.setAttribute(
      'aria-describedby',
      (element.getAttribute('aria-describedby') ?? '').replace(/\S+/g, (part) => `${part}-${id}`),
    );
  return form;
}

/**
 * Opens the page's form under the comment. Closed with Escape; what is refused or cannot be sent
 * stays in it.
 */
async function openForm(link: HTMLAnchorElement, name: 'comment' | 'report', words: CommentWords): Promise<HTMLFormElement | null> {
  const article = commentOf(link);
  if (!article) return null;
  const open = article.querySelector<HTMLFormElement>(':scope > form');
  if (open?.dataset.form === name) return open;
  open?.remove();
  tell(article, words.own.wait);
  const page = await fetchPage(link.href).catch(() => null);
  const form = page && borrow(page, name, link.href, idOf(article));
  if (!form) {
    location.href = link.href;
    return null;
  }
  tell(article, '');
  const close = () => {
    form.remove();
    link.focus();
  };
  article.querySelector(':scope > footer')?.after(form);
  if (name === 'comment') await helpWithComment(form).catch(() => undefined);
  runInPlace(form, words, {
    close,
    tell: (text) => tell(article, text),
    done: ({ page, url }) => {
      form.remove();
      return name === 'report' ? showReported(article, page, url, words) : showAnswer(article, page, url);
    },
  });
  return form;
}

function showReported(article: HTMLElement, page: Document, url: string, words: CommentWords): boolean {
  tell(article, `${page.querySelector('main [role=status]')?.textContent ?? ''} `);
  const told = article.querySelector<HTMLElement>(':scope > [data-told]');
  told?.append(make('a', { href: url, textContent: words.mineReceipt, className: 'text-accent underline' }));
  toggle('reported', idOf(article), true);
  markReported(article, words);
  told?.focus();
  return true;
}

/** One's own answer stands under the comment at once, with what has become of it. */
async function showAnswer(article: HTMLElement, page: Document, url: string): Promise<void> {
  const own = ownCommentOf(page, new URL(url).pathname);
  if (!own) {
    location.href = url;
    return;
  }
  keepReceipt(own);
  mineNow(own.id);
  tell(article, '');
  const answer = await ownArticle(own);
  answer.tabIndex = -1;
  const place = article.parentElement?.querySelector(':scope > ol') ?? make('ol', { className: 'border-s border-line ps-[clamp(0.75rem,3vw,1.5rem)]' });
  if (!place.parentElement) article.after(place);
  place.append(make('li', {}, answer));
  answer.focus();
}

const replyOf = (article: HTMLElement) => article.querySelector<HTMLAnchorElement>(':scope > footer a[href*="/answer/"]');

/**
 * Opens the answer with the words that were selected, else with how the comment begins, as a quote.
 */
async function answer(article: HTMLElement, words: CommentWords, isQuote: boolean): Promise<void> {
  const link = replyOf(article);
  const form = link && (await openForm(link, 'comment', words));
  const text = form?.querySelector('textarea');
  if (!text) return;
  const body = article.querySelector<HTMLElement>(':scope > [data-text]');
  const quote = selected || (isQuote ? (body?.textContent ?? '').slice(0, 300) : '');
  if (quote) text.value = quoteAfter(text.value, quote);
  text.dispatchEvent(new Event('input', { bubbles: true }));
  text.focus();
}

async function like(pressed: HTMLButtonElement, words: CommentWords): Promise<void> {
  const article = commentOf(pressed);
  const form = pressed.form;
  if (!article || !form || pressed.dataset.busy !== undefined) return;
  pressed.dataset.busy = '';
  const place = make('input', { type: 'hidden', name: 'place', value: '1' });
  form.append(place);
  const sent = sendForm(form, pressed);
  place.remove();
  const answer = await sent.catch(() => null);
  delete pressed.dataset.busy;
  const done = answer?.page.querySelector<HTMLElement>('[data-done]');
  if (!answer?.ok || !done) return tell(article, (answer && refusalIn(answer.page)) || words.own.failed);
  const isLiked = done.dataset.done === 'liked';
  toggle('liked', idOf(article), isLiked);
  pressed.setAttribute('aria-pressed', String(isLiked));
  pressed.replaceChildren(...(answer.page.querySelector(`button[name=comment][value="${pressed.value}"]`)?.childNodes ?? []));
  tell(article, done.textContent ?? '');
}

function markReported(article: HTMLElement, words: CommentWords): void {
  const link = article.querySelector(':scope > footer a[href*="/report/"]');
  if (link && list('reported').includes(idOf(article))) link.textContent = words.talk.reported;
}

/** Quote and ignore beside the other buttons of a comment, and what this browser knows of it. */
function equip(article: HTMLElement, words: CommentWords): void {
  const footer = article.querySelector(':scope > footer');
  if (!footer) return;
  const liking = footer.querySelector<HTMLButtonElement>('button[name=comment]');
  liking?.setAttribute('aria-pressed', String(list('liked').includes(idOf(article))));
  markReported(article, words);
  if (replyOf(article)) footer.append(button(words.talk.quote, () => answer(article, words, true)));
  const by = authorOf(article);
  footer.append(button(words.talk.ignore, () => ignore(by, words, true)));
}

/** Covers what an author writes, or shows it again. */
function ignore(by: string, words: CommentWords, isOn: boolean): void {
  toggle('ignored', by, isOn);
  showIgnored(words);
  all('[data-ignored] button')[0]?.focus();
}

function showIgnored(words: CommentWords): void {
  const ignored = list('ignored');
  for (const article of all('main ol > li > article')) {
    const by = authorOf(article);
    const isOff = ignored.includes(by);
    const bar = article.previousElementSibling;
    article.hidden = isOff;
    if (bar instanceof HTMLElement && bar.dataset.ignored !== undefined) {
      if (!isOff) bar.remove();
    } else if (isOff) {
      const name = article.querySelector('b')?.textContent ?? '';
      const again = button(words.talk.show, () => ignore(by, words, false));
      const made = make('p', { className: lookOfStatus }, `${fillIn(words.talk.ignored, { name })} `, again);
      made.dataset.ignored = '';
      article.before(made);
    }
  }
}

/**
 * The discussion in its place: answers, reports and likes without leaving, and what is new and
 * one's own. Without it all is links and forms.
 */
export async function talk(): Promise<void> {
  const root = document.querySelector('main');
  if (!root || root.dataset.talk !== undefined) return;
  root.dataset.talk = '';
  const words = await commentWords().catch((error) => {
    delete root.dataset.talk;
    throw error;
  });
  const articles = all('article[id^="c-"]', root);
  dress(articles, words);
  for (const article of articles) equip(article, words);
  showIgnored(words);
  chooseLanguage(words);
  root.addEventListener('pointerdown', () => {
    const range = getSelection();
    selected = range?.anchorNode?.parentElement?.closest('[data-text]') ? String(range) : '';
  });
  root.addEventListener('click', (event) => {
    const link = near(event, 'article[id^="c-"] > footer a') as HTMLAnchorElement | null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const article = commentOf(link);
    const isReport = /\/report\//.test(link.href);
    if (!article || !(isReport || /\/answer\//.test(link.href))) return;
    event.preventDefault();
    if (isReport) openForm(link, 'report', words).then((form) => form?.querySelector('select')?.focus());
    else answer(article, words, false);
  });
  root.addEventListener('submit', (event) => {
    if (!(event.submitter instanceof HTMLButtonElement) || event.submitter.name !== 'comment') return;
    event.preventDefault();
    like(event.submitter, words);
  });
}
