import type { BodyNode } from '@/lib/articles/body/body';
import type { DraftFields } from '@/lib/articles/collab/fields';

/**
 * What one open page has written and not stored yet, kept in the browser: what it began from, and
 * the steps since.
 */
export type Copy = {
  client: string;
  articleId: number;
  version: number;
  at: string;
  stored: { body: BodyNode; fields: DraftFields };
  steps: unknown[];
  fields: DraftFields;
};

const lockOf = (client: string) => `infoshos:page:${client}`;
const waitMilliseconds = 60_000;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('infoshos', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('copies', { keyPath: 'client' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Private windows may refuse to keep anything: then there is no copy, and writing goes on. */
async function inStore<Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value | null> {
  try {
    const database = await open();
    return await new Promise<Value | null>((resolve) => {
      const transaction = database.transaction('copies', mode);
      const request = work(transaction.objectStore('copies'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => resolve(null);
    }).finally(() => database.close());
  } catch {
    return null;
  }
}

export const keepCopy = (copy: Copy) => inStore('readwrite', (store) => store.put(copy));
export const dropCopy = (client: string) => inStore('readwrite', (store) => store.delete(client));

/** Erases what this browser keeps of every page, open or not. */
export const eraseCopies = () => inStore('readwrite', (store) => store.clear());

/** How many pages have left or keep something here. */
export const countCopies = async (): Promise<number> => (await inStore('readonly', (store) => store.count())) ?? 0;

/** Says to other pages of this browser that this one is open, until it is closed. */
export function holdPage(client: string): () => void {
  const done = new AbortController();
  const closed = new Promise<void>((resolve) => done.signal.addEventListener('abort', () => resolve()));
  navigator.locks?.request(lockOf(client), () => closed).catch(() => undefined);
  return () => done.abort();
}

/**
 * Copies that pages left which are not open any more, of one article or of all, the newest first.
 */
export async function listCopies(articleId?: number): Promise<Copy[]> {
  const all = (await inStore<Copy[]>('readonly', (store) => store.getAll())) ?? [];
  const held = await navigator.locks?.query().then(({ held = [] }) => new Set(held.map((lock) => lock.name)));
  const isLeft = (copy: Copy) => (held ? !held.has(lockOf(copy.client)) : Date.now() - Date.parse(copy.at) > waitMilliseconds);
  return all.filter((copy) => (articleId === undefined || copy.articleId === articleId) && isLeft(copy)).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
