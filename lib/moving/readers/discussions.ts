import { readDate } from '../source/dates';
import { decodeWhole } from '../source/encoding';
import { isRecord, listOf, parseJson, type Raw, stringOf } from '../source/json';
import type { Reading, SourceComment, SourceRecord } from '../source/record';

const most = 256 * 1024 * 1024;

type Said = { address: string; comment: SourceComment } | { left: string; why: 'deleted' };

/** Reads records of JSON into discussions by address, in the order in which they come. */
function reading(file: string, format: string, said: (records: Raw[]) => Said[]): Reading {
  return {
    format,
    info: () => ({ site: format, language: '' }),
    records: async function* () {
      const { text } = await decodeWhole(file, most);
      const byAddress = new Map<string, SourceComment[]>();
      const { values, problems } = parseJson(text, file);
      yield* problems;
      for (const one of said(recordsOf(values))) {
        if ('left' in one) yield { kind: 'left', what: 'comment', why: one.why, text: one.left, place: { file } } satisfies SourceRecord;
        else byAddress.set(one.address, [...(byAddress.get(one.address) ?? []), one.comment]);
      }
      for (const [address, comments] of byAddress) yield { kind: 'discussion', address, comments, place: { file, id: address } };
    },
  };
}

/** A list, an object that holds one, or one object a line. */
const recordsOf = (values: unknown[]): Raw[] => values.flatMap((one) => (Array.isArray(one) ? listOf(one) : listOf([one])));

/** Remark42's backup: a line for each comment. */
export const readRemark42 = (file: string): Reading =>
  reading(file, 'remark42', (records) =>
    records.flatMap((one): Said[] => {
      const locator = isRecord(one.locator) ? one.locator : {};
      const user = isRecord(one.user) ? one.user : {};
      if (stringOf(one.id) === '') return [];
      if (one.delete === true) return [{ left: `${stringOf(user.name)}\n${stringOf(one.text)}`, why: 'deleted' }];
      return [
        {
          address: stringOf(locator.url),
          comment: {
            key: stringOf(one.id),
            parent: stringOf(one.pid) || null,
            name: stringOf(user.name),
            text: stringOf(one.text),
            format: 'html',
            at: readDate(stringOf(one.time)),
            state: 'approved',
          },
        },
      ];
    }),
  );

/** Commento's export: comments and commenters in one object. */
export const readCommento = (file: string): Reading =>
  reading(file, 'commento', ([whole = {}]) => {
    const names = new Map(listOf(whole.commenters).map((one) => [stringOf(one.commenterHex), stringOf(one.name)]));
    return listOf(whole.comments).map((one): Said => {
      const name = names.get(stringOf(one.commenterHex)) ?? '';
      if (one.deleted === true) return { left: `${name}\n${stringOf(one.markdown)}`, why: 'deleted' };
      const parent = stringOf(one.parentHex);
      const address = stringOf(one.url) || `https://${stringOf(one.domain)}${stringOf(one.path)}`;
      const isApproved = stringOf(one.state) === 'approved' || stringOf(one.state) === '';
      return {
        address,
        comment: {
          key: stringOf(one.commentHex),
          parent: parent === '' || parent === 'root' ? null : parent,
          name,
          text: stringOf(one.html) || stringOf(one.markdown),
          format: one.html ? 'html' : 'text',
          at: readDate(stringOf(one.creationDate)),
          state: isApproved ? 'approved' : 'held',
        },
      };
    });
  });

/**
 * Isso's comments as its own export or its database's rows as JSON: threads with their comments.
 */
export const readIsso = (file: string): Reading =>
  reading(file, 'isso', (records) =>
    records.flatMap((thread) =>
      listOf(thread.comments).map((one): Said => {
        const mode = Number(one.mode ?? 1);
        if (mode === 4) return { left: `${stringOf(one.author)}\n${stringOf(one.text)}`, why: 'deleted' };
        return {
          address: stringOf(thread.id) || stringOf(thread.uri),
          comment: {
            key: stringOf(one.id),
            parent: stringOf(one.parent) || null,
            name: stringOf(one.author),
            text: stringOf(one.text),
            format: 'text',
            at: readDate(stringOf(one.created).replace(/\..*$/, '')),
            state: mode === 2 ? 'held' : 'approved',
          },
        };
      }),
    ),
  );
