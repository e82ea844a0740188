import { fetchPage } from '../send';

export type RedrawRoot = { root: HTMLElement; isArticle: boolean };
type Wanted = (page: Document) => boolean;

/**
 * The page as readers get it now, asked for until it is as it should be; null where it does not
 * become so in three seconds.
 */
async function follow(isDone: Wanted): Promise<Document | null> {
  for (let turn = 0; turn < 12; turn += 1) {
    const page = await fetchPage(location.pathname, { cache: 'reload', credentials: 'omit' }).catch(() => null);
    if (page && isDone(page)) return page;
    await new Promise((done) => setTimeout(done, 250));
  }
  return null;
}

/** What stands around the comments: how many there are, and those at their head. */
export async function redrawWhen({ root, isArticle }: RedrawRoot, isDone: Wanted): Promise<Document | null> {
  const page = isArticle ? await follow(isDone) : null;
  if (!page) return null;
  const counted = page.querySelector('#comments-title + p');
  if (counted) root.querySelector('#comments-title + p')?.replaceWith(counted);
  const head = page.querySelector('#comments section > section:not([id])');
  const own = root.querySelector('section > section:not([id])');
  if (own && head) own.replaceWith(head);
  else if (own) own.remove();
  else if (head) root.querySelector('#comments-title + p')?.after(head);
  return page;
}

/** Before this stands what waits. */
export const waitingPlace = ({ root, isArticle }: RedrawRoot): Element | null => root.querySelector(isArticle ? 'section > h3' : '#answer, #report');

/** Puts one that was approved where it stands in the page as it is now. */
export function insertComment(scope: RedrawRoot, page: Document, id: number): void {
  const item = page.getElementById(`c-${id}`)?.closest('li');
  if (!item || document.getElementById(`c-${id}`)) return;
  const before = item.previousElementSibling?.querySelector(':scope > [id^="c-"]');
  const above = item.parentElement?.closest('li')?.querySelector(':scope > [id^="c-"]');
  const neighbour = before && document.getElementById(before.id)?.closest('li');
  const parent = above && document.getElementById(above.id)?.closest('li');
  if (neighbour) neighbour.after(item);
  else if (above && !parent) return;
  else {
    const list = parent ? parent.querySelector(':scope > ol') : scope.root.querySelector('section > ol');
    if (list) list.append(item);
    else if (item.parentElement && parent) parent.append(item.parentElement);
    else if (item.parentElement) waitingPlace(scope)?.before(item.parentElement);
  }
}
