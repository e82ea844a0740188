import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { history, redo, redoDepth, undo } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Mapping, type Step } from 'prosemirror-transform';
import { deletedBy, insertedBy, joinRanges, mapRange, mapRanges, overlap, piecesIn, putIn, type Range, type RangeContent, withoutRange } from './ranges';

/** An editor, or what stands for one in a test. */
export type EditorLike = { readonly state: EditorState; dispatch: (tr: Transaction) => void };

/** Said of every transaction that is made here: nothing else may change it. */
export const collabMeta = 'joint';
/**
 * `own` steps were taken back first, then `news` steps of others made, then the own ones made
 * again; or all of it is words of others, or one's own.
 */
type Joint = { own: number; news: number } | 'others' | 'own';

/** Whether a transaction brings what others did. */
export const isArrival = (tr: Transaction): boolean => typeof tr.getMeta(collabMeta) === 'object';

const known = new PluginKey<Range[]>('others');

/** Where others' words stand, of those that came in since the article was opened. */
const others = new Plugin<Range[]>({
  key: known,
  state: {
    init: () => [],
    apply: (tr, ranges) => {
      if (!tr.docChanged) return ranges;
      const what = (tr.getMeta(collabMeta) ?? 'own') as Joint;
      const before = mapRanges(ranges, tr.mapping);
      if (what === 'others') return joinRanges([...before, ...insertedBy(tr.mapping)]);
      if (what === 'own') return withoutRange(before, insertedBy(tr.mapping));
      const { own, news } = what;
      return withoutRange(joinRanges([...before, ...insertedBy(tr.mapping, own, own + news)]), insertedBy(tr.mapping, own + news));
    },
  },
});

/**
 * What an editor needs to be one of several: the steps that are not confirmed yet, an undo of its
 * own, whose words are whose.
 */
export const collabPlugins = (client: string): Plugin[] => [collab({ clientID: client }), others, history()];

/** The steps that are not confirmed yet. */
export const unsent = (state: EditorState): readonly Step[] => sendableSteps(state)?.steps ?? [];

const mapsOf = (steps: readonly Step[]) => new Mapping(steps.map((step) => step.getMap()));

/**
 * Makes the steps of others, and confirms one's own: `clients` says whose each is. Words that were
 * written where another has taken out the passage around them meanwhile are put back, whoever took
 * it out; returns one's own among them.
 */
export function receive(writing: EditorLike, client: string, steps: readonly Step[], clients: readonly string[]): string {
  const before = writing.state;
  const confirmed = clients.findIndex((id) => id !== client);
  const ours = confirmed < 0 ? clients.length : confirmed;
  const pending = unsent(before).slice(ours);
  const news = steps.length - ours;
  const tr = receiveTransaction(before, steps, clients, { mapSelectionBackward: true });
  writing.dispatch(tr.setMeta(collabMeta, { own: pending.length, news } satisfies Joint));
  if (news === 0 || pending.length === 0) return '';
  const start = pending.length + news;
  const rest = tr.mapping.slice(start);
  const taken = insertedBy(tr.mapping, pending.length, start, start).filter((range) => mapRange(range, rest) === null);
  const lost = insertedBy(mapsOf(pending)).filter((range) => mapRange(range, tr.mapping) === null);
  const theirs = piecesIn(tr.docs[start] ?? tr.doc, taken).map((piece) => ({ ...piece, from: rest.map(piece.from, -1) }));
  const mine = piecesIn(before.doc, lost).map((piece) => ({ ...piece, from: tr.mapping.map(piece.from, -1) }));
  putBack(writing, theirs, 'others');
  putBack(writing, mine, 'own');
  return mine.map(({ words }) => textOf(words)).join(' ');
}

const textOf = (words: Fragment | Node) => (words instanceof Fragment ? words.textBetween(0, words.size, ' ') : words.textContent);

function putBack(writing: EditorLike, pieces: RangeContent[], whose: 'own' | 'others'): void {
  if (pieces.length === 0) return;
  const tr = writing.state.tr.setMeta(collabMeta, whose satisfies Joint);
  // A new change would end what can be made again: one's own words come back beside it then.
  if (whose === 'others' || redoDepth(writing.state) > 0) tr.setMeta('addToHistory', false);
  putIn(tr, pieces);
  writing.dispatch(tr);
}

/**
 * Takes back one's own last change, or makes it again. The history would take along what others
 * have written inside it since: their words are taken out before and put back after, so that the
 * history knows of its own alone.
 */
function ownOnly(command: Command): (writing: EditorLike) => boolean {
  return (writing) => {
    const tr = made(command, writing.state);
    if (!tr) return false;
    const taken = piecesIn(tr.before, overlap(deletedBy(tr.mapping), known.getState(writing.state) ?? []));
    if (taken.length === 0) {
      writing.dispatch(tr.setMeta(collabMeta, 'own' satisfies Joint));
      return true;
    }
    const out = writing.state.tr.setMeta('addToHistory', false).setMeta(collabMeta, 'own' satisfies Joint);
    for (const { from, to } of taken.toReversed()) out.delete(from, to);
    writing.dispatch(out);
    const alone = made(command, writing.state);
    if (alone) writing.dispatch(alone.setMeta(collabMeta, 'own' satisfies Joint));
    const through = (position: number) => (alone ? alone.mapping.map(out.mapping.map(position, -1), -1) : out.mapping.map(position, -1));
    putBack(
      writing,
      taken.map((piece) => ({ ...piece, from: through(piece.from) })),
      'others',
    );
    return true;
  };
}

function made(command: Command, state: EditorState): Transaction | null {
  let tr: Transaction | null = null;
  command(state, (transaction) => {
    tr = transaction;
  });
  return tr;
}

export const undoOwn = ownOnly(undo);
export const redoOwn = ownOnly(redo);
