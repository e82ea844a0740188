'use client';

import { createContext, useContext } from 'react';
import type { MentionWords } from '@/components/desk/mention-field.client';
import type { Mentionable } from '@/lib/notices/colleagues';
import type { SaveState } from './saving.client';

/**
 * What the panels beside the text know of it: the version that is saved, and how to save what is
 * not.
 */
export type EditingState = {
  articleId: number;
  version: number;
  state: SaveState;
  flush: () => Promise<boolean>;
  /**
   * Takes over what a verb beside the text did to the draft, such as the version and the address
   * that a publication gave.
   */
  catchUp: () => Promise<void> | undefined;
  /** Whom a note can name. */
  mentionable: Mentionable[];
  mentions: MentionWords;
};

export const WritingContext = createContext<EditingState | null>(null);

export function useWriting(): EditingState {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('outside the editor');
  return writing;
}

/** The saved version as a field of a form beside the text. */
export function VersionField() {
  const { version, articleId } = useWriting();
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="articleId" value={articleId} />
    </>
  );
}
