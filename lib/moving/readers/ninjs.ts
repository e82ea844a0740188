import { visibleText } from '../html/visible';
import { readDate } from '../source/dates';
import { isRecord, listOf, type Raw, stringOf } from '../source/json';
import type { SourceDocument, SourceRecord } from '../source/record';
import { markupOf } from '../source/xml-html';
import { wireDraft } from './wire';

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Items within items. */
const deepest = 4;

/** Items of ninjs (1 to 3): texts as drafts, with what comes along with them. */
export function* ninjsRecords(parsed: unknown, file: string, depth = 0): Generator<SourceRecord> {
  for (const item of Array.isArray(parsed) ? listOf(parsed) : isRecord(parsed) ? [parsed] : []) {
    const place = { file, id: uriOf(item) };
    if (/^(?:stat:)?cancell?ed$/i.test(stringOf(item.pubStatus) || stringOf(item.pubstatus))) {
      yield {
        kind: 'left',
        what: 'cancelled item',
        why: 'deleted',
        text: [headlineOf(item), visibleText(htmlOf(item) || plainOf(item))].join('\n').trim(),
        place,
      };
      continue;
    }
    yield ninjsDocument(item, file);
    for (const record of associated(item)) {
      const type = stringOf(record.type);
      if (isPicture(record) || isPlayed(record)) continue;
      if ((type === 'text' || type === '') && depth < deepest && (htmlOf(record) || plainOf(record))) yield* ninjsRecords(record, file, depth + 1);
      else {
        const text = [headlineOf(record), visibleText(descriptionOf(record))].filter(Boolean).join('\n');
        if (text) yield { kind: 'left', what: type || 'item', why: 'not-public-kind', text, place: { file, id: uriOf(record) || place.id } };
      }
    }
  }
}

const withRole = (list: Raw[], ...roles: string[]): string => {
  for (const role of roles) {
    const found = list.find((record) => stringOf(record.role) === role && stringOf(record.value));
    if (found) return stringOf(found.value);
  }
  return stringOf(list[0]?.value);
};

const uriOf = (item: Raw): string => stringOf(item.uri) || stringOf(item.altIds) || headlineOf(item).slice(0, 120);
const headlineOf = (item: Raw): string => withRole(listOf(item.headlines), 'main') || stringOf(item.headline) || stringOf(item.title);
const descriptionOf = (item: Raw): string =>
  withRole(listOf(item.descriptions), 'drop', 'lead', 'text') || stringOf(item.description_text) || stringOf(item.description_xhtml);
const htmlOf = (item: Raw): string =>
  stringOf(listOf(item.bodies).find((record) => /html/.test(`${stringOf(record.contentType)} ${stringOf(record.role)}`))?.value) ||
  stringOf(item.body_xhtml) ||
  stringOf(item.body_html5) ||
  stringOf(item.body_html);
const plainOf = (item: Raw): string =>
  stringOf((listOf(item.bodies).find((record) => /plain/.test(stringOf(record.contentType))) ?? listOf(item.bodies)[0])?.value) || stringOf(item.body_text);

/** What comes along: by name in ninjs 1, as a list later; of one name there may be several. */
const associated = (item: Raw): Raw[] =>
  isRecord(item.associations)
    ? Object.values(item.associations).flatMap((record) => (Array.isArray(record) ? listOf(record) : listOf([record])))
    : listOf(item.associations);
const isPicture = (item: Raw): boolean => /^(picture|graphic)$/.test(stringOf(item.type));
const isPlayed = (item: Raw): boolean => /^(video|audio)$/.test(stringOf(item.type));

function ninjsDocument(item: Raw, file: string): SourceDocument {
  const key = uriOf(item);
  const [html, plain] = [htmlOf(item), plainOf(item)];
  const headline = headlineOf(item);
  const named = (...names: string[]) =>
    names.flatMap((name) => listOf(item[name])).flatMap((record) => stringOf(record.name) || listOf(record.names).map((two) => stringOf(two.value))[0] || []);
  const pictures = [...(isPicture(item) ? [item] : []), ...associated(item).filter(isPicture)].map(pictureOf);
  const [top, ...others] = pictures;
  const more = [...others.map(figure), ...[...(isPlayed(item) ? [item] : []), ...associated(item).filter(isPlayed)].map(player)].join('');
  const body = html ? withoutHead(html, headline) : plain && more ? paragraphs(plain) : plain;
  return {
    ...wireDraft(),
    key,
    group: `item:${key}`,
    language: stringOf(item.language),
    title: tidy(headline),
    standfirst: standfirstOf(item, html || plain),
    dateline: tidy(visibleText(stringOf(item.dateline) || stringOf(item.located))),
    body: `${body}${more}`,
    format: html || more ? 'html' : 'text',
    publishedAt: readDate(
      stringOf(item.firstCreated) ||
        stringOf(item.firstcreated) ||
        stringOf(item.versionCreated) ||
        stringOf(item.versioncreated) ||
        stringOf(item.contentcreated),
    ),
    authors: [stringOf(item.byline) || stringOf(item.by)].filter(Boolean).concat(item.byline ? [] : named('by')),
    tags: named('subjects', 'subject', 'places', 'place', 'genres', 'genre'),
    ...(top ? { picture: top } : {}),
    fields: {
      uri: stringOf(item.uri),
      copyright: stringOf(item.copyrightHolder) || stringOf(item.copyrightholder),
      rights: stringOf(item.usageTerms) || stringOf(item.usageterms),
      urgency: stringOf(item.urgency),
      ...(stringOf(item.ednote) || stringOf(item.edNote) ? { ednote: stringOf(item.ednote) || stringOf(item.edNote) } : {}),
    },
    place: { file, id: key },
  };
}

/** The headlines that are not the main one; beside a description they stand before it. */
function standfirstOf(item: Raw, body: string): string {
  const description = descriptionOf(item);
  const main = headlineOf(item);
  const others = listOf(item.headlines)
    .filter((found) => /^(sub|secondary|kicker|subtitle)/i.test(stringOf(found.role)) && stringOf(found.value) !== main)
    .map((found) => tidy(visibleText(stringOf(found.value))));
  const said = isPicture(item) || isIn(description, body) ? '' : tidy(visibleText(description));
  return [...others, said].filter(Boolean).join(' ');
}

const paragraphs = (text: string): string =>
  text
    .split(/\r?\n[\t ]*\r?\n/)
    .map((record) => `<p>${markupOf(record.trim()).replace(/\r?\n/g, '<br>')}</p>`)
    .join('');

/** A description that is the beginning of the text itself is not said twice. */
const isIn = (text: string, body: string): boolean => text !== '' && tidy(visibleText(body)).includes(tidy(visibleText(text)).slice(0, 60));

/** The body of a whole HTML page, without the headline that stands in its own field. */
function withoutHead(html: string, headline: string): string {
  const body = /<body[^>]*>([\s\S]*?)<\/body>/i.exec(html)?.[1] ?? html;
  return body.replace(/<h1[^>]*>([\s\S]*?)<\/h1>/i, (all, inner: string) => (tidy(visibleText(inner)) === tidy(headline) ? '' : all));
}

const renditionsOf = (item: Raw): Raw[] =>
  (isRecord(item.renditions) ? Object.values(item.renditions).filter(isRecord) : listOf(item.renditions)).sort(
    (a, b) => Number(b.width ?? 0) - Number(a.width ?? 0),
  );

function pictureOf(item: Raw): NonNullable<SourceDocument['picture']> {
  const largest = renditionsOf(item).find((record) => /^https?:/.test(stringOf(record.href)));
  const caption = withRole(listOf(item.descriptions), 'caption', 'text') || stringOf(item.description_text) || headlineOf(item);
  const credit = stringOf(item.byline) || stringOf(item.creditline) || stringOf(item.copyrightHolder) || stringOf(item.copyrightholder);
  return { url: stringOf(largest?.href), caption: tidy(visibleText(caption)), credit };
}

const figure = ({ url = '', caption = '', credit = '' }: NonNullable<SourceDocument['picture']>): string =>
  `<figure>${url ? `<img src="${markupOf(url)}">` : ''}<figcaption>${markupOf(caption)} <span class="credit">${markupOf(credit)}</span></figcaption></figure>`;

function player(item: Raw): string {
  const { url = '', caption = '', credit = '' } = pictureOf(item);
  const tag = stringOf(item.type);
  return `<figure>${url ? `<${tag} src="${markupOf(url)}"></${tag}>` : ''}<figcaption>${markupOf([caption, credit].filter(Boolean).join(' '))}</figcaption></figure>`;
}
