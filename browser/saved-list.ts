import { all, make } from './element';
import { askWorker } from './offline';
import { pageLanguage } from './page';
import { isSameStory, readSaved, type SavedEntry, savedKey, writeSaved } from './saved';
import { syncWithAccount } from './sync';

const pathOf = ({ locale, slug }: SavedEntry) => `/${locale}/news/${slug}`;

/** The list of stories kept in this browser, in the place that the page has for it. */
export function showSavedList(place: HTMLElement): void {
  const { empty = '', remove = '', removed = '', savedOn = '', whole = '' } = place.dataset;
  const status = make('p', { role: 'status', tabIndex: -1 });
  const list = place.querySelector('ol') ?? make('ol');
  const nothing = make('p', { textContent: empty });
  const draw = () => {
    const stories = readSaved();
    nothing.hidden = stories.length > 0;
    list.replaceChildren(...stories.map(row));
  };
  const row = (entry: SavedEntry) => {
    const drop = make('button', { type: 'button', textContent: remove });
    drop.setAttribute('aria-label', `${remove}: ${entry.headline}`);
    drop.addEventListener('click', () => {
      const at = all('button', list).indexOf(drop);
      writeSaved(readSaved().filter((other) => !isSameStory(entry)(other)));
      askWorker({ drop: pathOf(entry) });
      draw();
      syncWithAccount();
      status.textContent = removed;
      const left = all('button', list);
      (left[Math.min(at, left.length - 1)] ?? status).focus();
    });
    const item = make('li', {}, make('a', { href: pathOf(entry), lang: entry.locale, textContent: entry.headline }), ...timeOf(entry), drop);
    askWorker({ save: pathOf(entry) }).then((kept) => kept === 'all' && item.append(make('small', { className: 'fine', textContent: whole })));
    return item;
  };
  const timeOf = (entry: SavedEntry) => {
    const at = new Date(entry.savedAt);
    if (Number.isNaN(at.getTime())) return [];
    const date = at.toLocaleDateString(pageLanguage(), { dateStyle: 'long' });
    return [make('time', { dateTime: entry.savedAt.slice(0, 10), textContent: savedOn.replace('{date}', date) })];
  };
  place.replaceChildren(nothing, list, status);
  draw();
  syncWithAccount().then(draw);
  addEventListener('storage', ({ key }) => {
    if (key === savedKey) draw();
  });
}
