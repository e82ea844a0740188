import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { comments, stories } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { isLocale } from '../../ground/locales';
import { may } from '../../ground/policy';
import type { CommentRule } from './catalogue';
import { learnedCounts } from './learn';
import { tokensOf } from './tokens';

const mostWords = 8;

/**
 * A list of words begun from one comment: the hosts it links to, then the words that tell it from
 * what this newsroom publishes, rare ones first. Nothing is stored. Null where the comment is not
 * the moderator's to see.
 */
export async function ruleLike(actor: Person, commentId: number): Promise<CommentRule | null> {
  const db = database();
  const [row] = await db
    .select({ text: comments.text, language: comments.language, authorName: comments.authorName, sectionId: stories.sectionId })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(eq(comments.id, commentId));
  if (!row || !isLocale(row.language) || !may(actor, 'comments.moderate', { locale: row.language, sectionId: row.sectionId })) return null;
  const tokens = tokensOf(row.text, row.language).filter((word) => word !== '0');
  const hosts = tokens.filter((word) => word.startsWith('://')).map((word) => word.slice(3));
  const known = await learnedCounts(db, row.language, tokens);
  const rank = (word: string) => {
    const seen = known.get(word) ?? { approved: 0, refused: 0 };
    return (seen.refused + 0.5) / (seen.approved + 0.5) + Math.min(word.length, 10) / 100;
  };
  const words = tokens
    .filter((word) => !word.startsWith('://') && [...word].length >= (row.language === 'zh' ? 2 : 4))
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, mostWords);
  return {
    key: '',
    kind: 'words',
    language: row.language,
    title: row.authorName.slice(0, 60),
    words: [...hosts, ...words],
    amount: null,
    isOn: true,
    version: 0,
  };
}
