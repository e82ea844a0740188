import { lexicalToHtml, mobiledocToHtml } from '../html/cards';
import { visibleText } from '../html/visible';
import { readDate } from '../source/dates';
import { decodeWhole } from '../source/encoding';
import { isRecord, listOf, parseJson, type Raw, stringOf } from '../source/json';
import type { Reading, SourceComment, SourceDocument, SourceRecord } from '../source/record';

const most = 512 * 1024 * 1024;

/** Ghost's export (5 and 6): posts and pages as HTML, else Lexical, else Mobiledoc. */
export function readGhost(file: string): Reading {
  let data: Raw = {};
  let site = 'ghost';
  return {
    format: 'ghost',
    info: () => ({ site, language: settingOf(data, 'locale') || settingOf(data, 'lang') || 'en' }),
    records: async function* () {
      const { text } = await decodeWhole(file, most);
      const { values, problems } = parseJson(text, file);
      yield* problems;
      data = dataOf(values[0]);
      site = settingOf(data, 'url') || `ghost ${settingOf(data, 'title') || 'export'}`;
      yield* recordsOf(data, file);
    },
  };
}

function dataOf(parsed: unknown): Raw {
  const db = isRecord(parsed) ? (Array.isArray(parsed.db) ? parsed.db[0] : (parsed.db ?? parsed)) : {};
  return isRecord(db) && isRecord(db.data) ? db.data : isRecord(db) ? db : {};
}

const settingOf = (data: Raw, key: string): string => stringOf(listOf(data.settings).find((record) => record.key === key)?.value);

function* recordsOf(data: Raw, file: string): Generator<SourceRecord> {
  for (const user of listOf(data.users))
    yield {
      kind: 'author',
      key: stringOf(user.id),
      name: stringOf(user.name),
      slug: stringOf(user.slug),
      bio: stringOf(user.bio),
      place: { file, id: stringOf(user.id) },
    };
  const tags = new Map<string, Raw>(listOf(data.tags).map((tag) => [stringOf(tag.id), tag]));
  for (const tag of tags.values())
    if (!isHidden(tag))
      yield {
        kind: 'term',
        taxonomy: 'tag',
        key: stringOf(tag.id),
        slug: stringOf(tag.slug),
        name: stringOf(tag.name),
        description: stringOf(tag.description),
        place: { file, id: stringOf(tag.id) },
      };
  const tagsOf = grouped(data.posts_tags, 'tag_id');
  const authorsOf = grouped(data.posts_authors, 'author_id');
  const meta = new Map(listOf(data.posts_meta).map((record) => [stringOf(record.post_id), record]));
  const comments = commentsOf(data);
  for (const post of listOf(data.posts)) yield* postRecords(post, { file, tags, tagsOf, authorsOf, meta, comments });
  for (const row of listOf(data.comments).filter(isDeleted))
    yield { kind: 'left', what: 'comment', why: 'deleted', text: visibleText(stringOf(row.html)).trim(), place: { file, id: stringOf(row.id) } };
}

const isDeleted = (row: Raw): boolean => stringOf(row.status) === 'deleted';

/** Comments by their posts; what is hidden at the source waits here. */
function commentsOf(data: Raw): Map<string, SourceComment[]> {
  const names = new Map(listOf(data.members).map((member) => [stringOf(member.id), stringOf(member.name)]));
  const map = new Map<string, SourceComment[]>();
  for (const row of listOf(data.comments)) {
    if (isDeleted(row)) continue;
    const comment: SourceComment = {
      key: stringOf(row.id),
      parent: stringOf(row.in_reply_to_id) || stringOf(row.parent_id) || null,
      name: names.get(stringOf(row.member_id)) ?? '',
      text: stringOf(row.html),
      format: 'html',
      at: readDate(stringOf(row.created_at)),
      state: stringOf(row.status) === 'hidden' ? 'held' : 'approved',
    };
    const all = map.get(stringOf(row.post_id));
    if (all) all.push(comment);
    else map.set(stringOf(row.post_id), [comment]);
  }
  return map;
}

/** Ghost's internal tags (`#name`) are for the newsroom alone. */
const isHidden = (tag: Raw): boolean => stringOf(tag.visibility) === 'internal' || stringOf(tag.name).startsWith('#');

function grouped(rows: unknown, name: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const row of [...listOf(rows)].sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0)))
    map.set(stringOf(row.post_id), [...(map.get(stringOf(row.post_id)) ?? []), stringOf(row[name])]);
  return map;
}

type Around = {
  file: string;
  tags: Map<string, Raw>;
  tagsOf: Map<string, string[]>;
  authorsOf: Map<string, string[]>;
  meta: Map<string, Raw>;
  comments: Map<string, SourceComment[]>;
};

function* postRecords(post: Raw, { file, tags, tagsOf, authorsOf, meta, comments }: Around): Generator<SourceRecord> {
  const id = stringOf(post.id);
  const place = { file, id };
  const written = stringOf(post.html) || lexicalToHtml(stringOf(post.lexical)) || mobiledocToHtml(stringOf(post.mobiledoc));
  const isMarkdown = written === '' && stringOf(post.markdown) !== '';
  const own: Raw[] = [...(tagsOf.get(id) ?? []).flatMap((tag): Raw[] => [tags.get(tag) ?? []].flat()), ...listOf(post.tags)];
  const language = own.map((tag) => /^#(?:lang-)?([a-z]{2}(?:-[a-z]+)?)$/i.exec(stringOf(tag.name))?.[1]).find(Boolean) ?? stringOf(post.locale);
  const feature = here(stringOf(post.feature_image));
  const more = meta.get(id) ?? {};
  const picture = feature
    ? { picture: { url: feature, alt: stringOf(more.feature_image_alt), caption: visibleText(stringOf(more.feature_image_caption)).trim() } }
    : {};
  const published = readDate(stringOf(post.published_at));
  yield {
    kind: 'document',
    key: id,
    type: stringOf(post.type) === 'page' || post.page === 1 || post.page === true ? 'page' : 'story',
    group: `post:${id}`,
    language,
    title: stringOf(post.title).replace(/\s+/g, ' ').trim(),
    slug: stringOf(post.slug),
    standfirst: stringOf(post.custom_excerpt).replace(/\s+/g, ' ').trim(),
    body: here(isMarkdown ? stringOf(post.markdown) : written),
    format: isMarkdown ? 'markdown' : 'html',
    folder: '.',
    state: stateOf(stringOf(post.status), stringOf(post.visibility) || 'public'),
    publishedAt: published,
    authors:
      authorsOf.get(id) ??
      (post.author_id
        ? [stringOf(post.author_id)]
        : listOf(post.authors)
            .map((author) => stringOf(author.name))
            .filter(Boolean)),
    sections: [],
    tags: own.filter((tag) => !isHidden(tag)).map((tag) => stringOf(tag.id) || stringOf(tag.name)),
    ...picture,
    isPinned: post.featured === true || post.featured === 1,
    address: `/${stringOf(post.slug)}/`,
    comments: comments.get(id) ?? [],
    // Where it was taken from: on another site, not an address of this one.
    fields: stringOf(post.canonical_url) ? { canonical_url: stringOf(post.canonical_url) } : {},
    place,
  };
}

/** Ghost writes this word for its own address, which an export does not name. */
const here = (text: string): string => text.replaceAll('__GHOST_URL__', '');

/** What only members could read was not public. */
const stateOf = (status: string, visibility: string): SourceDocument['state'] =>
  visibility !== 'public' ? 'draft' : status === 'published' ? 'published' : status === 'scheduled' ? 'scheduled' : 'draft';
