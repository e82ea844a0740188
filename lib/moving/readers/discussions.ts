import { open, readFile } from 'node:fs/promises';
import { readDate } from '../source/dates';
import { decodeWhole } from '../source/encoding';
import { isRecord, listOf, type Parsed, parseJson, type Raw, stringOf } from '../source/json';
import type { Reading, SourceComment, SourceRecord } from '../source/record';
import { type SqlRow, sqliteMark, sqliteRows } from '../source/sqlite';

const most = 256 * 1024 * 1024;

type Said = { address: string; comment: SourceComment } | { left: string; why: 'deleted' };

/** Reads records of JSON into discussions by address, in the order in which they come. */
function reading(file: string, format: string, said: (records: Raw[]) => Said[]): Reading {
  return {
    format,
    info: () => ({ site: format, language: '' }),
    records: async function* () {
      const byAddress = new Map<string, SourceComment[]>();
      const { values, problems } = await valuesIn(file);
      yield* problems;
      for (const comment of said(recordsOf(values))) {
        if ('left' in comment) yield { kind: 'left', what: 'comment', why: comment.why, text: comment.left, place: { file } } satisfies SourceRecord;
        else byAddress.set(comment.address, [...(byAddress.get(comment.address) ?? []), comment.comment]);
      }
      for (const [address, comments] of byAddress) yield { kind: 'discussion', address, comments, place: { file, id: address } };
    },
  };
}

async function valuesIn(file: string): Promise<Parsed> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(sqliteMark.length), 0, sqliteMark.length, 0).finally(() => handle.close());
  if (buffer.toString('latin1') !== sqliteMark) return parseJson((await decodeWhole(file, most)).text, file);
  const bytes = await readFile(file);
  const said = new Map<number, SqlRow[]>();
  for (const row of sqliteRows(bytes, 'comments')) said.set(Number(row.tid), [...(said.get(Number(row.tid)) ?? []), row]);
  return {
    values: [...sqliteRows(bytes, 'threads')].map((thread) => ({ ...thread, id: thread.uri, comments: said.get(Number(thread.id)) ?? [] })),
    problems: [],
  };
}

/** A list, an object that holds one, or one object a line. */
const recordsOf = (values: unknown[]): Raw[] => values.flatMap((value) => (Array.isArray(value) ? listOf(value) : listOf([value])));

/** Remark42's backup: a line for each comment. */
export const readRemark42 = (file: string): Reading =>
  reading(file, 'remark42', (records) =>
    records.flatMap((record): Said[] => {
      const locator = isRecord(record.locator) ? record.locator : {};
      const user = isRecord(record.user) ? record.user : {};
      if (stringOf(record.id) === '') return [];
      if (record.delete === true) return [{ left: `${stringOf(user.name)}\n${stringOf(record.text)}`, why: 'deleted' }];
      return [
        {
          address: stringOf(locator.url),
          comment: {
            key: stringOf(record.id),
            parent: stringOf(record.pid) || null,
            name: stringOf(user.name),
            text: stringOf(record.text),
            format: 'html',
            at: readDate(stringOf(record.time)),
            state: 'approved',
          },
        },
      ];
    }),
  );

/**
 * Commento's export, and that of Comentario, which followed it: pages, comments and commenters in
 * one object.
 */
export const readCommento = (file: string): Reading =>
  reading(file, 'commento', ([whole = {}]) => {
    const names = new Map(listOf(whole.commenters).map((record) => [stringOf(record.commenterHex) || stringOf(record.id), stringOf(record.name)]));
    const pages = new Map(listOf(whole.pages).map((record) => [stringOf(record.id), stringOf(record.path)]));
    return listOf(whole.comments).map((record): Said => {
      const name = names.get(stringOf(record.commenterHex) || stringOf(record.userCreated)) || stringOf(record.authorName);
      if (record.deleted === true || record.isDeleted === true) return { left: `${name}\n${stringOf(record.markdown)}`, why: 'deleted' };
      const parent = stringOf(record.parentHex) || stringOf(record.parentId);
      const address = stringOf(record.url) || pages.get(stringOf(record.pageId)) || `https://${stringOf(record.domain)}${stringOf(record.path)}`;
      const isApproved = /^(approved)?$/.test(stringOf(record.state)) && record.isApproved !== false && record.isPending !== true;
      return {
        address,
        comment: {
          key: stringOf(record.commentHex) || stringOf(record.id),
          parent: parent === '' || parent === 'root' ? null : parent,
          name,
          text: stringOf(record.html) || stringOf(record.markdown),
          format: record.html ? 'html' : 'text',
          at: readDate(stringOf(record.creationDate) || stringOf(record.createdTime)),
          state: isApproved ? 'approved' : 'held',
        },
      };
    });
  });

/**
 * Isso's comments: its database, which is a file of SQLite, or threads with their comments as JSON,
 * as its own import reads them.
 */
export const readIsso = (file: string): Reading =>
  reading(file, 'isso', (records) =>
    records.flatMap((thread) =>
      listOf(thread.comments).map((record): Said => {
        const mode = Number(record.mode ?? 1);
        if (mode === 4) return { left: `${stringOf(record.author)}\n${stringOf(record.text)}`, why: 'deleted' };
        return {
          address: stringOf(thread.id) || stringOf(thread.uri),
          comment: {
            key: stringOf(record.id),
            parent: stringOf(record.parent) || null,
            name: stringOf(record.author),
            text: stringOf(record.text),
            format: 'text',
            at: readDate(stringOf(record.created).replace(/\..*$/, '')),
            state: mode === 2 ? 'held' : 'approved',
          },
        };
      }),
    ),
  );
