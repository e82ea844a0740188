import type { ReactNode } from 'react';
import type { MentionWords } from '@/components/desk/mention-field.client';
import type { Action } from '@/lib/actions/action';
import type { SuggestionAuthor } from '@/lib/articles/body/suggestions';
import type { Content } from '@/lib/articles/content/content';
import type { EditorNote } from '@/lib/articles/editing/notes';
import type { Thumb } from '@/lib/media/queries';
import type { Mentionable } from '@/lib/notices/colleagues';
import type { BlockChoices } from '@/lib/pages/block-choices';
import type { EditorTypo } from '@/lib/typos/for-editor';
import type { ArticleStatus } from './context.client';
import type { EditorWords } from './node-views.client';
import type { PanelParts, PanelWords } from './panel.client';
import type { Find } from './picker.client';
import type { SignInWords } from './sign-in-again.client';

export type EditorProps = {
  articleId: number;
  /** The language of the text. */
  locale: string;
  lang: string;
  zone: string;
  version: number;
  status: ArticleStatus;
  /** Of the settings beside the text, and what each of them is called. */
  settings: { version: number; names: Record<string, string>; changed: string; changedByItself: string };
  content: Content;
  slug: string;
  savedAt: string | null;
  thumbs: Thumb[];
  words: EditorWords;
  /** What the blocks of a page are filled from; null for a story. */
  choices: BlockChoices | null;
  signInWords: SignInWords;
  keep: Action<{ articleId: number }>;
  find: Find;
  beside: ReactNode;
  /** What the bar says and leads to, what stands above the text, and what stands beside it. */
  bar: ReactNode;
  above: ReactNode;
  side: PanelParts;
  layout: PanelWords;
  /** Whoever has it open: signs what they suggest. */
  me: SuggestionAuthor;
  /** May suggest and leave notes, but not write. */
  onlySuggests: boolean;
  notes: EditorNote[];
  typos: EditorTypo[];
  /** Of those who suggest, in the language of the desk. */
  names: Record<number, string>;
  /** Whom a note can name, and the words for it. */
  mentionable: Mentionable[];
  mentions: MentionWords;
};
