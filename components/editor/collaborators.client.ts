import type { Editor } from '@tiptap/core';
import { unsent } from '@/lib/articles/collab/writer';
import type { EditorPresent } from '@/lib/articles/editing/presence';
import { showCursors } from './collab.client';
import { type SelectionRange, sayPresent } from './line.client';

const beat = 10_000;
const cursorPause = 400;

/** Who else is in an article, and where; says the same of oneself. */
export class Collaborators {
  private others: EditorPresent[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told: SelectionRange | null = null;

  constructor(
    private readonly articleId: number,
    private readonly editor: Editor,
    /** The stored version, or null while something is not stored: places are of a version. */
    private readonly version: () => number | null,
    private readonly heard: (others: EditorPresent[]) => void,
  ) {}

  get isThere(): boolean {
    return this.others.length > 0;
  }

  /** Returns how to stop. */
  start(): () => void {
    const timer = setInterval(() => this.say(), beat);
    this.say();
    return () => {
      clearInterval(timer);
      clearTimeout(this.timer);
    };
  }

  /** The cursor is elsewhere: told once all is stored, unless a save has told it by then. */
  moved(): void {
    if (!this.isThere) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const [place, told] = [this.place(), this.told];
      if (this.version() === null) this.moved();
      else if (place && (place.anchor !== told?.anchor || place.head !== told.head)) this.say();
    }, cursorPause);
  }

  /** Where the cursor is, for a save that tells it. */
  tell(): SelectionRange | null {
    this.told = this.place();
    return this.told;
  }

  private place(): SelectionRange | null {
    if (!this.editor.isFocused) return null;
    const { anchor, head } = this.editor.state.selection;
    return { anchor, head };
  }

  /** Returns whether anybody came, went or moved. */
  see(others: EditorPresent[]): boolean {
    const isSame = JSON.stringify(others) === JSON.stringify(this.others);
    this.others = others;
    if (isSame) return false;
    this.heard(others);
    const waiting = unsent(this.editor.state);
    const here = (position: number) => waiting.reduce((at, step) => step.getMap().map(at), position);
    const shown = others.map((colleague) => ({
      ...colleague,
      cursor: colleague.cursor && { ...colleague.cursor, anchor: here(colleague.cursor.anchor), head: here(colleague.cursor.head) },
    }));
    showCursors(this.editor.view, shown);
    return true;
  }

  private say(): void {
    if (document.visibilityState === 'hidden') return;
    const version = this.version();
    const place = version === null ? null : this.tell();
    void sayPresent(this.articleId, place && version !== null ? { version, ...place } : null);
  }
}
