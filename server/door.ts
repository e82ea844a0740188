import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Board, onBoard } from '@/lib/ground/board';
import { takeTally } from '@/lib/ground/figures';
import { log } from '@/lib/ground/log';
import { isFetch } from '@/lib/publishing/own-fetch';
import { leavingOf } from './hand-over';
import { hostsOf } from './hosts';
import { closeIdle } from './idle';
import type { DoorSettings, ToDoor, ToHouse } from './messages';
import { passingDoor } from './passing-door';
import { logRequest } from './request-log';

/**
 * Milliseconds. Longer than a proxy in front keeps its own end, so that none sends into a
 * connection that is being closed.
 */
export const clientKeepAlive = 75_000;
const headersWithin = 20_000;
/** Milliseconds between two tellings of what was counted. */
const tellEvery = 200;

/** The server that listens to the world, with its limits of time. */
export function publicServer() {
  const server = createServer({ connectionsCheckingInterval: 5000 });
  return Object.assign(server, { headersTimeout: headersWithin, requestTimeout: 0 });
}

/** What asks how the site is doing is told of every request before it. */
const isWatcher = /^\/api\/(metrics|ready)(?=\?|$)/;

/**
 * The door of the site, in a thread of its own: it listens, sends the pages that are kept, whatever
 * the house is busy with, and passes everything else on. `tell` speaks to the house; what the house
 * says is given to what this returns.
 */
export function openDoor(settings: DoorSettings, board: Board, tell: (word: ToHouse, transfer?: ArrayBuffer[]) => void): (word: ToDoor) => void {
  const { port, hostname, siteUrl, siteHosts, trusted, token, tellsAll } = settings;
  const report = (error: unknown, what: string) => log.error({ error }, what);
  const count = () => {
    const tally = takeTally();
    if (tally) tell({ kind: 'counted', tally });
  };
  setInterval(count, tellEvery).unref();
  const door = passingDoor(
    tell,
    { change: () => onBoard('changes', board), mostBytes: settings.keptBytes, report },
    {
      hosts: hostsOf(siteUrl, siteHosts, trusted),
      token,
      tellsAll,
      isStopping: () => onBoard('stopping', board) === 1,
      watch: (request, response) => {
        if (isWatcher.test(request.url ?? '')) count();
        logRequest(request, response, tellsAll);
      },
      report,
    },
  );
  const server = publicServer();
  const holdOpen = closeIdle(server, clientKeepAlive);
  const leave = leavingOf(server, settings.handoverSeconds, trusted);
  server.on('request', (request, response) => {
    if (onBoard('watching', board) === 1 && isFetch(request.headers, board)) tell({ kind: 'fetched', url: request.url ?? '' });
    if (door.answer(request, response)) holdOpen(response);
  });
  server.on('error', (error: NodeJS.ErrnoException) => tell({ kind: 'no port', message: error.message, code: error.code }));
  return (word) => {
    if (word.kind === 'listen') server.listen(port, hostname, () => tell({ kind: 'listening', port: (server.address() as AddressInfo).port }));
    else if (word.kind === 'leave')
      void leave((name) => tell({ kind: 'stage', name })).then(() => {
        count();
        tell({ kind: 'left' });
      });
    else door.hear(word);
  };
}
