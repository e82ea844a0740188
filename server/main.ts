import { subscribe } from 'node:diagnostics_channel';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import next from 'next';
import { env } from '@/db/env';
import { actionsBuiltIn } from '@/lib/forms/other-build';
import { log } from '@/lib/ground/log';
import { followerState } from '@/lib/publishing/follower-state';
import { buildFolder } from '@/lib/publishing/mark';
import { stoppingState } from '@/lib/publishing/stopping';
import { storedChannel } from '@/lib/publishing/stored-channel.mjs';
import { markTags } from '@/lib/publishing/tag-marks.mjs';
import { beginWatching, noteFetch } from '@/lib/publishing/undo-watch';
import { readClassNames } from './class-names';
import { closingOf } from './closing';
import { refilledPage } from './comment-gate';
import { frontOf } from './front';
import { hostsOf } from './hosts';
import { closeIdle } from './idle';
import { askOwnFront } from './own-ask';
import { readPackedFiles } from './packed-files';
import { Pages } from './pages';
import { logRequest, logSlowStatements, redirectConsole } from './request-log';
import { startTracing } from './tracing';

/**
 * Milliseconds. Longer than a proxy in front keeps its own end, so that none sends into a
 * connection that is being closed.
 */
const keepAlive = 75_000;
const headersWithin = 20_000;
/** What is being answered when the site is told to stop has so long to end. */
const grace = 25_000;

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

const server = createServer({ connectionsCheckingInterval: 5000 });
Object.assign(server, { headersTimeout: headersWithin, requestTimeout: 0 });
const holdOpen = closeIdle(server, keepAlive);
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
const pages = new Pages({
  framework: (request, response) => handle(request, response),
  change: () => followerState().applied,
  isAway: async () => (await import('./background')).isAway(),
  refill: (request) => refilledPage(request),
  mostBytes: KEPT_PAGES_MB * 1_000_000,
  report: (error, what) => log.error({ error }, what),
  classNames: isDeveloping ? null : readClassNames(buildFolder()),
});
subscribe(storedChannel, (message) => pages.renew(String((message as { path: unknown }).path)));
const stopping = stoppingState();
let isStillAway = async () => false;
const front = frontOf({
  framework: (request, response) => handle(request, response),
  pages,
  hosts: hostsOf(SITE_URL, SITE_HOSTS, TRUSTED_PROXIES),
  gate: { trusted: TRUSTED_PROXIES, known: isDeveloping ? null : actionsBuiltIn(buildFolder()), isStillAway: () => isStillAway() },
  elsewhere,
  packed: isDeveloping ? new Map() : readPackedFiles(buildFolder()),
  isStillAway: () => isStillAway(),
  isStopping: () => stopping.isStopping,
  token: METRICS_TOKEN,
  tellsAll: ACCESS_LOG === 'yes',
  watch: (request, response) => logRequest(request, response, ACCESS_LOG === 'yes'),
  report: (error, what) => log.error({ error }, what),
});
beginWatching();
const close = closingOf(server);
server.on('request', (request, response) => {
  noteFetch(request);
  tracing.around(request, response, () => {
    if (front(request, response)) holdOpen(response);
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  log.error({ error }, 'the site cannot listen');
  process.exit(1);
});
server.listen(PORT, hostname, () => log.info({ port: (server.address() as AddressInfo).port }, 'the site answers'));

// What runs beside the pages is loaded after they can be asked for.
const background = await import('./background');
isStillAway = background.isStillAway;
background.startBackground({ mark: (tags) => markTags(tags), ask: askOwnFront(front, new URL(ownAddress).host) });

/**
 * While proxies find out that this process is not ready, everybody is still answered, and asked to
 * come back by another connection: one that is closed at once would lose what is being sent into
 * it.
 */
async function handOver(): Promise<void> {
  const connections = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count ?? 0)));
  for (const end = performance.now() + HANDOVER_SECONDS * 1000; performance.now() < end; ) {
    if (TRUSTED_PROXIES === 0 && (await connections()) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Whoever has connected and is not yet taken in would be thrown off when the door is shut: that is
 * done right after a look at the door at which nobody stood, or within a second.
 */
async function quietMoment(): Promise<void> {
  let came = 0;
  server.on('connection', () => came++);
  for (const end = performance.now() + 1000; performance.now() < end; ) {
    const before = came;
    const begun = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    if (came === before && performance.now() - begun < 0.2) return;
  }
}

/**
 * Says that it is not ready, hands over, takes no new connection, ends what is being answered, and
 * goes, within the grace at the latest.
 */
async function stop(): Promise<void> {
  if (stopping.isStopping) return;
  stopping.isStopping = true;
  let stage = 'handing over';
  setTimeout(() => {
    log.warn({ seconds: grace / 1000, stage, holding: process.getActiveResourcesInfo() }, 'what was under way did not end in time; stopping without it');
    process.exit(1);
  }, grace).unref();
  if (!isDeveloping) await handOver();
  await quietMoment();
  stage = 'ending answers';
  await close();
  stage = 'ending what runs after answers';
  await app.close();
  stage = 'sending traces';
  await tracing.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
