import { readDate } from '../source/dates';
import type { Reading, SourceComment, SourceRecord } from '../source/record';
import { child, childText, type Element, readXml } from '../source/xml';

type Thread = { address: string; comments: SourceComment[]; line: number };

const idOf = (element: Element | undefined): string => element?.attributes.get('id') ?? '';

/**
 * Disqus's export: comments by thread, each thread with the address of its page. Source: Disqus's
 * own description of its XML.
 */
export function readDisqus(file: string): Reading {
  return {
    format: 'disqus',
    info: () => ({ site: 'disqus', language: '' }),
    records: async function* () {
      const threads = new Map<string, Thread>();
      for await (const event of readXml(file, (path) => path === 'disqus/thread' || path === 'disqus/post')) {
        if (event.kind === 'problem') yield event;
        else if (event.path === 'disqus/thread')
          threads.set(idOf(event.element), { address: childText(event.element, 'link'), comments: [], line: event.element.line });
        else yield* postRecords(event.element, threads, file);
      }
      for (const [id, thread] of threads)
        if (thread.comments.length > 0)
          yield { kind: 'discussion', address: thread.address, comments: thread.comments, place: { file, line: thread.line, id } };
    },
  };
}

function* postRecords(post: Element, threads: Map<string, Thread>, file: string): Generator<SourceRecord> {
  const id = idOf(post);
  const place = { file, line: post.line, id };
  const thread = threads.get(idOf(child(post, 'thread')));
  const author = child(post, 'author');
  const name = author ? childText(author, 'name') || childText(author, 'username') : '';
  const text = child(post, 'message')?.text ?? '';
  if (childText(post, 'isDeleted') === 'true') yield { kind: 'left', what: 'comment', why: 'deleted', text: `${name}\n${text}`, place };
  else if (!thread) yield { kind: 'left', what: 'comment', why: 'no-document', text: `${name}\n${text}`, place };
  else
    thread.comments.push({
      key: id,
      parent: idOf(child(post, 'parent')) || null,
      name,
      text,
      format: 'html',
      at: readDate(childText(post, 'createdAt')),
      state: childText(post, 'isSpam') === 'true' ? 'spam' : 'approved',
    });
}
