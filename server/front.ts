import type { IncomingMessage, ServerResponse } from 'node:http';
import { inShare, shareOf } from '@/db/share';
import { countRequest } from '@/lib/ground/figures';
import { isLocale } from '@/lib/ground/locales';
import { preferredLocale } from '@/lib/ground/preferred-locale';
import { inRequest, requestIdHeader, requestIdOf } from '@/lib/ground/request-id';
import { answeredAt, pathAsked, withoutQuestion } from './address';
import { bounded, declaredBytes, hasBody, mostBytes, type Pace } from './body';
import { type Gate, passGate } from './comment-gate';
import { asksForEditor, sendEditor } from './editor-page';
import { cleanHeaders, type Hosts, hostAsked } from './hosts';
import { insideHeader, isInside } from './inside';
import type { KeptPages } from './kept-pages';
import { askForPacked, type PackedFiles } from './packed-files';
import type { Pages } from './pages';
import { answerLine, answerPlain, refuseBody } from './plain-page';
import { type Answer, type FrontStep, stepThrough } from './steps';

export type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** What stands at the door: whom is asked, for what, and whether it is here already. */
export type DoorParts = {
  kept: KeptPages;
  hosts: Hosts;
  pace?: Pace;
  /**
   * True once the site is about to stop: whoever is answered then is asked to come back by another
   * connection.
   */
  isStopping?: () => boolean;
  /** Who knows it may see how this site is doing, wherever they ask from. */
  token?: string | undefined;
  /** True where the log tells of every request. */
  tellsAll?: boolean;
  /**
   * Hears of each request before it is answered; of those for kept pages only where the log tells
   * of all.
   */
  watch?: (request: IncomingMessage, response: ServerResponse) => void;
  report: (error: unknown, what: string) => void;
};
/** What is behind the door: whatever has to be made. */
export type HouseParts = {
  framework: Framework;
  pages: Pages;
  gate: Gate;
  /** First parts of addresses that are no reader's page, such as `desk` and the names of files. */
  elsewhere: ReadonlySet<string>;
  /** Scripts and styles that are there in Brotli too. */
  packed?: PackedFiles;
  /** Whether the database is known to be away. */
  isStillAway?: () => Promise<boolean>;
  report: (error: unknown, what: string) => void;
};

type DoorStep = FrontStep<DoorParts>;
type HouseStep = FrontStep<HouseParts>;

/** Health checks name a machine by its number, or not at all. */
const forProbes = /^\/api\/(health|ready)$/;
/** What tells how the site is doing, in part or as a whole only to those inside. */
const forWatchers = /^\/api\/(metrics|ready)(?=\?|$)/;
const isPage = /^\/(?:en|ru|zh|desk|preview)(?=[/?]|$)/;
const reads = (request: IncomingMessage) => request.method === 'GET' || request.method === 'HEAD';

/** Of whom something is asked. */
const host: DoorStep = (asked, { hosts }) => {
  const { request, response } = asked;
  const path = pathAsked(request.url ?? '/');
  if (path === null) {
    answerLine(response, 400, 'Bad request', { connection: 'close' });
    return null;
  }
  if (hostAsked(request, hosts) === null && !forProbes.test(path)) {
    answerLine(response, 421, 'This server does not answer for that name. Its operator can add it to SITE_HOSTS.', { connection: 'close' });
    return null;
  }
  request.url = path;
  return asked;
};

/** Which address is answered. */
const address: DoorStep = (asked) => {
  const { request, response } = asked;
  const url = answeredAt(request.url ?? '/');
  if (url === null) {
    answerLine(response, 404, 'Not found');
    return null;
  }
  request.url = reads(request) ? withoutQuestion(url) : url;
  return asked;
};

/**
 * Nearly every request ends here, so nothing that a kept page does not need stands before it: what
 * is kept has the address that is answered. A body has to be read by someone else. `isLast`: who is
 * not answered now is the one who asks.
 */
const keptPage =
  (isLast: boolean): DoorStep =>
  (asked, { kept, hosts, tellsAll }) => {
    const { request, response } = asked;
    if (!reads(request) || hasBody(request)) return asked;
    const begun = performance.now();
    if (!kept.send(request, response, { id: requestIdFor(request, hosts.trusted), at: begun, isLast })) return asked;
    if (!tellsAll) countRequest('page', response.statusCode, (performance.now() - begun) / 1000);
    return null;
  };

/** From here on a request is counted when it has been answered. */
const watched: DoorStep = (asked, { watch, tellsAll }) => {
  if (!tellsAll) watch?.(asked.request, asked.response);
  return asked;
};

/** What may be believed of what a request says. */
const headers: DoorStep = (asked, { hosts, token }) => {
  const { request } = asked;
  const isFromInside = forWatchers.test(request.url ?? '/') && isInside(request, token);
  cleanHeaders(request, hostAsked(request, hosts) ?? [...hosts.own][0] ?? 'localhost', hosts);
  if (isFromInside) request.headers[insideHeader] = '1';
  return asked;
};

/**
 * A page is read, or takes a form in parts or an action of a script. The framework leaves any other
 * body unread, and unanswered.
 */
const method: DoorStep = (asked) => {
  const { method = 'GET', headers, url = '/' } = asked.request;
  if (reads(asked.request) || url.startsWith('/api/')) return asked;
  const isForm = method === 'POST' && isPage.test(url) && (headers['content-type']?.startsWith('multipart/form-data') || headers['next-action'] !== undefined);
  if (isForm) return asked;
  answerLine(asked.response, 405, 'Method not allowed', { allow: isPage.test(url) ? 'GET, HEAD, POST' : 'GET, HEAD', connection: 'close' });
  return null;
};

const body: DoorStep = (asked, { pace }) => {
  const { request, response } = asked;
  if (!hasBody(request)) return asked;
  const url = request.url ?? '/';
  const most = mostBytes(url);
  if (declaredBytes(request) > most) {
    refuseBody(response, 'tooLarge', url);
    return null;
  }
  return { request: bounded(request, response, most, (trouble) => refuseBody(response, trouble === 'slow' ? 'slow' : 'tooLarge', url), pace), response };
};

const commentGate: HouseStep = async (asked, { gate }) => {
  const { request, response } = asked;
  const passed = await passGate(request, response, gate);
  return passed && { request: passed, response };
};

/** From here on an answer says for which request it is; a kept page has said so. */
const named: HouseStep = (asked) => {
  const id = asked.request.headers[requestIdHeader];
  if (typeof id === 'string') asked.response.setHeader(requestIdHeader, id);
  return asked;
};

/** The id of a request whose headers have not been looked through yet. */
function requestIdFor(request: IncomingMessage, trusted: number): string {
  const given = trusted > 0 ? request.headers[requestIdHeader] : undefined;
  return requestIdOf(typeof given === 'string' ? given : undefined);
}

const idOf = (request: IncomingMessage) => String(request.headers[requestIdHeader] ?? '');

const readerPage: HouseStep = async (asked, { pages, elsewhere }) => {
  const { request, response } = asked;
  const url = request.url ?? '/';
  const first = /^\/([^/?]*)/.exec(url)?.[1] ?? '';
  if (first === '' || elsewhere.has(first)) return asked;
  await inRequest(idOf(request), () => inShare(shareOf(url), () => pages.send(request, response)));
  return null;
};

const deskLanguage = /(?:^|;\s*)desk-language=(\w+)/;

/**
 * The desk needs the database for every page: without it, a page that says so and can be asked for
 * again. Its own scripts are answered by the framework.
 */
const deskAway: HouseStep = async (asked, { isStillAway }) => {
  const { request, response } = asked;
  const { url = '/', headers } = request;
  if (!reads(request) || headers.rsc !== undefined || !/^\/desk(?=[/?]|$)/.test(url) || !(await isStillAway?.())) return asked;
  const chosen = deskLanguage.exec(headers.cookie ?? '')?.[1] ?? '';
  const locale = isLocale(chosen) ? chosen : preferredLocale(headers['accept-language'] ?? null);
  answerPlain(response, 'away', url, request.method === 'HEAD', locale);
  return null;
};

const framework: HouseStep = async ({ request, response }, parts) => {
  const ask = asksForEditor(request) ? sendEditor : askFramework;
  if (parts.packed && reads(request)) askForPacked(request, response, parts.packed);
  await inRequest(idOf(request), () => inShare(shareOf(request.url ?? '/'), () => ask(request, response, parts.framework)));
  return null;
};
const askFramework = (request: IncomingMessage, response: ServerResponse, answer: Framework) => answer(request, response);

const atTheDoor: readonly DoorStep[] = [host, keptPage(false), address, keptPage(true), watched, headers, method, body];
const inTheHouse: readonly HouseStep[] = [commentGate, named, readerPage, deskAway, framework];

// A client that goes away while it is being answered is no error of ours.
const ignore = () => undefined;

/** Answers what is to be made, of requests that have come through the door. */
export function houseOf(parts: HouseParts): Answer {
  const answer = stepThrough(inTheHouse, parts, () => undefined);
  return (request, response) => {
    response.on('error', ignore);
    return answer(request, response);
  };
}

/**
 * Answers what can be answered at the door, and passes the rest on to `house`, with headers that
 * may be believed and a body that has its limits.
 */
export function doorOf(parts: DoorParts, house: Answer): Answer {
  const answer = stepThrough(atTheDoor, parts, house);
  return (request, response) => {
    response.on('error', ignore);
    if (parts.tellsAll) parts.watch?.(request, response);
    if (parts.isStopping?.()) response.setHeader('connection', 'close');
    return answer(request, response);
  };
}

/** Both in one. */
export const frontOf = (parts: Omit<DoorParts, 'kept'> & HouseParts): Answer => doorOf({ ...parts, kept: parts.pages.kept }, houseOf(parts));
