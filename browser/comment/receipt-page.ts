import { make } from '../element';

/** A comment as the page of its receipt shows it, with the forms that its author has. */
export type ReceiptOfComment = {
  id: string;
  story: string;
  token: string;
  path: string;
  state: string;
  name: string;
  text: HTMLElement;
  /** What the page says has become of it. */
  status: string;
  /**
   * Until when it can be changed or deleted at once, in milliseconds; 0 where that time is over.
   */
  until: number;
  form: (name: string) => HTMLFormElement | null;
};

/** Reads a receipt's page; null where it is none. */
export function ownCommentOf(page: Document, path: string): ReceiptOfComment | null {
  const holder = page.querySelector<HTMLElement>('[data-receipt]');
  if (!holder) return null;
  const { receipt = '', comment = '', state = '', name = '', until } = holder.dataset;
  const text = holder.querySelector<HTMLElement>(':scope > [data-text]');
  const form = (wanted: string) => {
    const found = holder.querySelector<HTMLFormElement>(`form[data-form=${wanted}]`);
    const own = found ? document.importNode(found, true) : null;
    if (own) own.dataset.from = path;
    return own;
  };
  return {
    id: comment,
    story: receipt,
    token: path.split('/').at(-1) ?? '',
    path,
    state,
    name,
    text: text ? document.importNode(text, true) : make('div'),
    status: holder.querySelector('[role=status]')?.textContent ?? '',
    until: Number(until ?? 0),
    form,
  };
}
