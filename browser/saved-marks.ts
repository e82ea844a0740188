import { all } from './element';
import { isSameStory, readSaved } from './saved';

/** On each save button: whether its story is kept here. */
export function showSaved(): void {
  const list = readSaved();
  for (const button of all('[data-act=save]')) button.setAttribute('aria-pressed', String(list.some(isSameStory(button.dataset))));
}
