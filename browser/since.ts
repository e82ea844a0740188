import { all, make } from './element';
import { fillIn, loadWords } from './page';
import { read, seenKey, write } from './storage';

/** A visit within this many milliseconds of the last one is the same. */
const sameVisit = 30 * 60_000;

/**
 * On the front page: which stories are newer than this browser's last visit. Nothing of it leaves
 * the browser.
 */
export async function showSince(place: HTMLElement, now = Date.now()): Promise<void> {
  const [last = 0, before = 0] = (read(seenKey) ?? '').split(' ').map(Number);
  const since = now - last > sameVisit ? last : before;
  write(seenKey, `${now} ${since}`);
  if (!since) return;
  const fresh = all<HTMLTimeElement>('main time[datetime*=T]').filter((element) => Date.parse(element.dateTime) > since);
  if (fresh.length === 0) return;
  const said = await loadWords<{ isNew: string; since: string }>('reader');
  for (const element of fresh) element.before(make('b', { className: 'font-semibold text-accent', textContent: said.isNew }));
  const stories = new Set(fresh.map((element) => element.dateTime)).size;
  place.textContent = fillIn(said.since, { count: stories });
  place.hidden = false;
}
