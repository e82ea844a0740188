import { footnotesOf } from '../html/notes';
import { type GalleryPicture, resolveShortcodes } from '../html/shortcodes';
import { visibleText } from '../html/visible';
import { readDate } from '../source/dates';
import { readPhp } from '../source/php';
import type { Problem, Reading, SourceComment, SourceDocument, SourceInfo, SourceLeft, SourceRecord } from '../source/record';
import { child, childrenOf, childText, type Element, readXml } from '../source/xml';

const wp = /wordpress\.org\/export\//;
const content = /modules\/content/;
const excerpt = /excerpt/;
const dc = /purl\.org\/dc/;
const internal =
  /^(revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_(block|template|template_part|global_styles|navigation|font_family|font_face)|acf-.*|elementor_library|shop_.*)$/;
const paths = new Set(['rss/channel/author', 'rss/channel/category', 'rss/channel/tag', 'rss/channel/term', 'rss/channel/item']);
const heads = new Set(['rss/channel/title', 'rss/channel/link', 'rss/channel/language', 'rss/channel/base_site_url', 'rss/channel/base_blog_url']);

type Attachment = GalleryPicture & { parent: string };
type Index = {
  attachments: Map<string, Attachment>;
  byParent: Map<string, string[]>;
  languages: Map<string, string>;
  groups: Map<string, string>;
  pages: Map<string, string>;
  head: Map<string, string>;
};

/** WordPress's export (WXR 1.0 to 1.2), with languages by Polylang and WPML. The file is read twice: once for what others refer to. */
export function readWxr(file: string): Reading {
  let index: Index | undefined;
  const prepare = async () => {
    index ??= await indexOf(file);
    return index;
  };
  return {
    format: 'wordpress',
    info: () => infoOf(index?.head ?? new Map()),
    records: async function* () {
      const known = await prepare();
      for await (const event of readXml(file, (path) => paths.has(path))) {
        if (event.kind === 'problem') yield event;
        else yield* recordsOf(event.element, event.path, known, file);
      }
    },
  };
}

const infoOf = (head: Map<string, string>): SourceInfo => ({
  site: head.get('base_blog_url') || head.get('link') || head.get('title') || 'wordpress',
  language: head.get('language') ?? '',
});

async function indexOf(file: string): Promise<Index> {
  const index: Index = { attachments: new Map(), byParent: new Map(), languages: new Map(), groups: new Map(), pages: new Map(), head: new Map() };
  for await (const event of readXml(file, (path) => path === 'rss/channel/item' || path === 'rss/channel/term' || heads.has(path))) {
    if (event.kind === 'problem') continue;
    const { element, path } = event;
    if (heads.has(path)) index.head.set(element.name, index.head.get(element.name) || element.text.trim());
    else if (path === 'rss/channel/term') indexTerm(element, index);
    else if (childText(element, 'post_type', wp) === 'attachment') indexAttachment(element, index);
    else if (childText(element, 'post_type', wp) === 'page') indexPage(element, index);
  }
  return index;
}

/** Polylang's groups of translations: a term whose description is a PHP map of language to post. */
function indexTerm(element: Element, index: Index): void {
  if (childText(element, 'term_taxonomy', wp) !== 'post_translations') return;
  const map = readPhp(childText(element, 'term_description', wp));
  if (!(map instanceof Map)) return;
  const group = childText(element, 'term_slug', wp);
  for (const [language, post] of map) {
    if (language === 'sync' || (typeof post !== 'number' && typeof post !== 'string')) continue;
    index.groups.set(String(post), `polylang:${group}`);
    index.languages.set(String(post), language);
  }
}

/** Under which group a page is found again by those that stand under it. */
function indexPage(element: Element, index: Index): void {
  const id = childText(element, 'post_id', wp);
  const polylang = childrenOf(element, 'category').find((one) => one.attributes.get('domain') === 'post_translations');
  index.pages.set(id, groupOf(id, polylang?.attributes.get('nicename'), metaOf(element), index));
}

function indexAttachment(element: Element, index: Index): void {
  const id = childText(element, 'post_id', wp);
  const url = childText(element, 'attachment_url', wp) || childText(element, 'guid');
  const parent = childText(element, 'post_parent', wp);
  const caption = visibleText(childText(element, 'encoded', excerpt)).trim();
  index.attachments.set(id, { url, alt: metaOf(element).get('_wp_attachment_image_alt') ?? '', caption, parent });
  if (parent !== '0') index.byParent.set(parent, [...(index.byParent.get(parent) ?? []), id]);
}

const metaOf = (element: Element): Map<string, string> =>
  new Map(childrenOf(element, 'postmeta', wp).map((one) => [childText(one, 'meta_key', wp), child(one, 'meta_value', wp)?.text ?? '']));

function* recordsOf(element: Element, path: string, index: Index, file: string): Generator<SourceRecord> {
  const place = { file, line: element.line };
  if (path === 'rss/channel/author') {
    const login = childText(element, 'author_login', wp);
    yield { kind: 'author', key: login, name: childText(element, 'author_display_name', wp) || login, place };
  } else if (path === 'rss/channel/category') {
    const slug = childText(element, 'category_nicename', wp);
    yield {
      kind: 'term',
      taxonomy: 'section',
      key: slug,
      slug,
      name: childText(element, 'cat_name', wp) || slug,
      description: childText(element, 'category_description', wp),
      place,
    };
  } else if (path === 'rss/channel/tag') {
    const slug = childText(element, 'tag_slug', wp);
    yield {
      kind: 'term',
      taxonomy: 'tag',
      key: slug,
      slug,
      name: childText(element, 'tag_name', wp) || slug,
      description: childText(element, 'tag_description', wp),
      place,
    };
  } else if (path === 'rss/channel/item') yield* itemRecords(element, index, file);
}

function* itemRecords(element: Element, index: Index, file: string): Generator<SourceRecord> {
  const id = childText(element, 'post_id', wp);
  const type = childText(element, 'post_type', wp) || 'post';
  const status = childText(element, 'status', wp) || 'publish';
  const place = { file, line: element.line, id };
  const attachment = index.attachments.get(id);
  if (type === 'attachment' && attachment)
    yield { kind: 'media', key: id, url: attachment.url, alt: attachment.alt, caption: attachment.caption, credit: '', place };
  else if (type === 'attachment' || internal.test(type) || /^(trash|auto-draft|inherit)$/.test(status)) yield leftItem(element, type, status, place);
  else yield* documentRecords(element, index, { id, type, status, file });
}

function leftItem(element: Element, type: string, status: string, place: SourceLeft['place']): SourceLeft {
  const why =
    type === 'nav_menu_item' ? 'menu' : type === 'revision' ? 'revision' : status === 'trash' || status === 'auto-draft' ? 'deleted' : 'not-public-kind';
  const text = [childText(element, 'title'), visibleText(childText(element, 'encoded', excerpt)), visibleText(child(element, 'encoded', content)?.text ?? '')]
    .join('\n')
    .trim();
  return { kind: 'left', what: type, why, text, place };
}

type Item = { id: string; type: string; status: string; file: string };

function* documentRecords(element: Element, index: Index, { id, type, status, file }: Item): Generator<SourceRecord> {
  const place = { file, line: element.line, id };
  const meta = metaOf(element);
  const terms = childrenOf(element, 'category');
  const inDomain = (domain: string) => terms.filter((one) => one.attributes.get('domain') === domain);
  const raw = child(element, 'encoded', content)?.text ?? '';
  const gallery = (ids: string[] | null) => (ids ?? index.byParent.get(id) ?? []).map((one) => index.attachments.get(one)).filter((one) => one !== undefined);
  const { html, unknown } = resolveShortcodes(raw, gallery);
  for (const [name, count] of unknown) yield { kind: 'problem', place, what: 'unknown-markup', detail: `[${name}] × ${count}` };
  const at = readDate(childText(element, 'post_date_gmt', wp)) ?? readDate(childText(element, 'post_date', wp)) ?? readDate(childText(element, 'pubDate'));
  if (!at && status === 'publish')
    yield { kind: 'problem', place, what: 'bad-date', detail: childText(element, 'post_date', wp) || childText(element, 'pubDate') };
  const thumbnail = meta.get('_thumbnail_id');
  const above = type === 'page' ? index.pages.get(childText(element, 'post_parent', wp)) : undefined;
  if (thumbnail && !index.attachments.has(thumbnail)) yield { kind: 'problem', place, what: 'picture', detail: `attachment ${thumbnail} is not in the file` };
  const language = languageOfItem(id, inDomain('language')[0]?.attributes.get('nicename'), meta, index);
  yield {
    kind: 'document',
    key: id,
    type: type === 'page' ? 'page' : 'story',
    group: groupOf(id, inDomain('post_translations')[0]?.attributes.get('nicename'), meta, index),
    ...(above ? { parent: above } : {}),
    language,
    title: visibleText(childText(element, 'title')).replace(/\s+/g, ' ').trim(),
    slug: childText(element, 'post_name', wp),
    standfirst: visibleText(childText(element, 'encoded', excerpt))
      .replace(/\s+/g, ' ')
      .trim(),
    body: html + footnotesOf(meta.get('footnotes') ?? ''),
    format: /<!--\s*wp:/.test(raw) ? 'html' : 'autop',
    state: stateOf(status, childText(element, 'post_password', wp), type),
    publishedAt: at,
    authors: [childText(element, 'creator', dc)].filter(Boolean),
    sections: inDomain('category').map((one) => one.attributes.get('nicename') || one.text.trim()),
    tags: inDomain('post_tag').map((one) => one.attributes.get('nicename') || one.text.trim()),
    ...(thumbnail && index.attachments.has(thumbnail) ? { picture: { key: thumbnail } } : {}),
    isPinned: childText(element, 'is_sticky', wp) === '1',
    address: childText(element, 'link'),
    comments: [...commentsOf(element)],
    fields: Object.fromEntries([...meta].filter(([name]) => !name.startsWith('_')).map(([name, value]) => [name, value.slice(0, 10_000)])),
    place,
  };
  yield* leftComments(element, place);
}

/** Password-protected and private texts were not public: they arrive as drafts, as do kinds of posts that a theme defined. */
function stateOf(status: string, password: string, type: string): SourceDocument['state'] {
  if (password !== '' || !/^(post|page)$/.test(type)) return 'draft';
  return status === 'publish' ? 'published' : status === 'future' ? 'scheduled' : 'draft';
}

const languageOfItem = (id: string, polylang: string | undefined, meta: Map<string, string>, index: Index): string =>
  polylang ?? meta.get('_wpml_import_language_code') ?? index.languages.get(id) ?? '';

function groupOf(id: string, polylang: string | undefined, meta: Map<string, string>, index: Index): string {
  if (polylang) return `polylang:${polylang}`;
  const wpml = meta.get('_wpml_import_translation_group');
  if (wpml) return `wpml:${wpml}`;
  return index.groups.get(id) ?? `post:${id}`;
}

const isPing = (one: Element): boolean => /^(pingback|trackback)$/.test(childText(one, 'comment_type', wp));
const isGone = (one: Element): boolean => /^(trash|post-trashed|delete)$/.test(childText(one, 'comment_approved', wp));

function* commentsOf(element: Element): Generator<SourceComment> {
  for (const one of childrenOf(element, 'comment', wp)) {
    if (isPing(one) || isGone(one)) continue;
    const approved = childText(one, 'comment_approved', wp);
    const parent = childText(one, 'comment_parent', wp);
    const type = childText(one, 'comment_type', wp);
    yield {
      key: childText(one, 'comment_id', wp),
      parent: parent === '' || parent === '0' ? null : parent,
      name: childText(one, 'comment_author', wp),
      text: child(one, 'comment_content', wp)?.text ?? '',
      format: 'html',
      at: readDate(childText(one, 'comment_date_gmt', wp)) ?? readDate(childText(one, 'comment_date', wp)),
      state: approved === '1' || approved === 'approve' ? 'approved' : approved === 'spam' ? 'spam' : 'held',
      // Anything that is not an ordinary comment was made by a plugin or the editor, and was never for readers.
      isNote: !['', 'comment'].includes(type),
    };
  }
}

function* leftComments(element: Element, place: Problem['place']): Generator<SourceLeft> {
  for (const one of childrenOf(element, 'comment', wp)) {
    if (!isPing(one) && !isGone(one)) continue;
    const text = `${childText(one, 'comment_author', wp)}\n${visibleText(child(one, 'comment_content', wp)?.text ?? '')}`;
    const id = `${place.id}#comment-${childText(one, 'comment_id', wp)}`;
    yield {
      kind: 'left',
      what: isPing(one) ? childText(one, 'comment_type', wp) : 'comment',
      why: isPing(one) ? 'pingback' : 'deleted',
      text,
      place: { ...place, line: one.line, id },
    };
  }
}
