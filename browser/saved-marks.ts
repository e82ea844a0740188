import { all } from './element';
import { pageLocale } from './page';
import { isSameStory, readSaved } from './saved';

/** On each save button: whether its story is kept here. */
export function showSaved(): void {
  const list = readSaved();
  const locale = pageLocale();
  for (const button of all('[data-act=save]')) button.setAttribute('aria-pressed', String(list.some(isSameStory({ locale, slug: button.dataset.slug }))));
}
