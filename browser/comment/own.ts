import { make } from '../element';
import { pageLocale } from '../page';
import { fetchPage } from '../send';
import { mineNow, storyOf } from './authors';
import { commentForm } from './form';
import { changeKept, keepReceipt, readKept } from './kept';
import { manage } from './manage';
import { ownCommentOf, type ReceiptOfComment } from './receipt-page';
import { commentWords } from './words';

const receiptPath = (token: string) => `/${pageLocale()}/comments/${token}`;

/**
 * What became of a comment; null where there is none any longer, undefined where nobody could be
 * asked.
 */
const askOne = (token: string): Promise<ReceiptOfComment | null | undefined> =>
  fetchPage(receiptPath(token)).then(
    (page) => (page ? ownCommentOf(page, receiptPath(token)) : null),
    () => undefined,
  );

export async function ownArticle(receipt: ReceiptOfComment): Promise<HTMLElement> {
  const words = await commentWords();
  const state = make('span', { className: 'font-semibold text-accent', textContent: words.states[receipt.state] ?? '' });
  const link = make('a', { href: receipt.path, className: 'text-soft', textContent: words.mineReceipt });
  const header = make(
    'header',
    { className: 'flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-sm' },
    make('b', { dir: 'auto', textContent: receipt.name }),
    state,
    link,
  );
  const article = make('article', { className: 'py-3.5' }, header, receipt.text);
  if (receipt.until > Date.now()) await manage(receipt, { article, header, body: receipt.text });
  return article;
}

/** Before the form, or at the end of a discussion that has closed. */
function place(section: HTMLElement): void {
  const form = commentForm();
  if (!form) {
    const discussion = document.getElementById('comments');
    if (discussion) discussion.hidden = false;
    discussion?.append(section);
    return;
  }
  let before: Element = form;
  while (before.previousElementSibling && !/^H\d$/.test(before.nodeName)) before = before.previousElementSibling;
  before.before(section);
}

/**
 * One's own comments on this story: those that nobody else sees yet are shown, those that were
 * decided are told of once, and what can still be changed can be changed in its place. On a
 * receipt's page, its comment is remembered.
 */
export async function showOwn(): Promise<void> {
  const here = ownCommentOf(document, location.pathname);
  if (here) {
    keepReceipt(here);
    mineNow(here.id);
    return;
  }
  const story = storyOf();
  const receipts = readKept().receipts.filter((receipt) => receipt.story === story);
  const found = await Promise.all(receipts.map(async ({ token }) => ({ token, receipt: await askOne(token) })));
  const isOver = ({ receipt }: (typeof found)[number]) =>
    receipt === null || (receipt !== undefined && receipt.state !== 'held' && receipt.until <= Date.now());
  const over = new Set(found.filter(isOver).map(({ token }) => token));
  if (over.size > 0)
    changeKept((kept) => {
      kept.receipts = kept.receipts.filter(({ token }) => !over.has(token));
    });
  const known = found.flatMap(({ receipt }) => receipt ?? []);
  for (const receipt of known) {
    const article = document.getElementById(`c-${receipt.id}`);
    const [header, body] = ['header', '[data-text]'].map((part) => article?.querySelector<HTMLElement>(`:scope > ${part}`));
    if (receipt.until > Date.now() && article && header && body) await manage(receipt, { article, header, body });
  }
  const shown = known.filter((receipt) => receipt.state !== 'deleted' && !document.getElementById(`c-${receipt.id}`));
  if (shown.length === 0 || commentForm()?.elements.namedItem('parent')) return;
  const section = make('section', { id: 'comments-own' }, ...(await Promise.all(shown.map(ownArticle))));
  section.setAttribute('aria-label', (await commentWords()).mine);
  place(section);
}
