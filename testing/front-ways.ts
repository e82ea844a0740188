import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { houseBehind } from '@/server/door-beside';
import { type DoorParts, frontOf, type HouseParts, houseOf } from '@/server/front';
import type { KeptPages } from '@/server/kept-pages';
import type { DoorWord, ToHouse } from '@/server/messages';
import { Pages } from '@/server/pages';
import { passingDoor } from '@/server/passing-door';

type PagesParts = ConstructorParameters<typeof Pages>[0];
type Parts = Omit<DoorParts, 'kept'> & Omit<HouseParts, 'pages'>;
/** A server, the pages that it sends, and what it hears of a page that is there anew. */
export type Served = { server: Server; kept: KeptPages; renew: (path: string) => void; note: KeptPages['note']; close: () => void };

function inOneThread(given: PagesParts, parts: Parts): Served {
  const pages = new Pages(given);
  const front = frontOf({ ...parts, pages });
  const server = createServer((request, response) => void front(request, response));
  return { server, kept: pages.kept, renew: (path) => pages.kept.renew(path), note: (...change) => pages.kept.note(...change), close: () => server.close() };
}

/** All that two threads say to each other is said here as well, by one. */
function throughTheDoor(given: PagesParts, parts: Parts): Served {
  const { port1: ofDoor, port2: ofHouse } = new MessageChannel();
  const inside = createServer();
  const heard = { listening: () => undefined, noPort: () => undefined, ended: () => undefined, fetched: () => undefined };
  const behind = houseBehind(inside, (word, gone) => ofHouse.postMessage(word, gone ?? []), heard);
  const pages = new Pages({ ...given, tell: behind.keep });
  const house = houseOf({ ...parts, pages });
  inside.on('request', (request, response) => void house(request, response));
  ofHouse.on('message', (word: ToHouse) => behind.hear(word));

  const { answer, kept, hear } = passingDoor((word, gone) => ofDoor.postMessage(word, gone ?? []), given, parts);
  ofDoor.on('message', (word: DoorWord) => hear(word));
  const server = createServer((request, response) => void answer(request, response));
  server.on('listening', () => behind.hear({ kind: 'listening', port: (server.address() as AddressInfo).port }));
  // Heard by both, as in the program.
  const renew = (path: string) => {
    pages.kept.renew(path);
    kept.renew(path);
  };
  const note: KeptPages['note'] = (...change) => {
    pages.kept.note(...change);
    kept.note(...change);
  };
  const close = () => {
    server.close();
    ofDoor.close();
  };
  return { server, kept, renew, note, close };
}

/** The two ways in which requests come to what answers them. */
export const frontWays: [string, (given: PagesParts, parts: Parts) => Served][] = [
  ['in one thread', inOneThread],
  ['through the door', throughTheDoor],
];
