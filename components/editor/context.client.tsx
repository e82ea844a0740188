'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { tagLook } from '@/components/desk/look';
import type { MentionWords } from '@/components/desk/mention-field.client';
import type { Mentionable } from '@/lib/notices/colleagues';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import type { SaveState } from './saving.client';

export type ArticleStatus = 'draft' | 'in_review' | 'scheduled' | 'published' | 'withdrawn';

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
  status: ArticleStatus;
  /** Says what an act has made of the article, before the page says it itself. */
  become: (status: ArticleStatus) => void;
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

/** What an article is: what the page said last, or what an act has made of it since. */
export function useStatus(given: ArticleStatus): [ArticleStatus, (status: ArticleStatus) => void] {
  const [{ said, status }, setState] = useState({ said: given, status: given });
  if (said !== given) setState({ said: given, status: given });
  return [said === given ? status : given, (became) => setState({ said: given, status: became })];
}

type MarkProps = { given: ArticleStatus; words: Shape<(typeof en)['editor']['status']>; children: ReactNode };

/** What an article is, in a word; and, while it is public, the way to its page. */
export function StatusMark({ given, words, children }: MarkProps) {
  const status = useContext(WritingContext)?.status ?? given;
  return (
    <>
      <span className={tagLook} data-part="desk-mark">
        {words[status]}
      </span>
      {status === 'published' && children}
    </>
  );
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
