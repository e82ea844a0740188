import { directionOf, languageOf } from '../comments/comment/language';
import type { Locale } from '../ground/locales';
import { visibleText } from './html/visible';
import type { Loss, SourceComment, SourceDocument } from './source/record';

export type PreparedComment = {
  key: string;
  parent: string | null;
  name: string;
  text: string;
  at: Date | null;
  state: SourceComment['state'];
  language: Locale;
  dir: 'ltr' | 'rtl';
};

type Comments = { comments: PreparedComment[]; notes: string[]; lost: Loss[]; texts: string[] };

const longestText = 5000;
const longestName = 100;
const longestNote = 2000;

/**
 * Comments as they will stand here: answers behind what they answer, a parent that is not there or
 * stands in a circle left out of account. Editors' notes come back apart. `texts` are the words
 * that the source showed.
 */
export function prepareComments(source: Pick<SourceDocument, 'comments' | 'place'>, locale: Locale): Comments {
  const made: Comments = { comments: [], notes: [], lost: [], texts: [] };
  const public_ = new Set(source.comments.filter((comment) => !comment.isNote).map((comment) => comment.key));
  for (const comment of source.comments) {
    const place = { ...source.place, id: `${source.place.id ?? ''}#comment-${comment.key}` };
    const text = plainComment(comment);
    const name = [...comment.name.replace(/\s+/g, ' ').trim()].slice(0, longestName).join('').slice(0, longestName).trim();
    made.texts.push(comment.name, text);
    if (comment.name.trim() !== name) made.lost.push({ place, why: 'too-long', text: comment.name.trim().slice(name.length) });
    if (comment.isNote) made.notes.push(...pieces(`${name}: ${text}`, longestNote));
    else if (text === '') made.lost.push({ place, why: 'empty', text: name });
    else {
      const [first = '', ...more] = pieces(text, longestText);
      if (more.length > 0) made.lost.push({ place, why: 'too-long', text: more.join('\n') });
      const parent = comment.parent !== null && public_.has(comment.parent) ? comment.parent : null;
      const language = languageOf(first, locale);
      if (!name) made.texts.push('…');
      made.comments.push({ key: comment.key, parent, name: name || '…', text: first, at: comment.at, state: comment.state, language, dir: directionOf(first) });
    }
  }
  made.comments = inOrder(made.comments);
  return made;
}

/** Parents before answers; of a circle each stands for itself. */
function inOrder(comments: PreparedComment[]): PreparedComment[] {
  const byKey = new Map(comments.map((comment) => [comment.key, comment]));
  const depth = (comment: PreparedComment): number => {
    const seen = new Set<string>();
    let at: PreparedComment | undefined = comment;
    while (at?.parent && !seen.has(at.key)) {
      seen.add(at.key);
      at = byKey.get(at.parent);
    }
    return at?.parent ? -1 : seen.size;
  };
  const depths = new Map(comments.map((comment) => [comment, depth(comment)]));
  for (const comment of comments) if (depths.get(comment) === -1) Object.assign(comment, { parent: null });
  const time = (comment: PreparedComment) => comment.at?.getTime() ?? 0;
  return [...comments].sort((a, b) => Math.max(0, depths.get(a) ?? 0) - Math.max(0, depths.get(b) ?? 0) || time(a) - time(b));
}

const pieces = (text: string, most: number): string[] => {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    let at = Math.min(most, rest.length);
    if (at < rest.length && /[\ud800-\udbff]/.test(rest[at - 1] ?? '')) at -= 1;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return parts;
};

function plainComment({ text, format }: SourceComment): string {
  const plain = format === 'html' ? visibleText(text) : text;
  return plain
    .replace(/\r\n?/g, '\n')
    .replace(/[\t ]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll('\u0000', '')
    .trim();
}
