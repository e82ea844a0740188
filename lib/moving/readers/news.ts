import { visibleText } from '../html/visible';
import { readDate } from '../source/dates';
import { decodeWhole } from '../source/encoding';
import { isRecord, listOf, type Raw, stringOf } from '../source/json';
import type { Reading, SourceDocument, SourceRecord } from '../source/record';
import { child, childrenOf, childText, deepText, type Element, readXml } from '../source/xml';

const most = 64 * 1024 * 1024;

/**
 * Wire copy: NewsML-G2, NITF and ninjs (1 to 3). It arrives as drafts: an agency's text is
 * published by an editor, not by a file.
 */
export function readNews(file: string): Reading {
  return {
    format: 'news',
    info: () => ({ site: 'wire', language: '' }),
    records: async function* () {
      const { text } = await decodeWhole(file, most);
      const given = text.replace(/^\uFEFF/, '').trim();
      if (/^[[{]/.test(given)) yield* ninjsRecords(itemsIn(given), file);
      else
        for await (const event of readXml(file, (path) => /(?:^|\/)(newsItem|nitf)$/.test(path))) {
          if (event.kind === 'problem') yield event;
          else yield event.element.name === 'nitf' ? nitfDocument(event.element, file) : newsItemDocument(event.element, file);
        }
    },
  };
}

/** One item, a list of them, or an item a line. */
function itemsIn(text: string): unknown {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => /^\{.*\}\s*$/.test(line)) ? lines.map((line) => JSON.parse(line) as unknown) : JSON.parse(text);
}

const draft = () => ({
  kind: 'document' as const,
  type: 'story' as const,
  slug: '',
  format: 'html' as const,
  state: 'draft' as const,
  sections: [],
  comments: [],
  fields: {},
});
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An element of XHTML or NITF as HTML, with the element names that HTML shares with it. */
function toHtml(element: Element): string {
  const names: Record<string, string> = { 'body.content': 'div', hl1: 'h2', hl2: 'h3', bq: 'blockquote', block: 'div', media: 'div', 'media-caption': 'p' };
  const tag = names[element.name] ?? (/^[a-z][a-z0-9]*$/i.test(element.name) ? element.name : 'div');
  const href = element.attributes.get('href');
  return `<${tag}${href ? ` href="${escaped(href)}"` : ''}>${mixed(element)}</${tag}>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);

// Text and children in their order: readXml keeps where each child stood.
const mixed = (element: Element): string => {
  const parts: string[] = [];
  let at = 0;
  for (const child of element.children) {
    parts.push(escaped(element.text.slice(at, child.offset)), toHtml(child));
    at = child.offset;
  }
  return parts.join('') + escaped(element.text.slice(at));
};

function newsItemDocument(item: Element, file: string): SourceDocument {
  const meta = child(item, 'contentMeta');
  const inline = child(child(item, 'contentSet') ?? item, 'inlineXML');
  const nitf = inline?.children.find((child) => child.name === 'nitf');
  const html = inline?.children.find((child) => child.name === 'html');
  const plain = child(child(item, 'contentSet') ?? item, 'inlineData')?.text ?? '';
  const body = nitf ? bodyOfNitf(nitf) : html ? toHtml(child(html, 'body') ?? html) : `<p>${escaped(plain)}</p>`;
  const key = item.attributes.get('guid') ?? '';
  const itemMeta = child(item, 'itemMeta');
  const creators = meta
    ? childrenOf(meta, 'creator')
        .map((child) => childText(child, 'name'))
        .filter(Boolean)
    : [];
  const language = meta ? (child(meta, 'language')?.attributes.get('tag') ?? '') : '';
  return {
    ...draft(),
    key,
    group: `item:${key}`,
    language: language || item.attributes.get('lang') || '',
    title: tidy(meta ? childText(meta, 'headline') : '') || tidy(itemMeta ? childText(itemMeta, 'title') : ''),
    standfirst: tidy(meta ? (child(meta, 'description') ? deepText(child(meta, 'description') as Element) : '') : ''),
    dateline: tidy(meta ? childText(meta, 'dateline') : ''),
    body,
    publishedAt: readDate(itemMeta ? childText(itemMeta, 'versionCreated') : '') ?? readDate(meta ? childText(meta, 'contentCreated') : ''),
    authors: creators,
    tags: meta
      ? childrenOf(meta, 'subject')
          .map((child) => childText(child, 'name'))
          .filter(Boolean)
      : [],
    fields: fieldsOf(item, key),
    place: { file, line: item.line, id: key },
  };
}

function fieldsOf(item: Element, key: string): Record<string, string> {
  const rights = child(item, 'rightsInfo');
  return { guid: key, version: item.attributes.get('version') ?? '', rights: rights ? deepText(rights).slice(0, 2000) : '' };
}

function bodyOfNitf(nitf: Element): string {
  const body = child(nitf, 'body');
  const head = body && child(body, 'body.head');
  const content = body && child(body, 'body.content');
  const byline = head
    ? childrenOf(head, 'byline')
        .map(mixed)
        .map((line) => `<p>${line}</p>`)
        .join('')
    : '';
  const end = body && child(body, 'body.end');
  return `${byline}${content ? toHtml(content) : ''}${end ? toHtml(end) : ''}`;
}

function nitfDocument(nitf: Element, file: string): SourceDocument {
  const head = child(nitf, 'head');
  const body = child(nitf, 'body');
  const top = body && child(body, 'body.head');
  const hedline = top && child(top, 'hedline');
  const docdata = head && child(head, 'docdata');
  const id = docdata && child(docdata, 'doc-id')?.attributes.get('id-string');
  const issued = docdata && child(docdata, 'date.issue')?.attributes.get('norm');
  const title = tidy(hedline && child(hedline, 'hl1') ? deepText(child(hedline, 'hl1') as Element) : '') || tidy(head ? childText(head, 'title') : '');
  const key = id || title;
  return {
    ...draft(),
    key,
    group: `item:${key}`,
    language: nitf.attributes.get('lang') ?? '',
    title,
    standfirst: tidy(hedline ? childrenOf(hedline, 'hl2').map(deepText).join(' ') : ''),
    dateline: tidy(top && child(top, 'dateline') ? deepText(child(top, 'dateline') as Element) : ''),
    body: bodyOfNitf(nitf),
    publishedAt: readDate(
      (issued ?? '').replace(
        /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z|[+-]\d{4})?$/,
        (_all, y, mo, d, h, mi, s, z = 'Z') => `${y}-${mo}-${d}T${h}:${mi}:${s}${z}`,
      ),
    ),
    authors: [],
    tags: [],
    place: { file, line: nitf.line, id: key },
  };
}

function* ninjsRecords(parsed: unknown, file: string): Generator<SourceRecord> {
  for (const item of Array.isArray(parsed) ? listOf(parsed) : isRecord(parsed) ? [parsed] : []) yield ninjsDocument(item, file);
}

const withRole = (list: Raw[], ...roles: string[]): string => {
  for (const role of roles) {
    const found = list.find((record) => stringOf(record.role) === role && stringOf(record.value));
    if (found) return stringOf(found.value);
  }
  return stringOf(list[0]?.value);
};

function ninjsDocument(item: Raw, file: string): SourceDocument {
  const key = stringOf(item.uri) || stringOf(item.headline);
  const bodies = listOf(item.bodies);
  const html =
    stringOf(bodies.find((raw) => /html/.test(stringOf(raw.contentType)) || /html/.test(stringOf(raw.role)))?.value) ||
    stringOf(item.body_xhtml) ||
    stringOf(item.body_html5);
  const plain = stringOf(bodies.find((raw) => /plain/.test(stringOf(raw.contentType)))?.value) || stringOf(item.body_text);
  const headline = withRole(listOf(item.headlines), 'main') || stringOf(item.headline);
  const description = withRole(listOf(item.descriptions), 'drop', 'lead', 'text') || stringOf(item.description_text);
  const named = (name: string) =>
    listOf(item[name])
      .map((record) => stringOf(record.name))
      .filter(Boolean);
  const pictures = (isRecord(item.associations) ? Object.values(item.associations).filter(isRecord) : listOf(item.associations)).filter(
    (association) => stringOf(association.type) === 'picture',
  );
  const body = html ? withoutHead(html, headline) : '';
  return {
    ...draft(),
    key,
    group: `item:${key}`,
    language: stringOf(item.language),
    title: tidy(headline),
    standfirst: isIn(description, html || plain) ? '' : tidy(visibleText(description)),
    body: body || plain,
    format: html ? 'html' : 'text',
    publishedAt: readDate(stringOf(item.firstCreated) || stringOf(item.versionCreated) || stringOf(item.versioncreated)),
    authors: [...(stringOf(item.byline) ? [stringOf(item.byline)] : []), ...named('by')],
    tags: [...named('subjects'), ...named('subject'), ...named('places'), ...named('place'), ...named('genres')],
    ...(pictures[0] ? { picture: pictureOf(pictures[0]) } : {}),
    fields: { uri: key, copyright: stringOf(item.copyrightHolder), rights: stringOf(item.usageTerms), urgency: stringOf(item.urgency) },
    place: { file, id: key },
  };
}

/** A description that is the beginning of the text itself is not said twice. */
const isIn = (text: string, body: string): boolean => text !== '' && tidy(visibleText(body)).includes(tidy(visibleText(text)).slice(0, 60));

/** The body of a whole HTML page, without the headline that stands in its own field. */
function withoutHead(html: string, headline: string): string {
  const body = /<body[^>]*>([\s\S]*?)<\/body>/i.exec(html)?.[1] ?? html;
  return body.replace(/<h1[^>]*>([\s\S]*?)<\/h1>/i, (all, inner: string) => (tidy(visibleText(inner)) === tidy(headline) ? '' : all));
}

function pictureOf(picture: Raw): NonNullable<SourceDocument['picture']> {
  const renditions = isRecord(picture.renditions) ? Object.values(picture.renditions).filter(isRecord) : listOf(picture.renditions);
  const largest = [...renditions].sort((a, b) => Number(b.width ?? 0) - Number(a.width ?? 0)).find((rendition) => /^https?:/.test(stringOf(rendition.href)));
  const caption =
    withRole(listOf(picture.descriptions), 'caption', 'text') || stringOf(picture.description_text) || withRole(listOf(picture.headlines), 'main');
  return { url: stringOf(largest?.href), caption: tidy(visibleText(caption)), credit: stringOf(picture.byline) || stringOf(picture.copyrightHolder) };
}
