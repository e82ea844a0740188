import { listTextBlocks } from '../body/body';
import { type ComparedText, compareText } from './compare';
import type { Content } from './content';

/** A passage of the source: a block id, or one of the fields that are translated. */
export type Passage = { key: string; text: string };
export type SourceChange = { key: string; kind: 'changed' | 'added' | 'removed'; pieces: ComparedText[]; isDone: boolean; digest: string };

const fields = ['headline', 'standfirst', 'dateline', 'pictureAlt', 'pictureCaption'] as const;

/** Everything of a content that has to be translated, in reading order. */
export function listPassages(content: Content): Passage[] {
  return [
    ...fields.map((name) => ({ key: name as string, text: content[name] })),
    ...listTextBlocks(content.body).map(({ id, text }) => ({ key: id, text })),
  ].filter((passage) => passage.text.trim() !== '');
}

/** A short digest of words (FNV-1a, 32 bits, twice), to know them again. */
export function digestOf(text: string): string {
  const fold = (seed: number) => [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, seed);
  return `${fold(0x811c9dc5).toString(16)}${fold(0x01234567).toString(16)}`;
}

/**
 * What changed in a source between two of its states, passage by passage; `done` says which of it
 * has been carried over.
 */
export function listSourceChanges(before: Content | null, after: Content, done: Record<string, string>, locale: string): SourceChange[] {
  const was = new Map((before ? listPassages(before) : []).map((passage) => [passage.key, passage.text]));
  const now = listPassages(after);
  const kept = new Set(now.map((passage) => passage.key));
  const make = (key: string, kind: SourceChange['kind'], old: string, fresh: string): SourceChange => {
    const digest = digestOf(fresh);
    return { key, kind, pieces: compareText(old, fresh, locale), isDone: done[key] === digest, digest };
  };
  const present = now.flatMap(({ key, text }) => {
    const old = was.get(key);
    // What was carried over and then taken back in the source is in the translation still.
    if (old === text && (done[key] === undefined || done[key] === digestOf(text))) return [];
    return [make(key, old === undefined ? 'added' : 'changed', old ?? '', text)];
  });
  const gone = [...was].filter(([key]) => !kept.has(key)).map(([key, text]) => make(key, 'removed', text, ''));
  const carried = Object.keys(done).filter((key) => !was.has(key) && !kept.has(key));
  const over = carried.filter((key) => done[key] !== digestOf('')).map((key) => make(key, 'removed', '', ''));
  return [...present, ...gone, ...over];
}
