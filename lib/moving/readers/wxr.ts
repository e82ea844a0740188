import { footnotesOf } from '../html/notes';
import { resolveShortcodes } from '../html/shortcodes';
import { isMediaFileName } from '../html/source-path';
import { visibleText } from '../html/visible';
import { readDate } from '../source/dates';
import type { Problem, Reading, SourceComment, SourceDocument, SourceInfo, SourceLeft, SourceRecord } from '../source/record';
import { child, childrenOf, childText, type Element, readXml } from '../source/xml';
import { resolveBlocks } from './wxr-blocks';
import { excerptNamespace, type Index, indexOf, metaOf, siteOf, translationGroupOf, wpNamespace } from './wxr-index';
import { isTableShown, tableHtml, tableKind, withTables } from './wxr-tables';
import { filedOf } from './wxr-terms';

const content = /modules\/content/;
const dc = /purl\.org\/dc/;
const internal =
  /^(revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_(block|template|template_part|global_styles|navigation|font_family|font_face)|acf-.*|elementor_library|shop_.*|guest-author|polylang_mo|scheduled-action|wpforms|jp_.*)$/;
/** What people wrote to the paper by its forms: not for readers, and not for a receipt. */
const letters = /^(feedback|flamingo_.*|nf_sub|wpcf7_.*)$/;
/** Pictures that the galleries of one text show. */
const mostInGalleries = 2000;
const paths = new Set(['rss/channel/author', 'rss/channel/category', 'rss/channel/tag', 'rss/channel/term', 'rss/channel/item']);

/**
 * WordPress's export (WXR 1.0 to 1.2), with languages by Polylang and WPML; of several files, as it
 * splits large ones, each may refer to what stands in another. They are read twice: once for what
 * others refer to. Its records throw SeveralSites.
 */
export function readWxr(given: string | string[]): Reading {
  const files = [given].flat();
  let index: Index | undefined;
  const prepare = async () => {
    index ??= await indexOf(files);
    return index;
  };
  return {
    format: 'wordpress',
    info: () => infoOf(index?.head ?? new Map()),
    records: async function* () {
      const known = await prepare();
      for (const file of files)
        for await (const event of readXml(file, (path) => paths.has(path))) {
          if (event.kind === 'problem') yield event;
          else yield* recordsOf(event.element, event.path, known, file);
        }
    },
  };
}

const infoOf = (head: Map<string, string>): SourceInfo => ({
  site: siteOf(head) || 'wordpress',
  language: head.get('language') ?? '',
});

function* recordsOf(element: Element, path: string, index: Index, file: string): Generator<SourceRecord> {
  const place = { file, line: element.line };
  if (path === 'rss/channel/author') {
    const login = childText(element, 'author_login', wpNamespace);
    yield { kind: 'author', key: login, name: childText(element, 'author_display_name', wpNamespace) || login, place };
  } else if (path === 'rss/channel/category') {
    const slug = childText(element, 'category_nicename', wpNamespace);
    yield {
      kind: 'term',
      taxonomy: 'section',
      key: slug,
      slug,
      name: childText(element, 'cat_name', wpNamespace) || slug,
      description: childText(element, 'category_description', wpNamespace),
      place,
    };
  } else if (path === 'rss/channel/tag') {
    const slug = childText(element, 'tag_slug', wpNamespace);
    yield {
      kind: 'term',
      taxonomy: 'tag',
      key: slug,
      slug,
      name: childText(element, 'tag_name', wpNamespace) || slug,
      description: childText(element, 'tag_description', wpNamespace),
      place,
    };
  } else if (path === 'rss/channel/item') yield* itemRecords(element, index, file);
}

function* itemRecords(element: Element, index: Index, file: string): Generator<SourceRecord> {
  const id = childText(element, 'post_id', wpNamespace);
  const type = childText(element, 'post_type', wpNamespace) || 'post';
  const status = childText(element, 'status', wpNamespace) || 'publish';
  const place = { file, line: element.line, id };
  const attachment = index.attachments.get(id);
  if (type === 'attachment' && attachment) {
    const { parent: _, ...picture } = attachment;
    yield { kind: 'media', key: id, ...picture, place };
    yield* leftOfAttachment(element, picture.url, place);
  } else if (type === tableKind) yield* leftTable(element, index, place);
  else if (type === 'attachment' || internal.test(type) || letters.test(type) || /^(trash|auto-draft|inherit)$/.test(status))
    yield leftItem(element, type, status, place);
  else yield* documentRecords(element, index, { id, type, status, file });
}

/**
 * What an attachment has beside a picture and its words: a file of another kind, or a text on a
 * page of its own.
 */
function* leftOfAttachment(element: Element, url: string, place: SourceLeft['place']): Generator<SourceLeft> {
  const title = childText(element, 'title');
  if (isMediaFileName(url)) yield { kind: 'left', what: 'attachment', why: 'file', text: [title, url].filter(Boolean).join('\n'), place };
  const text = visibleText(child(element, 'encoded', content)?.text ?? '').trim();
  if (text) yield { kind: 'left', what: 'attachment', why: 'no-document', text, place };
}

function leftItem(element: Element, type: string, status: string, place: SourceLeft['place']): SourceLeft {
  const why =
    type === 'nav_menu_item' ? 'menu' : type === 'revision' ? 'revision' : status === 'trash' || status === 'auto-draft' ? 'deleted' : 'not-public-kind';
  if (letters.test(type)) return { kind: 'left', what: type, why: 'not-public-kind', text: '', place };
  const text = [
    childText(element, 'title'),
    visibleText(childText(element, 'encoded', excerptNamespace)),
    visibleText(child(element, 'encoded', content)?.text ?? ''),
  ]
    .join('\n')
    .trim();
  return { kind: 'left', what: type, why, text, place };
}

/** A table that no text shows. */
function* leftTable(element: Element, index: Index, place: SourceLeft['place']): Generator<SourceLeft> {
  if (isTableShown(element, index.tables)) return;
  const text = [childText(element, 'title'), visibleText(tableHtml(element)).trim()].filter(Boolean).join('\n');
  yield { kind: 'left', what: 'table', why: 'no-document', text, place };
}

type Item = { id: string; type: string; status: string; file: string };

function* documentRecords(element: Element, index: Index, { id, type, status, file }: Item): Generator<SourceRecord> {
  const place = { file, line: element.line, id };
  const meta = metaOf(element);
  const terms = childrenOf(element, 'category');
  const inDomain = (domain: string) => terms.filter((term) => term.attributes.get('domain') === domain);
  const raw = child(element, 'encoded', content)?.text ?? '';
  let left = mostInGalleries;
  const gallery = (ids: string[] | null) => {
    const found = (ids ?? index.byParent.get(id) ?? []).slice(0, Math.max(0, left) + 1).flatMap((attachment) => index.attachments.get(attachment) ?? []);
    const kept = found.slice(0, Math.max(0, left));
    left -= found.length;
    return kept;
  };
  const { html: own, told } = resolveBlocks(withTables(raw, index.tables), index.patterns);
  const { html, unknown } = resolveShortcodes(own, gallery);
  if (left < 0) yield { kind: 'problem', place, what: 'too-large', detail: `galleries: the first ${mostInGalleries} pictures` };
  for (const { name, words } of told) yield { kind: 'left', what: `block ${name}`, why: 'markup', text: words, place };
  for (const [name, count] of unknown) yield { kind: 'problem', place, what: 'unknown-markup', detail: `[${name}] × ${count}` };
  const at =
    readDate(childText(element, 'post_date_gmt', wpNamespace)) ??
    readDate(childText(element, 'post_date', wpNamespace)) ??
    readDate(childText(element, 'pubDate'));
  if (!at && status === 'publish')
    yield { kind: 'problem', place, what: 'bad-date', detail: childText(element, 'post_date', wpNamespace) || childText(element, 'pubDate') };
  const thumbnail = meta.get('_thumbnail_id');
  const above = type === 'page' ? index.pages.get(childText(element, 'post_parent', wpNamespace)) : undefined;
  if (thumbnail && !index.attachments.has(thumbnail)) yield { kind: 'problem', place, what: 'picture', detail: `attachment ${thumbnail} is not in the file` };
  const language = languageOfItem(id, inDomain('language')[0]?.attributes.get('nicename'), meta, index);
  const filed = filedOf(element, childText(element, 'creator', dc), meta, index, place);
  yield* filed.records;
  yield {
    kind: 'document',
    key: id,
    type: type === 'page' ? 'page' : 'story',
    group: translationGroupOf(id, inDomain('post_translations')[0]?.attributes.get('nicename'), meta, index),
    ...(above ? { parent: above } : {}),
    language,
    title: visibleText(childText(element, 'title')).replace(/\s+/g, ' ').trim(),
    slug: childText(element, 'post_name', wpNamespace),
    standfirst: visibleText(childText(element, 'encoded', excerptNamespace))
      .replace(/\s+/g, ' ')
      .trim(),
    body: html + footnotesOf(meta.get('footnotes') ?? ''),
    format: /<!--\s*wp:/.test(raw) ? 'html' : 'autop',
    state: stateOf(status, childText(element, 'post_password', wpNamespace), type),
    publishedAt: at,
    authors: filed.authors,
    sections: filed.sections,
    tags: filed.tags,
    ...(thumbnail && index.attachments.has(thumbnail) ? { picture: { key: thumbnail } } : {}),
    isPinned: childText(element, 'is_sticky', wpNamespace) === '1',
    address: childText(element, 'link'),
    comments: [...commentsOf(element)],
    fields: Object.fromEntries([...meta].filter(([name]) => !name.startsWith('_')).map(([name, value]) => [name, value.slice(0, 10_000)])),
    place,
  };
  yield* leftComments(element, place);
}

/**
 * Password-protected and private texts were not public: they arrive as drafts, as do kinds of posts
 * that a theme defined.
 */
function stateOf(status: string, password: string, type: string): SourceDocument['state'] {
  if (password !== '' || !/^(post|page)$/.test(type)) return 'draft';
  return status === 'publish' ? 'published' : status === 'future' ? 'scheduled' : 'draft';
}

const languageOfItem = (id: string, polylang: string | undefined, meta: Map<string, string>, index: Index): string =>
  polylang ?? meta.get('_wpml_import_language_code') ?? index.languages.get(id) ?? '';

const isPing = (element: Element): boolean => /^(pingback|trackback)$/.test(childText(element, 'comment_type', wpNamespace));
const isGone = (element: Element): boolean => /^(trash|post-trashed|delete)$/.test(childText(element, 'comment_approved', wpNamespace));

function* commentsOf(element: Element): Generator<SourceComment> {
  for (const row of childrenOf(element, 'comment', wpNamespace)) {
    if (isPing(row) || isGone(row)) continue;
    const approved = childText(row, 'comment_approved', wpNamespace);
    const parent = childText(row, 'comment_parent', wpNamespace);
    const type = childText(row, 'comment_type', wpNamespace);
    yield {
      key: childText(row, 'comment_id', wpNamespace),
      parent: parent === '' || parent === '0' ? null : parent,
      name: childText(row, 'comment_author', wpNamespace),
      text: child(row, 'comment_content', wpNamespace)?.text ?? '',
      format: 'html',
      at: readDate(childText(row, 'comment_date_gmt', wpNamespace)) ?? readDate(childText(row, 'comment_date', wpNamespace)),
      state: approved === '1' || approved === 'approve' ? 'approved' : approved === 'spam' ? 'spam' : 'held',
      // Anything that is not an ordinary comment was made by a plugin or the editor, never for
      // readers.
      isNote: !['', 'comment'].includes(type),
    };
  }
}

function* leftComments(element: Element, place: Problem['place']): Generator<SourceLeft> {
  for (const row of childrenOf(element, 'comment', wpNamespace)) {
    if (!isPing(row) && !isGone(row)) continue;
    const text = `${childText(row, 'comment_author', wpNamespace)}\n${visibleText(child(row, 'comment_content', wpNamespace)?.text ?? '')}`;
    const id = `${place.id}#comment-${childText(row, 'comment_id', wpNamespace)}`;
    yield {
      kind: 'left',
      what: isPing(row) ? childText(row, 'comment_type', wpNamespace) : 'comment',
      why: isPing(row) ? 'pingback' : 'deleted',
      text,
      place: { ...place, line: row.line, id },
    };
  }
}
