import { readDate } from '../source/dates';
import { decodeWhole } from '../source/encoding';
import { parseJson } from '../source/json';
import type { Reading, SourceDocument, SourceRecord } from '../source/record';
import { child, childrenOf, childText, deepText, type Element, readXml } from '../source/xml';
import { contentHtml, markupOf, toHtml } from '../source/xml-html';
import { ninjsRecords } from './ninjs';
import { wireDraft } from './wire';

const most = 64 * 1024 * 1024;
const wanted = /(?:^|\/)(newsItem|nitf|packageItem|knowledgeItem|conceptItem|planningItem|catalogItem)$/;

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
      if (/^[[{]/.test(given)) {
        const { values, problems } = parseJson(given, file);
        yield* problems;
        yield* ninjsRecords(values.length === 1 ? values[0] : values.flat(), file);
      } else
        for await (const event of readXml(file, (path) => wanted.test(path))) {
          if (event.kind === 'problem') yield event;
          else yield recordOf(event.element, file);
        }
    },
  };
}

function recordOf(element: Element, file: string): SourceRecord {
  if (element.name === 'nitf') return nitfDocument(element, file);
  const place = { file, line: element.line, id: element.attributes.get('guid') ?? '' };
  const itemMeta = child(element, 'itemMeta');
  const status = (itemMeta && child(itemMeta, 'pubStatus')?.attributes.get('qcode')) ?? '';
  const item = newsItemDocument(element, file);
  if (element.name === 'newsItem' && !/:cancell?ed$/i.test(status)) return item;
  // A package names texts that come by themselves, and a list of concepts is for programs.
  const said = child(element, 'groupSet') ?? child(element, 'conceptSet') ?? child(element, 'newsCoverageSet') ?? child(element, 'contentSet');
  const text = [item.title, item.standfirst, said ? deepText(said) : ''].filter(Boolean).join('\n');
  return { kind: 'left', what: element.name, why: element.name === 'newsItem' ? 'deleted' : 'not-public-kind', text, place };
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const textOf = (element: Element | undefined): string => (element ? tidy(deepText(element)) : '');

/** Of several the one of a role, else the first. */
const withRole = (elements: Element[], role: RegExp): Element | undefined =>
  elements.find((part) => role.test(part.attributes.get('role') ?? '')) ?? elements[0];

function newsItemDocument(item: Element, file: string): SourceDocument {
  const meta = child(item, 'contentMeta');
  const itemMeta = child(item, 'itemMeta');
  const key = item.attributes.get('guid') ?? '';
  const isPicture = /:(picture|graphic)$/.test((itemMeta && child(itemMeta, 'itemClass')?.attributes.get('qcode')) ?? '');
  const named = (name: string) =>
    (meta ? childrenOf(meta, name) : []).map((part) => childText(part, 'name') || (name === 'by' || name === 'keyword' ? textOf(part) : '')).filter(Boolean);
  const creators = named('creator');
  const description = textOf(meta && withRole(childrenOf(meta, 'description'), /summary|lead|caption/i));
  return {
    ...wireDraft(),
    key,
    group: `item:${key}`,
    language: (meta && child(meta, 'language')?.attributes.get('tag')) || (item.attributes.get('lang') ?? ''),
    title: textOf(meta && withRole(childrenOf(meta, 'headline'), /main|title/i)) || textOf(itemMeta && child(itemMeta, 'title')),
    standfirst: isPicture ? '' : description,
    dateline: textOf(meta && child(meta, 'dateline')),
    body: bodyOf(child(item, 'contentSet') ?? item),
    publishedAt: readDate(itemMeta ? childText(itemMeta, 'versionCreated') : '') ?? readDate(meta ? childText(meta, 'contentCreated') : ''),
    authors: creators.length > 0 ? creators : named('by'),
    tags: [...named('subject'), ...named('keyword')],
    ...(isPicture ? pictureOf(child(item, 'contentSet') ?? item, description, textOf(meta && child(meta, 'creditline'))) : {}),
    fields: fieldsOf(item, key, textOf(itemMeta && child(itemMeta, 'edNote'))),
    place: { file, line: item.line, id: key },
  };
}

function bodyOf(set: Element): string {
  const inside = childrenOf(set, 'inlineXML').flatMap((part) => part.children);
  const nitf = inside.find((part) => part.name === 'nitf');
  if (nitf) return bodyOfNitf(nitf);
  const html = inside.find((part) => part.name === 'html');
  if (html) return contentHtml(child(html, 'body') ?? html);
  if (inside[0]) return inside.map(toHtml).join('');
  const plain = child(set, 'inlineData')?.text ?? '';
  return plain
    .split(/\r?\n[\t ]*\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${markupOf(part.trim())}</p>`)
    .join('');
}

/** The largest file of a picture item. */
function pictureOf(set: Element, caption: string, credit: string): Pick<SourceDocument, 'picture'> {
  const width = (part: Element) => Number(part.attributes.get('width') ?? 0);
  const [best] = childrenOf(set, 'remoteContent')
    .filter((part) => /^https?:/.test(part.attributes.get('href') ?? ''))
    .sort((a, b) => width(b) - width(a));
  return { picture: { url: best?.attributes.get('href') ?? '', caption, credit } };
}

function fieldsOf(item: Element, key: string, note: string): Record<string, string> {
  const rights = child(item, 'rightsInfo');
  const own = { guid: key, version: item.attributes.get('version') ?? '', rights: rights ? deepText(rights).slice(0, 2000) : '' };
  return note ? { ...own, note: note.slice(0, 2000) } : own;
}

/** People of a byline sign the text; what else stands in it is read before it. */
function bodyOfNitf(nitf: Element): string {
  const body = child(nitf, 'body');
  const head = body && child(body, 'body.head');
  const content = body && child(body, 'body.content');
  const bylines = (head ? childrenOf(head, 'byline') : []).map((part) => {
    const rest =
      signersOf(part).length > 0
        ? part.children
            .filter((part) => part.name !== 'person')
            .map(toHtml)
            .join('')
        : contentHtml(part);
    return rest ? `<p>${rest}</p>` : '';
  });
  const hedline = head && child(head, 'hedline');
  const lesser = head && child(head, 'abstract') && hedline ? childrenOf(hedline, 'hl2').map(toHtml).join('') : '';
  const end = body && child(body, 'body.end');
  return `${bylines.join('')}${lesser}${content ? toHtml(content) : ''}${end ? toHtml(end) : ''}`;
}

const signersOf = (byline: Element): string[] => childrenOf(byline, 'person').map(textOf).filter(Boolean);

/** A date of NITF: `20120304T050607+0600`, or the day alone. */
const nitfDate = (norm = ''): Date | null =>
  readDate(
    norm
      .replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?$/, (_all, y, mo, d, h, mi, s = '00', z = 'Z') => `${y}-${mo}-${d}T${h}:${mi}:${s}${z}`)
      .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
  );

function nitfDocument(nitf: Element, file: string): SourceDocument {
  const head = child(nitf, 'head');
  const body = child(nitf, 'body');
  const top = body && child(body, 'body.head');
  const hedline = top && child(top, 'hedline');
  const docdata = head && child(head, 'docdata');
  const norm = (name: string) => (docdata && child(docdata, name))?.attributes.get('norm');
  const dateline = top && child(top, 'dateline');
  const title = textOf(hedline && child(hedline, 'hl1')) || tidy(head ? childText(head, 'title') : '');
  const key = (docdata && child(docdata, 'doc-id')?.attributes.get('id-string')) || title;
  const keywords = docdata && child(docdata, 'key-list');
  const abstract = textOf(top && child(top, 'abstract'));
  return {
    ...wireDraft(),
    key,
    group: `item:${key}`,
    language: nitf.attributes.get('lang') ?? '',
    title,
    standfirst: abstract || tidy(hedline ? childrenOf(hedline, 'hl2').map(deepText).join(' ') : ''),
    dateline: textOf(dateline),
    body: bodyOfNitf(nitf),
    publishedAt:
      nitfDate(norm('date.issue')) ?? nitfDate(norm('date.release')) ?? nitfDate((dateline && child(dateline, 'story.date'))?.attributes.get('norm')),
    authors: top ? childrenOf(top, 'byline').flatMap(signersOf) : [],
    tags: (keywords ? childrenOf(keywords, 'keyword') : []).map((part) => part.attributes.get('key') || textOf(part)).filter(Boolean),
    fields: { rights: textOf(top && child(top, 'rights')).slice(0, 2000), note: textOf(top && child(top, 'note')).slice(0, 2000) },
    place: { file, line: nitf.line, id: key },
  };
}
