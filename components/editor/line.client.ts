import { fetchWithin, patience } from '@/components/desk/fetch-within.client';
import type { Message, News } from '@/lib/articles/collab/session';
import type { EditorPresent } from '@/lib/articles/editing/presence';
import type { Pushed } from '@/lib/articles/editing/push-steps';
import type { ActionAnswer } from '@/lib/ground/refusal';
import type { SettingsNews } from '@/lib/ground/story-version';

/** Where a selection begins and ends. */
export type SelectionRange = { anchor: number; head: number };
export type DraftNews = { news: News; others: EditorPresent[]; settings: SettingsNews | null };
/** Versions that the page knows: of the draft, and of the settings beside it. */
export type Known = { since: number; settings?: number };

/** Browsers send no more than this after a page is left. */
const keptAlive = 60_000;
/** Bytes a millisecond. */
const slowestLine = 8;
/** Milliseconds for which the server waits for something to tell. */
const serverWaits = 8000;

const address = (articleId: number) => `/desk/articles/${articleId}/joint`;

function formOf(value: object): FormData {
  const form = new FormData();
  form.set('json', JSON.stringify(value));
  return form;
}

/** Sends what was written, also while the page is being left; null when there is no connection. */
export async function send(articleId: number, message: Message, cursor: SelectionRange | null, leaving = false): Promise<ActionAnswer<Pushed> | null> {
  const body = JSON.stringify({ articleId, ...message, cursor, leaving });
  const form = new FormData();
  form.set('json', body);
  // Of much, a slow line needs longer.
  const milliseconds = patience + body.length / slowestLine;
  const answer = await fetchWithin(address(articleId), { method: 'POST', body: form, keepalive: body.length < keptAlive, milliseconds });
  return answer ? (answer.value as ActionAnswer<Pushed> | null) : null;
}

/**
 * Asks what became of the draft; with `wait`, once there is something. Answers `gone`, `out`, or
 * null without a connection.
 */
export async function askForNews(
  articleId: number,
  { since, settings }: Known,
  wait: boolean,
  signal?: AbortSignal,
): Promise<DraftNews | 'gone' | 'out' | null> {
  const rest = `${settings ? `&settings=${settings}` : ''}${wait ? '&wait=1' : ''}`;
  const milliseconds = patience + (wait ? serverWaits : 0);
  const answer = await fetchWithin(`${address(articleId)}?since=${since}${rest}`, { signal, cache: 'no-store', milliseconds });
  if (answer?.status === 404) return 'gone';
  if (answer?.status === 401) return 'out';
  return answer?.ok ? (answer.value as DraftNews | null) : null;
}

/** Says that one is here, and where. */
export async function sayPresent(articleId: number, cursor: ({ version: number } & SelectionRange) | null): Promise<void> {
  await fetchWithin(`/desk/articles/${articleId}/presence`, { method: 'POST', body: formOf({ articleId, cursor }) });
}
