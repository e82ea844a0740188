import { readValue, write } from '../storage';

export type Draft = { text: string; at: number; isSent?: boolean };
export type Receipt = { story: string; token: string; at: number };
/**
 * Drafts by story and what they answer, and the receipts of one's own comments that wait or can be
 * changed.
 */
export type StoredComments = { drafts: Record<string, Draft>; receipts: Receipt[] };

const key = 'infoshos-comments';
const lifetime = 30 * 86_400_000;
const most = 20;

const isDraft = (value: unknown, now: number): value is Draft => {
  const { text, at } = (value ?? {}) as Partial<Draft>;
  return typeof text === 'string' && Number(at) > now - lifetime;
};
const isReceipt = (value: unknown, now: number): value is Receipt => {
  const { story, token, at } = (value ?? {}) as Partial<Receipt>;
  return /^\d+$/.test(String(story)) && /^[\w-]{32}$/.test(String(token)) && Number(at) > now - lifetime;
};

/** What this browser keeps, without what is older than thirty days or no such thing at all. */
export function readKept(now = Date.now()): StoredComments {
  const { drafts, receipts } = (readValue(key) ?? {}) as { drafts?: unknown; receipts?: unknown };
  return {
    drafts: Object.fromEntries(Object.entries(drafts ?? {}).filter((entry): entry is [string, Draft] => isDraft(entry[1], now))),
    receipts: Array.isArray(receipts) ? receipts.filter((receipt) => isReceipt(receipt, now)) : [],
  };
}

/** Changes what is kept; the oldest of more than twenty go. */
export function changeKept(work: (kept: StoredComments) => void): void {
  const kept = readKept();
  work(kept);
  const drafts = Object.entries(kept.drafts)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, most);
  const receipts = kept.receipts.slice(-most);
  write(key, drafts.length + receipts.length === 0 ? null : JSON.stringify({ drafts: Object.fromEntries(drafts), receipts }));
}

/** Keeps a text as a draft, or forgets the draft where there is nothing to keep. */
export function keepDraft(id: string, text: string, isSent = false): void {
  changeKept(({ drafts }) => {
    if (text.trim()) drafts[id] = { text, at: Date.now(), isSent };
    else delete drafts[id];
  });
}

export type NewReceipt = { story: string; token: string; state: string; until: number };

/**
 * Notes a comment that was taken: its draft is none any more, and its receipt is kept while it
 * waits or can be changed.
 */
export function keepReceipt({ story, token, state, until }: NewReceipt): void {
  changeKept((kept) => {
    for (const [id, draft] of Object.entries(kept.drafts)) if (draft.isSent && id.startsWith(`${story}.`)) delete kept.drafts[id];
    kept.receipts = kept.receipts.filter((receipt) => receipt.token !== token);
    if (state === 'held' || until > Date.now()) kept.receipts.push({ story, token, at: Date.now() });
  });
}
