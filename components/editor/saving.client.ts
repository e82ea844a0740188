import type { Editor } from '@tiptap/core';
import type { BodyNode } from '@/lib/articles/body/body';
import { stepsBetween } from '@/lib/articles/collab/between';
import type { DraftFields } from '@/lib/articles/collab/fields';
import { EditingSession, type News } from '@/lib/articles/collab/session';
import { collabMeta, unsent } from '@/lib/articles/collab/writer';
import type { Content } from '@/lib/articles/content/content';
import type { EditorPresent } from '@/lib/articles/editing/presence';
import type { SettingsNews } from '@/lib/ground/story-version';
import { Collaborators } from './collaborators.client';
import { type Copy, dropCopy, keepCopy } from './copies.client';
import { joinCopy } from './copy-join.client';
import { askForNews, send } from './line.client';
import { readSelection } from './read-selection.client';

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' | 'saving' | 'offline' | 'gone' }
  | { kind: 'failed'; reason: string; values: Record<string, string | number> };

type Given = {
  articleId: number;
  client: string;
  version: number;
  /** Of the settings beside the text. */
  settings: number;
  content: Content;
  editor: Editor;
  read: () => DraftFields;
  write: (fields: DraftFields) => void;
};
export type SavingNews = {
  state: (state: SaveState) => void;
  version: (version: number) => void;
  slug: (slug: string) => void;
  others: (others: EditorPresent[]) => void;
  putBack: (words: string) => void;
  settings: (news: SettingsNews) => void;
};

/** Milliseconds: between two saves while others are here, and while one is alone. */
const together = 200;
const alone = 900;
const copyPause = 400;
const retryAfter = 3000;
const listenAgain = 10_000;
/** Nothing may come between letters being composed, but for no longer than this. */
const composing = 4000;
const mostSteps = 1000;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Keeps an open editor and the stored draft level, and a copy of what is not stored. */
export class Saving {
  private readonly session: EditingSession;
  readonly company: Collaborators;
  private readonly stopped = new AbortController();
  private running: Promise<boolean> | null = null;
  private composed = 0;
  private dirty = false;
  private settings: number;
  private timers: Partial<Record<'save' | 'copy', ReturnType<typeof setTimeout>>> = {};

  constructor(
    private readonly given: Given,
    private readonly heard: SavingNews,
  ) {
    const { editor, client, version, content, read, write } = given;
    this.settings = given.settings;
    const { body: _body, ...fields } = content;
    const writing = {
      get state() {
        return editor.state;
      },
      dispatch: editor.view.dispatch.bind(editor.view),
    };
    this.session = new EditingSession(writing, { read, write }, client, version, fields);
    const stored = () => (this.session.hasUnsent ? null : this.session.version);
    this.company = new Collaborators(given.articleId, editor, stored, heard.others);
  }

  /** Begins to listen; returns how to stop, which saves what is left. */
  start(): () => void {
    const { signal } = this.stopped;
    const compose = () => (this.composed = performance.now());
    const composedAll = () => (this.composed = 0);
    window.addEventListener('online', () => void this.flush(), { signal });
    window.addEventListener('pagehide', () => this.leave(), { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void this.flush(), { signal });
    for (const name of ['compositionstart', 'compositionupdate'] as const) document.addEventListener(name, compose, { signal });
    document.addEventListener('compositionend', composedAll, { signal });
    const goAway = this.company.start();
    void this.listen();
    this.touch();
    return () => {
      goAway();
      this.leave();
      this.stopped.abort();
    };
  }

  /** Something was written, or may have been. */
  touch(): void {
    if (this.stopped.signal.aborted || !this.session.hasUnsent) return;
    if (!this.dirty) this.heard.state({ kind: 'waiting' });
    this.dirty = true;
    this.after('copy', copyPause, () => this.copy());
    this.after('save', this.company.isThere ? together : alone, () => void this.flush());
  }

  /** Saves all there is; resolves to whether all is stored. */
  flush(): Promise<boolean> {
    clearTimeout(this.timers.save);
    this.timers.save = undefined;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** What became of the draft by a verb beside the text. */
  async catchUp(): Promise<void> {
    for (let last = 0; last !== this.session.version; ) {
      last = this.session.version;
      const told = await askForNews(this.given.articleId, { since: last }, false);
      if (told && typeof told === 'object') await this.take(told.news);
    }
  }

  /** Joins what a page left unsaved, as one change of one's own. Resolves to whether it is in. */
  async takeBack(copy: Copy): Promise<boolean> {
    const { editor, articleId, write } = this.given;
    if (!(await this.flush())) return false;
    const joined = await joinCopy(copy, editor.schema, articleId);
    await this.catchUp();
    if (!joined || joined.version !== this.session.version || this.session.hasUnsent) return false;
    const tr = editor.state.tr;
    for (const step of stepsBetween(editor.state.doc, joined.doc)) tr.step(step);
    editor.view.dispatch(tr.setMeta(collabMeta, 'own'));
    write(joined.fields);
    this.touch();
    return true;
  }

  /** Stops without saving what is left. */
  end(): void {
    clearTimeout(this.timers.copy);
    this.stopped.abort();
  }

  private after(name: 'save' | 'copy', milliseconds: number, work: () => void): void {
    this.timers[name] ??= setTimeout(() => {
      this.timers[name] = undefined;
      work();
    }, milliseconds);
  }

  private async run(): Promise<boolean> {
    for (;;) {
      const message = this.session.message(mostSteps);
      if (!message) {
        if (this.dirty) void dropCopy(this.given.client);
        this.dirty = false;
        return true;
      }
      this.heard.state({ kind: 'saving' });
      const answer = await send(this.given.articleId, message, this.company.tell());
      if (this.stopped.signal.aborted) return answer?.ok === true;
      if (!answer) {
        this.heard.state({ kind: 'offline' });
        this.copy();
        this.after('save', retryAfter, () => void this.flush());
        return false;
      }
      if (!answer.ok) {
        const isGone = answer.reason === 'not-found' || answer.reason === 'not-allowed';
        this.heard.state(isGone ? { kind: 'gone' } : { kind: 'failed', reason: Object.values(answer.fields)[0] ?? answer.reason, values: answer.values });
        this.copy();
        return false;
      }
      if (answer.value.kind === 'behind') {
        await this.take(answer.value.news);
        continue;
      }
      readSelection(this.given.editor.view);
      this.session.confirm(message, answer.value.version);
      this.heard.version(this.session.version);
      this.heard.slug(answer.value.slug);
      if (!this.session.hasUnsent) this.heard.state({ kind: 'saved', at: answer.value.savedAt });
    }
  }

  private async listen(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      const since = this.session.version;
      const begun = performance.now();
      const told = await askForNews(this.given.articleId, { since, settings: this.settings }, document.visibilityState === 'visible', signal);
      if (signal.aborted) return;
      if (told === 'gone') this.heard.state({ kind: 'gone' });
      if (told && typeof told === 'object') {
        await this.take(told.news);
        const hasMoved = this.company.see(told.others);
        if (told.settings && told.settings.version > this.settings) {
          this.settings = told.settings.version;
          this.heard.settings(told.settings);
        }
        if (told.news.version === since) await pause(begun + (hasMoved ? 150 : 500) - performance.now());
      } else await pause(told === null ? retryAfter : listenAgain);
      if (document.visibilityState === 'hidden') await pause(listenAgain);
    }
  }

  private async take(news: News): Promise<void> {
    while (performance.now() - this.composed < composing && this.composed > 0) await pause(50);
    if (this.stopped.signal.aborted) return;
    const before = this.session.version;
    readSelection(this.given.editor.view);
    const put = this.session.take(news);
    if (this.session.version === before) return;
    this.heard.version(this.session.version);
    if (put) this.heard.putBack(put);
    if (this.session.hasUnsent) this.touch();
    else if (this.dirty) void this.flush().then(() => this.heard.state({ kind: 'saved', at: new Date().toISOString() }));
  }

  private copy(): void {
    if (!this.session.hasUnsent) return;
    const { articleId, client, editor, read } = this.given;
    const { doc, fields } = this.session.stored;
    const steps = unsent(editor.state).map((step) => step.toJSON() as unknown);
    void keepCopy({
      client,
      articleId,
      version: this.session.version,
      at: new Date().toISOString(),
      stored: { body: doc.toJSON() as BodyNode, fields },
      steps,
      fields: read(),
    });
  }

  /** The page is left: all unconfirmed is sent again; the server knows what has arrived. */
  private leave(): void {
    if (this.stopped.signal.aborted) return;
    this.copy();
    const message = this.session.message(mostSteps);
    if (message) void send(this.given.articleId, message, null, true);
  }
}
