import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { applySteps, bodyOfDocument } from '@/lib/articles/collab/authority';
import type { DraftFields } from '@/lib/articles/collab/fields';
import { draftSchema } from '@/lib/articles/collab/schema';
import { type Batch, EditingSession, type Message, type News } from '@/lib/articles/collab/session';
import { collabPlugins, type EditorLike, redoOwn, undoOwn } from '@/lib/articles/collab/writer';
import type { Content } from '@/lib/articles/content/content';
import { random } from './random';

const sentences = ['One two three four five.', 'Six seven eight nine ten.', 'Alpha beta gamma delta.'];
const standing = sentences.join('');
const headline = 'Ten words of a headline';
const words: DraftFields = { slug: '', headline, standfirst: '', dateline: '', mediaId: null, pictureAlt: '', pictureCaption: '', pictureCredit: '' };
const paragraph = (text: string, id: string) => draftSchema.node('paragraph', { id }, text ? draftSchema.text(text) : undefined);
const begun = draftSchema.node(
  'doc',
  null,
  sentences.map((sentence, at) => paragraph(sentence, `s${at}`)),
);

/**
 * The server as it is asked: takes steps that were made on the newest version, tells what happened
 * since.
 */
class Authority {
  doc = begun;
  fields = words;
  version = 1;
  /** Null where a verb changed the draft. */
  batches: (Batch | null)[] = [];

  take(message: Message): number | null {
    if (message.version !== this.version) return null;
    this.doc = applySteps(this.doc, message.steps);
    this.fields = { ...this.fields, ...message.fields };
    this.version += 1;
    this.batches.push({ ...message, version: this.version });
    return this.version;
  }

  change(doc: Node): void {
    this.doc = doc;
    this.version += 1;
    this.batches.push(null);
  }

  since(version: number): News {
    const after = this.batches.slice(version - 1);
    const gap = after.indexOf(null);
    const batches = after.slice(0, gap < 0 ? after.length : gap).filter((batch) => batch !== null);
    const content: Content | null = gap === 0 ? { ...this.fields, body: bodyOfDocument(this.doc) } : null;
    return { version: content ? this.version : version + batches.length, batches, content };
  }
}

type Word = { letters: string; isWanted: boolean };

class Writer implements EditorLike {
  state: EditorState;
  fields = words;
  session: EditingSession;
  typed: Word[] = [];
  sent: Message | null = null;
  mail: (() => void)[] = [];
  putBack = 0;

  constructor(
    readonly client: string,
    private readonly clock: () => number,
  ) {
    this.state = EditorState.create({ doc: begun, plugins: collabPlugins(client) });
    const lines = { read: () => this.fields, write: (next: DraftFields) => (this.fields = next) };
    this.session = new EditingSession(this, lines, client, 1, words);
  }

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(tr);
  }

  change(tr: Transaction, word: Word | null): void {
    this.dispatch(tr.setTime(this.clock()));
    if (word) this.typed.push(word);
  }

  take(news: News): void {
    if (this.session.take(news) !== '') this.putBack += 1;
  }
}

/**
 * `putBack`: how often words were put back where another had taken out their surroundings;
 * `returned`: words that were taken back and stand again; `twice`: words that stand two times.
 */
export type Round = { faults: string[]; words: number; undone: number; putBack: number; returned: number; twice: number };
export type Ways = { splits: boolean; verbs: boolean };

const isTyped = (letter: string) => (letter.codePointAt(0) ?? 0) >= 0xe000 && (letter.codePointAt(0) ?? 0) <= 0xf8ff;

class Game {
  readonly server = new Authority();
  readonly writers: Writer[];
  readonly verbWords: Word[] = [];
  letters = 0;
  undone = 0;
  private tick = 0;

  constructor(
    private readonly chance: () => number,
    private readonly ways: Ways,
  ) {
    this.writers = Array.from({ length: 2 + Math.floor(chance() * 4) }, (_, at) => new Writer(`w${at}`, () => (this.tick += 1000)));
  }

  act(): void {
    const writer = this.writers[Math.floor(this.chance() * this.writers.length)];
    const what = this.chance();
    if (!writer) return;
    if (what < 0.2) this.type(writer);
    else if (what < 0.23) this.typeHeadline(writer);
    else if (what < 0.27) this.ways.splits && this.split(writer);
    else if (what < 0.37) this.takeBack(writer, undoOwn);
    else if (what < 0.4) this.takeBack(writer, redoOwn);
    else if (what < 0.41) this.ways.verbs && this.verb();
    else if (what < 0.6) this.send(writer);
    else if (what < 0.8) this.ask(writer);
    else for (const open of writer.mail.splice(0)) open();
  }

  /** Until everything has arrived everywhere. */
  settle(): void {
    for (let turn = 0; turn < 200; turn += 1) {
      for (const writer of this.writers) {
        for (const open of writer.mail.splice(0)) open();
        writer.sent = null;
        writer.take(this.server.since(writer.session.version));
        this.send(writer);
      }
      if (this.writers.every((writer) => !writer.session.hasUnsent && writer.mail.length === 0 && writer.session.version === this.server.version)) return;
    }
  }

  private fresh(): Word {
    return { letters: String.fromCodePoint(...[0, 1, 2].map(() => 0xe000 + this.letters++)), isWanted: true };
  }

  /** A place for letters: often within a word of somebody, where things go wrong. */
  private place({ state: { doc } }: Writer): number | null {
    const positions: number[] = [];
    if (this.chance() < 0.4)
      doc.descendants((node, at) => {
        for (const [offset, letter] of [...(node.text ?? '')].entries()) if (offset > 0 && isTyped(letter)) positions.push(at + offset);
      });
    const position = positions[Math.floor(this.chance() * positions.length)] ?? 1 + Math.floor(this.chance() * (doc.content.size - 2));
    return doc.resolve(position).parent.isTextblock ? position : null;
  }

  private type(writer: Writer): void {
    const position = this.place(writer);
    if (position === null) return;
    const word = this.fresh();
    writer.change(writer.state.tr.insertText(word.letters, position), word);
  }

  private split(writer: Writer): void {
    const position = this.place(writer);
    if (position === null) return;
    const $at = writer.state.doc.resolve(position);
    if ($at.parentOffset === 0 || $at.parentOffset === $at.parent.content.size) return;
    writer.change(writer.state.tr.split(position, 1, [{ type: $at.parent.type, attrs: { id: `n${this.letters++}` } }]), null);
  }

  private typeHeadline(writer: Writer): void {
    const all = [...writer.fields.headline];
    if (all.length > 250) return;
    const word = this.fresh();
    all.splice(Math.floor(this.chance() * (all.length + 1)), 0, word.letters);
    writer.fields = { ...writer.fields, headline: all.join('') };
    writer.typed.push(word);
  }

  /**
   * What is taken back, or made again, is wanted no more, or again: whichever of one's own words
   * that was.
   */
  private takeBack(writer: Writer, act: typeof undoOwn): void {
    const before = writer.state.doc.textContent;
    if (act(writer)) this.undone += 1;
    const after = writer.state.doc.textContent;
    const isIn = (text: string, word: Word) => [...word.letters].some((letter) => text.includes(letter));
    for (const word of writer.typed) if (isIn(before, word) !== isIn(after, word)) word.isWanted = isIn(after, word);
  }

  private send(writer: Writer): void {
    writer.sent ??= writer.session.message(500);
    const message = writer.sent;
    if (!message) return;
    const version = this.server.take(message);
    // The answer comes later, or is lost; what was sent is then told as news.
    if (this.chance() < 0.2) writer.sent = null;
    else
      writer.mail.push(() => {
        writer.sent = null;
        if (version !== null) writer.session.confirm(message, version);
      });
  }

  private ask(writer: Writer): void {
    const news = this.server.since(writer.session.version);
    writer.mail.push(() => writer.take(news));
  }

  /** A verb writes the whole anew, with one paragraph more. */
  private verb(): void {
    const blocks = [...this.server.doc.children];
    const word = this.fresh();
    this.verbWords.push(word);
    blocks.splice(Math.floor(this.chance() * blocks.length), 0, paragraph(word.letters, `v${this.letters}`));
    this.server.change(draftSchema.node('doc', null, blocks));
  }
}

/** Whether all letters of a word are there, one after another. */
const stands = (word: string, letters: string[]) => {
  let at = -1;
  return [...word].every((letter) => {
    at = letters.indexOf(letter, at + 1);
    return at >= 0;
  });
};

/**
 * One round: two to five people write in one draft, over lines that hold letters back and lose
 * answers.
 */
export function playRound(seed: number, ways: Ways): Round {
  const game = new Game(random(seed), ways);
  for (let step = 0; step < 100; step += 1) game.act();
  game.settle();
  const { server, writers } = game;
  const faults: string[] = [];
  const shown = writers.map((writer) => JSON.stringify([writer.state.doc, writer.fields]));
  if (new Set([...shown, JSON.stringify([server.doc, server.fields])]).size !== 1) faults.push('not all see the same');
  const [text, line] = [[...server.doc.textContent], [...server.fields.headline]];
  const typed = [...game.verbWords, ...writers.flatMap((writer) => writer.typed)];
  let [returned, twice] = [0, 0];
  for (const { letters, isWanted } of typed) {
    const holder = [...letters].some((letter) => line.includes(letter)) ? line : text;
    if (isWanted && !stands(letters, holder)) faults.push('a word is lost or scrambled');
    if (!isWanted && [...letters].some((letter) => holder.includes(letter))) returned += 1;
    if (isWanted && holder.filter((letter) => letters.includes(letter)).length > 3) twice += 1;
  }
  const plain = (letters: string[]) => letters.filter((letter) => !isTyped(letter)).join('');
  if (plain(text) !== standing || plain(line) !== headline) faults.push('what stood there has changed');
  return { faults, words: typed.length, undone: game.undone, returned, twice, putBack: writers.reduce((sum, writer) => sum + writer.putBack, 0) };
}
