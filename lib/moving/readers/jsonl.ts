import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readDate } from '../source/dates';
import { isRecord, listOf, type Raw, stringOf, textsOf } from '../source/json';
import type { Reading, SourceComment, SourceDocument, SourceRecord } from '../source/record';

const longest = 32 * 1024 * 1024;

/**
 * Our own format, JSON a record a line, as docs/moving.md describes it: what `npm run export --
 * --format jsonl` writes.
 */
export function readJsonl(file: string): Reading {
  let site = 'jsonl';
  return {
    format: 'jsonl',
    info: () => ({ site, language: '' }),
    records: async function* () {
      let line = 0;
      for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
        line += 1;
        if (text.trim() === '') continue;
        const place = { file, line };
        if (text.length > longest) {
          yield { kind: 'problem', place, what: 'too-large', detail: `${text.length} characters` };
          continue;
        }
        const record = parse(text);
        if (!record) yield { kind: 'problem', place, what: 'not-well-formed', detail: text.slice(0, 80) };
        else if (record.infoshos !== undefined) site = stringOf(record.site) || site;
        else yield* recordsOf(record, site, place);
      }
    },
  };
}

function parse(text: string): Raw | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const localized = (value: unknown): Record<string, string> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([locale, text]) => (typeof text === 'string' && /^[a-z]{2}$/.test(locale) ? [[locale, text] as const] : [])),
      )
    : {};

function* recordsOf(record: Raw, site: string, place: SourceDocument['place']): Generator<SourceRecord> {
  const slug = stringOf(record.slug);
  const names = localized(record.name);
  const name = names.en ?? Object.values(names)[0] ?? (stringOf(record.name) || slug);
  if (record.kind === 'section' || record.kind === 'tag') yield { kind: 'term', taxonomy: record.kind, key: slug, slug, name, names, place };
  else if (record.kind === 'person') yield { kind: 'author', key: slug, slug, name, names, place };
  else if (record.kind === 'story') yield* editionsOf(record, site, place);
  else if (record.kind !== 'media' && record.kind !== 'archive') yield { kind: 'problem', place, what: 'bad-value', detail: `kind ${stringOf(record.kind)}` };
}

function* editionsOf(story: Raw, site: string, place: SourceDocument['place']): Generator<SourceRecord> {
  const key = stringOf(story.key);
  const base = URL.canParse(site) ? site : undefined;
  const editions = listOf(story.editions);
  for (const [at, edition] of editions.entries()) {
    const picture = isRecord(edition.picture) ? edition.picture : null;
    const url = picture ? stringOf(picture.url) : '';
    const [address, ...others] = textsOf(edition.former);
    const status = stringOf(edition.status);
    yield {
      kind: 'document',
      key: `${key}/${stringOf(edition.key) || stringOf(edition.locale)}`,
      type: story.type === 'page' ? 'page' : 'story',
      group: `story:${key}`,
      ...(stringOf(story.parent) ? { parent: `story:${stringOf(story.parent)}` } : {}),
      language: stringOf(edition.locale),
      title: stringOf(edition.headline),
      slug: stringOf(edition.slug),
      standfirst: stringOf(edition.standfirst),
      dateline: stringOf(edition.dateline),
      body: isRecord(edition.body) ? JSON.stringify(edition.body) : stringOf(edition.html) || stringOf(edition.markdown) || stringOf(edition.text),
      format: isRecord(edition.body) ? 'body' : edition.html ? 'html' : edition.markdown ? 'markdown' : 'text',
      ...(base ? { base } : {}),
      state: status === 'published' || status === '' ? 'published' : status === 'scheduled' ? 'scheduled' : 'draft',
      publishedAt: readDate(stringOf(edition.publishedAt)),
      ...(stringOf(edition.zone) ? { zone: stringOf(edition.zone) } : {}),
      authors: textsOf(story.people),
      sections: textsOf(story.section).filter(Boolean),
      tags: textsOf(story.tags),
      ...(story.sticky === true ? { isPinned: true } : {}),
      states: textsOf(story.states),
      institutions: textsOf(story.institutions),
      ...(picture && url
        ? {
            picture: {
              url: base && URL.canParse(url, base) ? new URL(url, base).href : url,
              alt: stringOf(picture.alt),
              caption: stringOf(picture.caption),
              credit: stringOf(picture.credit),
            },
          }
        : {}),
      ...(address ? { address } : {}),
      ...(others.length > 0 ? { former: others } : {}),
      comments: at === 0 ? commentsOf(story) : [],
      fields: {},
      place: { ...place, id: key },
    } satisfies SourceDocument;
  }
}

const commentsOf = (story: Raw): SourceComment[] =>
  listOf(story.comments).map((record) => ({
    key: stringOf(record.key),
    parent: stringOf(record.parent) || null,
    name: stringOf(record.name),
    text: stringOf(record.text),
    format: 'text',
    at: readDate(stringOf(record.at)),
    state: record.status === 'held' || record.status === 'spam' ? record.status : 'approved',
  }));
