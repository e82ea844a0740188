import type { Server } from 'node:http';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { addTally } from '@/lib/ground/figures';
import { buildFolder } from '@/lib/publishing/mark';
import type { TouchedTags } from './changes';
import type { Leaving } from './hand-over';
import type { MadePage } from './kept-pages';
import { type DoorSettings, pageToSend, type ToDoor, type ToHouse } from './messages';
import { peerHeader } from './pass-on';
import { type ThreadStream, threadStreams } from './thread-stream';

/** The door as the house sees it. */
export type Door = {
  listen: () => void;
  keep: (path: string, made: MadePage, change: number) => void;
  renew: (path: string) => void;
  note: (change: number, touched: TouchedTags) => void;
  leave: Leaving;
};
export type Heard = { listening: (port: number) => void; noPort: (error: Error) => void; ended: (error: Error) => void; fetched: (url: string) => void };

const megabyte = 1 << 20;
/** Beside the bytes of pages, which do not lie in the heap: names, headers, requests under way. */
const leastHeap = 64;
const nursery = 8;

/** Starts the thread of the door; `server` answers what comes through it. */
export function startDoor(
  settings: DoorSettings,
  server: Server,
  heard: Heard,
  program = path.join(buildFolder(), 'front', 'door-thread.mjs'),
): Door & { thread: Worker } {
  const thread = new Worker(program, {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: leastHeap + Math.ceil(settings.keptBytes / megabyte / 2), maxYoungGenerationSizeMb: nursery },
  });
  // Without it nobody can be answered: whoever started this process starts it again.
  thread.on('error', heard.ended);
  thread.on('exit', (code) => heard.ended(new Error(`it ended with ${code}`)));
  const house = houseBehind(server, (word, transfer) => thread.postMessage(word, transfer), heard);
  thread.on('message', (word: ToHouse) => house.hear(word));
  return { ...house, thread };
}

/** The house's part of the talk, apart from how it is carried. */
export function houseBehind(
  server: Server,
  tell: (word: ToDoor, transfer?: ArrayBuffer[]) => void,
  heard: Heard,
): Door & {
  hear: (word: ToHouse) => void;
} {
  let port: number | undefined;
  const streams = threadStreams(tell, (stream) => {
    stream.localPort = port;
    server.emit('connection', stream);
  });
  // Only the door can reach this server, so what it says of the client is so.
  server.prependListener('request', (request) => {
    (request.socket as unknown as ThreadStream).remoteAddress = String(request.headers[peerHeader] ?? '') || undefined;
    delete request.headers[peerHeader];
  });
  let stage: (name: string) => void = () => undefined;
  let left: () => void = () => undefined;
  return {
    listen: () => tell({ kind: 'listen' }),
    keep: (path, made, change) => tell(...pageToSend(path, made, change)),
    renew: (path) => tell({ kind: 'renew', path }),
    note: (change, touched) => tell({ kind: 'applied', change, touched }),
    leave: (told) =>
      new Promise((resolve) => {
        [stage, left] = [told, resolve];
        tell({ kind: 'leave' });
      }),
    hear: (word) => {
      if (word.kind === 'listening') {
        port = word.port;
        heard.listening(port);
      } else if (word.kind === 'no port') heard.noPort(Object.assign(new Error(word.message), { code: word.code }));
      else if (word.kind === 'fetched') heard.fetched(word.url);
      else if (word.kind === 'counted') addTally(word.tally);
      else if (word.kind === 'stage') stage(word.name);
      else if (word.kind === 'left') left();
      else streams.hear(word);
    },
  };
}
