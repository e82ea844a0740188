import { isSameStory, readSaved, type SavedEntry, writeSaved } from './saved';
import { showSaved } from './saved-marks';
import { accountKey, readValue, write } from './storage';

type Base = { saved?: string[]; look?: unknown };
type Carried = { saved: SavedEntry[]; look: Record<string, string> };

const lookKey = 'look';
const keyOf = ({ locale, slug }: SavedEntry) => `${locale}/${slug}`;
const isOther = (left: unknown, right: unknown) => JSON.stringify(left ?? {}) !== JSON.stringify(right ?? {});

/**
 * Sends what was saved, dropped or chosen here since the account was last asked, and takes what
 * other devices did. Without an account, or where it cannot be asked, everything stays as it is in
 * this browser.
 */
export async function syncWithAccount(): Promise<void> {
  const base = readValue(accountKey) as Base | null;
  if (!base) return;
  const known = base.saved ?? [];
  const here = readSaved();
  const keys = here.map(keyOf);
  const look = readValue(lookKey);
  const kept = here.filter((entry) => !known.includes(keyOf(entry)));
  const dropped = known.filter((key) => !keys.includes(key));
  const body = new FormData();
  body.append('json', JSON.stringify({ kept, dropped, look: isOther(look, base.look) ? (look ?? {}) : null }));
  const answer = await fetch('/api/reading', { method: 'POST', body }).catch(() => null);
  if (answer?.status === 401) write(accountKey, null);
  if (!answer?.ok) return;
  const { value } = (await answer.json()) as { value: Carried };
  // What was saved, dropped or chosen while the account was asked is sent the next time.
  const now = readSaved();
  const later = now.filter((entry) => !keys.includes(keyOf(entry)));
  const gone = here.filter((entry) => !now.some(isSameStory(entry)));
  const left = value.saved.filter((entry) => ![...later, ...gone].some(isSameStory(entry)));
  writeSaved([...later, ...left]);
  const isChosenMeanwhile = isOther(readValue(lookKey), look);
  if (!isChosenMeanwhile) write(lookKey, JSON.stringify(value.look));
  write(accountKey, JSON.stringify({ saved: value.saved.map(keyOf), look: value.look, at: Date.now() }));
  showSaved();
  if (isOther(look, value.look)) dispatchEvent(new StorageEvent('storage', { key: lookKey }));
}
