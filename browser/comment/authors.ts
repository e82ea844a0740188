import { make } from '../element';
import { fillIn } from '../page';
import { readValue, write } from '../storage';
import { list, toggle } from './lists';
import type { CommentWords } from './words';

const key = 'infoshos-talks';
const most = 100;

/** The first letters of the first two words of a name. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s._-]+/u)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase();

/** By what an author is known here: the name, and where another one had it first, the key. */
export const authorOf = (article: HTMLElement): string => article.dataset.by ?? article.querySelector(':scope > header b')?.firstChild?.textContent ?? '';

const colours = ['bg-accent', 'bg-urgent', 'bg-good', 'bg-warn', 'bg-soft'];

/** Which of the colours is this author's, always the same. */
export const colourOf = (author: string): number => [...author].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 3600, 7) % colours.length;

/** Beyond which comment of a story this browser had read before; 0 on the first visit. */
export function seenBefore(story: string, newest: number): number {
  const seen = Object.entries(readValue(key) ?? {}).filter(([, at]) => typeof at === 'number');
  const before = seen.find(([id]) => id === story)?.[1] ?? 0;
  const now = [...seen.filter(([id]) => id !== story).slice(1 - most), [story, Math.max(before, newest)]];
  write(key, JSON.stringify(Object.fromEntries(now)));
  return before;
}

/** Remembers a comment as one's own. */
export const mineNow = (id: string): void => toggle('mine', id, true);

/** The story whose discussion the page shows. */
export const storyOf = (): string | undefined =>
  document.querySelector<HTMLInputElement>('form[data-form=comment] [name=story]')?.value ?? document.querySelector<HTMLElement>('[data-story]')?.dataset.story;

/**
 * Initials in the author's colour before each name; marks on what is one's own, and on what is new
 * since the last visit.
 */
export function dress(articles: HTMLElement[], { talk }: CommentWords): void {
  const ids = articles.map((article) => Number(article.id.slice(2)));
  const story = storyOf();
  const before = story ? seenBefore(story, Math.max(0, ...ids)) : 0;
  const mine = list('mine');
  const fresh: HTMLElement[] = [];
  for (const article of articles) {
    const header = article.querySelector(':scope > header');
    const name = header?.querySelector('b')?.firstChild?.textContent ?? '';
    if (!header) continue;
    const badge = make('span', {
      textContent: initialsOf(name),
      className: `inline-grid size-7 place-content-center rounded-full text-xs text-paper ${colours[colourOf(authorOf(article))]}`,
    });
    badge.setAttribute('aria-hidden', 'true');
    header.prepend(badge);
    const say = (text: string) => header.append(make('span', { className: 'font-semibold text-accent', textContent: text }));
    if (mine.includes(article.id.slice(2))) say(talk.you);
    else if (before > 0 && Number(article.id.slice(2)) > before) {
      say(talk.fresh);
      fresh.push(article);
    }
  }
  const first = fresh[0];
  const title = document.getElementById('comments-title');
  if (first && title)
    title.after(
      make(
        'p',
        { className: 'text-sm' },
        make('a', { href: `#${first.id}`, className: 'link', textContent: fillIn(talk.freshCount, { count: fresh.length }) }),
      ),
    );
}
