import { subscribe } from 'node:diagnostics_channel';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import next from 'next';
import { env } from '@/db/env';
import { actionsBuiltIn } from '@/lib/forms/other-build';
import { board, onBoard } from '@/lib/ground/board';
import { log } from '@/lib/ground/log';
import { storedChannel } from '@/lib/publishing/channels.mjs';
import { buildFolder } from '@/lib/publishing/mark';
import { isStopping, noteStopping } from '@/lib/publishing/stopping';
import { markTags } from '@/lib/publishing/tag-marks.mjs';
import { beginWatching, noteFetch } from '@/lib/publishing/undo-watch';
import { followMarks } from './changes';
import { readClassNames } from './class-names';
import { refilledPage } from './comment-gate';
import { clientKeepAlive, publicServer } from './door';
import { startDoor } from './door-beside';
import { doorOf, houseOf } from './front';
import { type Leaving, leavingOf } from './hand-over';
import { hostsOf } from './hosts';
import { closeIdle } from './idle';
import { askOwnFront } from './own-ask';
import { readPackedFiles } from './packed-files';
import { Pages } from './pages';
import { logRequest, logSlowStatements, redirectConsole } from './request-log';
import { startTracing } from './tracing';

/** What is being answered when the site is told to stop has so long to end. */
const grace = 25_000;
/** Of the room for kept pages, what the house has itself where the door keeps them. */
const ownShare = 16;
/** The door has read a request's head within Node's limit, and adds to it. */
const mostHead = 32 << 10;

const isDeveloping = process.argv.includes('--dev');
const {
  PORT,
  SITE_URL,
  SITE_HOSTS,
  TRUSTED_PROXIES,
  KEPT_PAGES_MB,
  HANDOVER_SECONDS,
  METRICS_TOKEN,
  ACCESS_LOG,
  OTEL_EXPORTER_OTLP_ENDPOINT,
  OTEL_SERVICE_NAME,
} = env();
if (!isDeveloping) redirectConsole();
logSlowStatements();
// Before the framework, which looks once whether somebody wants its spans.
const tracing = await startTracing(OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME);
const hostname = process.argv.find((argument) => argument.startsWith('--host='))?.slice('--host='.length);
const ownAddress = `http://127.0.0.1:${PORT}`;

/**
 * Spans of the framework are part of those of its requests, and are made in one thread; what is
 * being developed is easier to follow in one.
 */
const isOneThread = isDeveloping || OTEL_EXPORTER_OTLP_ENDPOINT !== undefined;
const server = isOneThread ? publicServer() : createServer({ maxHeaderSize: mostHead, keepAliveTimeout: 0, requestTimeout: 0 });
const keptBytes = KEPT_PAGES_MB * 1_000_000;
const tellsAll = ACCESS_LOG === 'yes';
const listens = (port: number) => log.info({ port }, 'the site answers');
const noPort = (error: Error) => {
  log.error({ error }, 'the site cannot listen');
  process.exit(1);
};
const ended = (error: Error) => {
  log.error({ error }, 'the thread that listens has ended');
  process.exit(1);
};
const settings = { port: PORT, hostname, siteUrl: SITE_URL, siteHosts: SITE_HOSTS, trusted: TRUSTED_PROXIES, token: METRICS_TOKEN, tellsAll, keptBytes };
const fetched = (url: string) => noteFetch({ url, headers: {} });
const door = isOneThread
  ? null
  : startDoor({ ...settings, board: board().buffer, handoverSeconds: HANDOVER_SECONDS }, server, { listening: listens, noPort, ended, fetched });

// Where the framework asks this site itself.
process.env.__NEXT_PRIVATE_ORIGIN = ownAddress;
const app = next({ dev: isDeveloping, dir: process.cwd(), hostname: hostname ?? 'localhost', port: PORT, httpServer: server, quiet: !isDeveloping });
await app.prepare();
const handle = app.getRequestHandler();

/**
 * Addresses that begin like this are the framework's to answer: the desk, what machines call, and
 * files as they lie there.
 */
const elsewhere = new Set(['desk', 'api', 'media', 'seo', 'sitemaps', '_next', '__nextjs_original-stack-frames', ...readdirSync(path.resolve('public'))]);
const report = (error: unknown, what: string) => log.error({ error }, what);
const pages = new Pages({
  framework: (request, response) => handle(request, response),
  change: () => onBoard('changes'),
  isAway: async () => (await import('./background')).isAway(),
  refill: (request) => refilledPage(request),
  mostBytes: door ? keptBytes / ownShare : keptBytes,
  report,
  classNames: isDeveloping ? null : readClassNames(buildFolder()),
  ...(door && { tell: door.keep }),
});
subscribe(storedChannel, (message) => {
  const stored = String((message as { path: unknown }).path);
  pages.kept.renew(stored);
  door?.renew(stored);
});
followMarks((change, touched) => {
  pages.kept.note(change, touched);
  door?.note(change, touched);
});
let isStillAway = async () => false;
const house = houseOf({
  framework: (request, response) => handle(request, response),
  pages,
  gate: { trusted: TRUSTED_PROXIES, known: isDeveloping ? null : actionsBuiltIn(buildFolder()), isStillAway: () => isStillAway() },
  elsewhere,
  packed: isDeveloping ? new Map() : readPackedFiles(buildFolder()),
  isStillAway: () => isStillAway(),
  report,
});
const front = doorOf(
  {
    kept: pages.kept,
    hosts: hostsOf(SITE_URL, SITE_HOSTS, TRUSTED_PROXIES),
    isStopping,
    token: METRICS_TOKEN,
    tellsAll,
    watch: (request, response) => logRequest(request, response, tellsAll),
    report,
  },
  house,
);
beginWatching();
let leave: Leaving;
if (door) {
  server.on('request', house);
  leave = door.leave;
  door.listen();
} else {
  const holdOpen = closeIdle(server, clientKeepAlive);
  leave = leavingOf(server, isDeveloping ? 0 : HANDOVER_SECONDS, TRUSTED_PROXIES);
  server.on('request', (request, response) => {
    noteFetch(request);
    tracing.around(request, response, () => {
      if (front(request, response)) holdOpen(response);
    });
  });
  server.on('error', noPort);
  server.listen(PORT, hostname, () => listens((server.address() as AddressInfo).port));
}

// What runs beside the pages is loaded after they can be asked for.
const background = await import('./background');
isStillAway = background.isStillAway;
background.startBackground({ mark: (tags) => markTags(tags), ask: askOwnFront(front, new URL(ownAddress).host) });

/**
 * Says that it is not ready, hands over, takes no new connection, ends what is being answered, and
 * goes, within the grace at the latest.
 */
async function stop(): Promise<void> {
  if (isStopping()) return;
  noteStopping();
  let stage = '';
  setTimeout(() => {
    log.warn({ seconds: grace / 1000, stage, holding: process.getActiveResourcesInfo() }, 'what was under way did not end in time; stopping without it');
    process.exit(1);
  }, grace).unref();
  await leave((name) => {
    stage = name;
  });
  stage = 'ending what runs after answers';
  await app.close();
  stage = 'sending traces';
  await tracing.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
