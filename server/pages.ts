import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { hadTrouble, presentShare } from '@/db/share';
import { figures, observe } from '@/lib/ground/figures';
import { Semaphore, type SemaphoreLimits } from '@/lib/ground/semaphore';
import { isFetch } from '@/lib/publishing/own-fetch';
import { withPageTags } from '@/lib/publishing/page-tags.mjs';
import { asksSomething, isReaderAddress } from './address';
import type { ClassNames } from './class-names';
import { KeptPages, type MadePage } from './kept-pages';
import { PageAnswer } from './page-answer';
import type { CachedPage } from './page-cache';
import { answerPlain, localeOf } from './plain-page';
import { askPlainly, isFileRequest, type RenderedPage, readerPageOf } from './reader-page';
import { sendFile, sendPage } from './send-page';

type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Parts = {
  framework: Framework;
  /** Grows with each change that this process has applied. */
  change: () => number;
  /** Whether the database is away. */
  isAway: () => Promise<boolean>;
  /** The page of a form that was sent, with what was typed, while the database is away. */
  refill?: (request: IncomingMessage) => Promise<{ status: number; html: string; headers: OutgoingHttpHeaders } | null>;
  mostBytes: number;
  report?: (error: unknown, what: string) => void;
  classNames?: ClassNames | null;
  now?: () => number;
  /** Hears of each page that is kept, by the change at which it was asked for. */
  tell?: (path: string, made: MadePage, change: number) => void;
};

type File = { kind: 'file'; answer: PageAnswer };
type Asking = { change: number; made: Promise<RenderedPage | File> };

const mostDepth = 1;
/** Milliseconds after which a page that does not come is given up. */
const patience = 30_000;
/**
 * Each page that is being made takes some megabytes: a thousand at once, of addresses that nobody
 * has asked for before, would be more than the process may take.
 */
const ofPages: SemaphoreLimits = { most: 24, mostWaiting: 250, wait: 10_000 };
/** Searches have places of their own: slow ones would take those of all other pages. */
const ofSearches: SemaphoreLimits = { most: 8, mostWaiting: 50, wait: 10_000 };
/**
 * So have pages that the framework has already: it answers with them while nothing else comes from
 * a silent database.
 */
const ofMade: SemaphoreLimits = ofPages;
/** Addresses of pages that were made here, kept in mind. */
const mostMade = 5000;

/**
 * True for a page that is the same for all: written plainly, or another spelling of a page for one
 * reader could pass for it.
 */
const isForEveryone = (path: string): boolean => isReaderAddress(path) && !/[?%]/.test(path) && !asksSomething(path) && !isFileRequest(path);

/** Reader pages: asked of the framework, kept, and sent. */
export class Pages {
  readonly kept: KeptPages;
  private readonly asking = new Map<string, Asking>();
  private readonly places = { pages: new Semaphore(ofPages), made: new Semaphore(ofMade), searches: new Semaphore(ofSearches) };
  private readonly madeHere = new Set<string>();

  constructor(private readonly parts: Parts) {
    this.kept = new KeptPages(parts);
  }

  /** Asks the framework for the page and sends it. */
  async send(request: IncomingMessage, response: ServerResponse, depth = 0): Promise<void> {
    const accepted = request.headers['accept-encoding'];
    const asked = { ifNoneMatch: request.headers['if-none-match'] };
    askPlainly(request);
    const made = await this.make(request, response);
    if (response.destroyed) return;
    if (made.kind === 'file') return sendFile(request, response, made.answer, accepted);
    // Who asks decides how it is sent; the framework was asked for everybody.
    if (accepted !== undefined) request.headers['accept-encoding'] = accepted;
    if (asked.ifNoneMatch !== undefined) request.headers['if-none-match'] = asked.ifNoneMatch;
    if (made.kind === 'page') sendPage(request, response, made.page, made.cache);
    else if (made.kind === 'missing' && depth < mostDepth) await this.sendMissing(request, response, depth);
    else await this.sendBroken(request, response, made.kind === 'broken' && made.isTroubled === true);
  }

  private async sendBroken(request: IncomingMessage, response: ServerResponse, isTroubled: boolean): Promise<void> {
    const isAway = isTroubled || (await this.parts.isAway());
    const refilled = isAway && request.method === 'POST' ? await this.parts.refill?.(request) : null;
    if (refilled) response.writeHead(refilled.status, refilled.headers).end(refilled.html);
    else answerPlain(response, isAway ? 'away' : 'broken', request.url ?? '/', request.method === 'HEAD');
  }

  /**
   * The whole page that says so, in the language of the address: the framework's own is empty
   * without its script.
   */
  private async sendMissing(request: IncomingMessage, response: ServerResponse, depth: number): Promise<void> {
    const instead = `/${localeOf(request.url ?? '/')}/404`;
    const isPost = request.method !== 'GET' && request.method !== 'HEAD';
    const again = Object.assign(request, { url: instead, method: isPost ? 'GET' : request.method });
    if (!this.kept.send(again, response)) await this.send(again, response, depth + 1);
  }

  private async make(request: IncomingMessage, response: ServerResponse): Promise<RenderedPage | File> {
    const path = request.url ?? '/';
    const isShared = (request.method === 'GET' || request.method === 'HEAD') && isForEveryone(path);
    if (!isShared) return this.inTurn(request, () => this.ask(request, null, response));
    const change = this.parts.change();
    const underway = this.asking.get(path);
    if (underway?.change === change) return underway.made;
    // Asked for before word that it is there had come to where it was asked.
    const known = this.kept.made(path, change);
    if (known) {
      this.parts.tell?.(path, known, change);
      return { kind: 'page', ...known };
    }
    const made = this.inTurn(request, () => this.ask(request, this.kept.last(path))).then((answer) => this.keep(path, answer, change));
    const asking = { change, made };
    this.asking.set(path, asking);
    try {
      return await made;
    } finally {
      if (this.asking.get(path) === asking) this.asking.delete(path);
    }
  }

  /** What is sent by a reader has its own queue (lib/comments/posting/queue-limit.ts). */
  private async inTurn(request: IncomingMessage, work: () => Promise<RenderedPage | File>): Promise<RenderedPage | File> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return work();
    const kind = presentShare() === 'search' ? 'searches' : this.isMade(request.url ?? '/') ? 'made' : 'pages';
    const places = this.places[kind];
    // What the site asks for itself goes first, and is never sent away.
    if (!(await places.acquire(!isFetch(request.headers)))) return { kind: 'broken', isTroubled: true };
    try {
      return await work();
    } finally {
      places.release();
    }
  }

  private isMade(path: string): boolean {
    return this.madeHere.has(path) || this.kept.last(path) !== null;
  }

  private noteMade(path: string): void {
    this.madeHere.add(path);
    for (const oldest of this.madeHere) {
      if (this.madeHere.size <= mostMade) return;
      this.madeHere.delete(oldest);
    }
  }

  /** Keeps what the framework has kept itself: never what is in error, or for one reader. */
  private keep(path: string, made: RenderedPage | File, change: number): RenderedPage | File {
    if (made.kind === 'page' && made.page.status === 200) this.noteMade(path);
    if (made.kind !== 'page' || !['HIT', 'STALE'].includes(made.cache) || made.page.headers['set-cookie'] !== undefined || made.page.headers['retry-after'])
      return made;
    this.kept.keep(path, made, change);
    this.parts.tell?.(path, made, change);
    return made;
  }

  private async ask(request: IncomingMessage, known: CachedPage | null, response?: ServerResponse): Promise<RenderedPage | File> {
    const { method } = request;
    // The page has to be made for its status and length to be known.
    if (method === 'HEAD') request.method = 'GET';
    const answer = new PageAnswer(request);
    response?.once('close', () => answer.leave());
    const timer = setTimeout(() => answer.leave(), patience);
    const begun = performance.now();
    const { tags } = await withPageTags(() => Promise.race([Promise.all([this.parts.framework(request, answer), answer.whole]), answer.left]));
    clearTimeout(timer);
    observe(figures().renders, (performance.now() - begun) / 1000);
    request.method = method;
    if (!answer.writableEnded) return { kind: 'broken', isTroubled: hadTrouble() };
    const type = String(answer.getHeader('content-type') ?? '');
    const isPage = type.startsWith('text/html') || (type === '' && answer.statusCode >= 300 && answer.statusCode < 400 && answer.statusCode !== 304);
    if (!isPage) return { kind: 'file', answer };
    const made = await readerPageOf(answer, known, this.parts.classNames);
    if (made.kind === 'page') return { ...made, tags };
    return made.kind === 'broken' ? { kind: 'broken', isTroubled: hadTrouble() } : made;
  }
}
