import { sql } from 'drizzle-orm';
import type { ShownComment } from './thread';

export type ListedComment = Record<'id' | 'parent_id' | 'language' | 'dir' | 'author_name' | 'text' | 'created_at', string> & {
  is_staff: boolean;
  featured: boolean;
  is_answer: boolean;
  unanswered: boolean;
  author_key: string | null;
  is_account: boolean;
  likes: number;
  interest: string;
  edited_at: string | null;
  status: string;
};

/** The columns of a comment `c` that readers see. */
export const shownColumns = sql`c.id, c.parent_id, c.language, c.dir, c.author_name, c.author_key, c.person_id is not null as is_account, c.is_staff, c.featured, c.is_answer, c.unanswered, c.text, c.likes, c.interest, c.created_at, c.edited_at, c.status`;

export const toShown = (row: ListedComment): ShownComment => ({
  id: Number(row.id),
  parentId: row.parent_id === null ? null : Number(row.parent_id),
  language: row.language,
  dir: row.dir === 'rtl' ? 'rtl' : 'ltr',
  authorName: row.author_name,
  authorKey: row.author_key,
  isAccount: row.is_account,
  isStaff: row.is_staff,
  featured: row.featured,
  isAnswer: row.is_answer,
  unanswered: row.unanswered,
  text: row.text,
  likes: row.likes,
  interest: Number(row.interest),
  createdAt: new Date(row.created_at),
  editedAt: row.edited_at === null ? null : new Date(row.edited_at),
  deleted: row.status === 'deleted',
});

/** Nothing above a comment `c` is hidden. */
export const nothingHiddenAbove = sql`(c.parent_id is null or not comment_hidden_above(c.parent_id))`;
