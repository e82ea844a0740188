import { type DoorParts, doorOf } from './front';
import { KeptPages, type KeptParts } from './kept-pages';
import { type DoorWord, pageThatCame, type ToHouse } from './messages';
import { passingOn } from './pass-on';
import type { Answer } from './steps';
import { threadStreams } from './thread-stream';

/** What answers at a door, the pages it keeps, and what hears the words of the house. */
export type PassingDoor = { answer: Answer; kept: KeptPages; hear: (word: DoorWord) => void };

/**
 * A door before a house in another thread, to which `tell` brings words: what is not kept is passed
 * on, and an old page is sent while the house makes it anew.
 */
export function passingDoor(
  tell: (word: ToHouse, transfer?: ArrayBuffer[]) => void,
  keptParts: Omit<KeptParts, 'refresh'>,
  parts: Omit<DoorParts, 'kept'>,
): PassingDoor {
  const ownHost = [...parts.hosts.own][0] ?? 'localhost';
  const streams = threadStreams(tell);
  const { pass, refresh } = passingOn(() => streams.open(), parts.report);
  const kept = new KeptPages({ ...keptParts, refresh: (path) => refresh(path, ownHost) });
  return {
    answer: doorOf({ ...parts, kept }, pass),
    kept,
    hear: (word) => {
      if (word.kind === 'keep') kept.keep(word.path, pageThatCame(word), word.change);
      else if (word.kind === 'renew') kept.renew(word.path);
      else if (word.kind === 'applied') kept.note(word.change, word.touched);
      else streams.hear(word);
    },
  };
}
