import { showSaved } from './saved-marks';
import { fetchPage } from './send';

/** Puts what a story leads on to in the place of the link to it. */
export async function readNext(place: HTMLElement): Promise<void> {
  const path = place.querySelector('a')?.getAttribute('href') ?? '';
  const lists = (await fetchPage(path, {}))?.querySelector('[data-next]');
  if (!lists) return;
  place.replaceWith(lists);
  showSaved();
}
