import { all, make } from '../element';
import { loadWords, pageLanguage } from '../page';
import { askModeration } from './ask';
import { type HoldingFields, holdingBar } from './holding';
import { look } from './look';
import { waitingPlace } from './redraw';
import { type Desk, type ModeratedComment, Tools } from './tools';
import type { ModerateWords } from './words';

type Waiting = {
  id: number;
  queue: string | null;
  authorName: string;
  language: string;
  dir: string;
  createdAt: string;
  heldFor: string[];
  pieces: { text: string; marked: boolean }[];
};
type Listed = { holding: HoldingFields | null; shown: ModeratedComment[]; waiting: Waiting[] };

function storyOf(root: HTMLElement): string {
  const field = root.querySelector<HTMLInputElement>('form[data-form=comment] [name=story]');
  const link = root.querySelector<HTMLAnchorElement>('a[href*="/comments?story="]')?.href ?? location.href;
  return field?.value ?? new URL(link).searchParams.get('story') ?? '';
}

function waitingArticle(desk: Desk, row: Waiting): HTMLElement {
  const nameOf = new Intl.DisplayNames(document.documentElement.lang, { type: 'language', fallback: 'code' });
  const at = new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const pieces = row.pieces.map((piece) => (piece.marked ? make('mark', {}, piece.text) : piece.text));
  const text = make('div', { className: 'mod-text', lang: row.language, dir: row.dir }, ...pieces);
  const written = make('time', { dateTime: row.createdAt, textContent: `${at.format(new Date(row.createdAt))} UTC` });
  const name = make('b', { dir: 'auto', textContent: row.authorName });
  const by = make('header', { className: 'mod-soft' }, name, ` · ${nameOf.of(row.language)} · `, written);
  const article = make('article', {}, by, text);
  const why = row.heldFor.flatMap((rule) => desk.words.rules[rule] ?? []);
  if (why.length > 0) article.append(make('p', { className: 'mod-soft', textContent: `${desk.words.why}: ${why.join('; ')}` }));
  new Tools(desk, article, { id: row.id, queue: row.queue, featured: false, reports: 0 }, false);
  return article;
}

function showWaiting(desk: Desk, rows: Waiting[]): void {
  const { scope, words } = desk;
  const title = make(scope.isArticle ? 'h3' : 'h2', { id: 'comments-waiting-title', textContent: words.waiting });
  const lead = make('p', { className: 'mod-soft', textContent: words.waitingLead });
  const section = make('section', { id: 'comments-waiting', className: 'mod-waiting' }, title, lead, ...rows.map((row) => waitingArticle(desk, row)));
  section.setAttribute('aria-labelledby', title.id);
  const place = waitingPlace(scope);
  if (place) place.before(section);
  else scope.root.append(section);
}

/** Moderating where readers read: in a browser in which a moderator has had the desk open. */
export async function moderate(): Promise<void> {
  const comments = document.getElementById('comments');
  const root = comments ?? document.querySelector('main');
  const story = root ? storyOf(root) : '';
  if (!root || !/^\d+$/.test(story)) return;
  const scope = { root, isArticle: comments !== null };
  const ids = all('article[id^="c-"]', root).map(({ id }) => id.slice(2));
  const answer = await askModeration<Listed>('moderate', { story, ids });
  if (!answer.ok || (!answer.value.holding && answer.value.shown.length + answer.value.waiting.length === 0)) return;
  const hear = make('p', { className: 'mod-hear', role: 'status' });
  const desk = { scope, words: await loadWords<ModerateWords>('moderate'), hear };
  document.head.append(make('style', { textContent: look }));
  root.append(hear);
  for (const row of answer.value.shown) {
    const article = document.getElementById(`c-${row.id}`);
    if (article) new Tools(desk, article, row, true);
  }
  if (answer.value.holding) {
    const bar = holdingBar(desk, story, answer.value.holding);
    const place = waitingPlace(scope);
    if (place) place.before(bar);
    else root.append(bar);
  }
  if (answer.value.waiting.length > 0) showWaiting(desk, answer.value.waiting);
}
