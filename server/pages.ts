import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { hadTrouble } from '@/db/share';
import { figures, observe } from '@/lib/ground/figures';
import { asksSomething, isReaderAddress } from './address';
import type { ClassNames } from './class-names';
import { packBrotli, unpackGzip } from './encoding';
import { PageAnswer } from './page-answer';
import { type CachedPage, PageCache } from './page-cache';
import { answerPlain, localeOf } from './plain-page';
import { askPlainly, isFileRequest, type RenderedPage, readerPageOf } from './reader-page';
import { readsBrotli, sendFile, sendPage } from './send-page';

type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Parts = {
  framework: Framework;
  /** The number of the last change that this process has applied. */
  change: () => number;
  /** Whether the database is away. */
  isAway: () => Promise<boolean>;
  /** The page of a form that was sent, with what was typed, while the database is away. */
  refill?: (request: IncomingMessage) => Promise<{ status: number; html: string; headers: OutgoingHttpHeaders } | null>;
  mostBytes: number;
  report?: (error: unknown, what: string) => void;
  classNames?: ClassNames | null;
  now?: () => number;
};

type File = { kind: 'file'; answer: PageAnswer };
type Asking = { change: number; made: Promise<RenderedPage | File> };

/**
 * A part of what is kept is for addresses that are not there: anyone can ask for such without end.
 */
const forMissing = 16;
const mostDepth = 1;
/**
 * Milliseconds for which an old page is sent without asking again whether its new one is there. The
 * cache says so when it is (lib/publishing/stored-channel.mjs); this is for what it does not say.
 */
const standInFor = 200;
/** The same where the cache has said so and the framework has not noticed yet. */
const askSoon = 10;
const mostRenewed = 500;
/** Milliseconds after which a page that does not come is given up. */
const patience = 30_000;

/**
 * True for a page that is the same for all: written plainly, or another spelling of a page for one
 * reader could pass for it.
 */
const isForEveryone = (path: string): boolean => isReaderAddress(path) && !/[?%]/.test(path) && !asksSomething(path) && !isFileRequest(path);

/** Reader pages: asked of the framework, kept, and sent. */
export class Pages {
  private readonly there: PageCache;
  private readonly missing: PageCache;
  private readonly asking = new Map<string, Asking>();
  private readonly standIns: PageCache;
  /** Of which old pages the cache has said that the new one is there, by the change. */
  private readonly renewed = new Map<string, number>();
  private isPacking = false;

  constructor(private readonly parts: Parts) {
    this.there = new PageCache(parts.mostBytes);
    this.missing = new PageCache(parts.mostBytes / forMissing);
    this.standIns = new PageCache(parts.mostBytes / forMissing, parts.now);
  }

  get size(): { pages: number; bytes: number } {
    const [first, second] = [this.there.size, this.missing.size];
    return { pages: first.pages + second.pages, bytes: first.bytes + second.bytes };
  }

  /** Sends the page when it is kept and new; `id` is the request's, `at` when it was begun. */
  sendKept(request: IncomingMessage, response: ServerResponse, id?: string, at = performance.now()): boolean {
    const path = request.url ?? '/';
    const change = this.parts.change();
    const page = this.there.get(path, change, at) ?? this.missing.get(path, change, at);
    if (page) {
      figures().keptHits += 1;
      sendPage(request, response, page, 'HIT', id);
      if ((page.br === null || page.styled?.br === null) && readsBrotli(request)) this.packLater(path, page);
    }
    return page !== null || this.sendStandIn(request, response, id);
  }

  /** The page of this address is there anew: nobody is sent the old one any more. */
  renew(path: string): void {
    if (this.standIns.last(path) === null) return;
    this.standIns.drop(path);
    if (this.renewed.size >= mostRenewed) this.renewed.clear();
    this.renewed.set(path, this.parts.change());
  }

  private sendStandIn(request: IncomingMessage, response: ServerResponse, id?: string): boolean {
    const page = this.standIns.get(request.url ?? '/', this.parts.change());
    if (page) sendPage(request, response, page, 'STALE', id);
    return page !== null;
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
    if (!this.sendKept(again, response)) await this.send(again, response, depth + 1);
  }

  private async make(request: IncomingMessage, response: ServerResponse): Promise<RenderedPage | File> {
    const path = request.url ?? '/';
    const isShared = (request.method === 'GET' || request.method === 'HEAD') && isForEveryone(path);
    if (!isShared) return this.ask(request, null, response);
    const change = this.parts.change();
    const underway = this.asking.get(path);
    if (underway?.change === change) return underway.made;
    const made = this.ask(request, this.there.last(path) ?? this.missing.last(path)).then((answer) => this.keep(path, answer, change));
    const asking = { change, made };
    this.asking.set(path, asking);
    try {
      return await made;
    } finally {
      if (this.asking.get(path) === asking) this.asking.delete(path);
    }
  }

  /**
   * Keeps what the framework calls new. What is old stands in for a moment, while the framework
   * makes it anew and has better to do than to be asked; what is in error or for one reader is
   * never kept.
   */
  private keep(path: string, made: RenderedPage | File, change: number): RenderedPage | File {
    if (made.kind !== 'page' || !['HIT', 'STALE'].includes(made.cache) || made.page.headers['set-cookie'] !== undefined || made.page.headers['retry-after'])
      return made;
    if (made.cache === 'STALE') {
      this.standIns.put(path, made.page, change, (this.renewed.get(path) === change ? askSoon : standInFor) / 1000);
      return made;
    }
    this.standIns.drop(path);
    this.renewed.delete(path);
    const kept = made.page.status === 404 ? this.missing : this.there;
    const other = kept === this.there ? this.missing : this.there;
    other.drop(path);
    kept.put(path, made.page, change, made.seconds);
    return made;
  }

  /**
   * Brotli takes long, so it is for pages that are asked for again, by who can read it, and one
   * page at a time.
   */
  private packLater(path: string, page: CachedPage): void {
    if (this.isPacking || page.identity.length === 0) return;
    this.isPacking = true;
    const pack = async () => {
      if (page.br === null) this.there.pack(path, page, page, await packBrotli(page.identity));
      if (page.styled?.gzip && page.styled.br === null) this.there.pack(path, page, page.styled, await packBrotli(await unpackGzip(page.styled.gzip)));
    };
    pack()
      .catch((error: unknown) => this.parts.report?.(error, 'a page could not be packed'))
      .finally(() => {
        this.isPacking = false;
      });
  }

  private async ask(request: IncomingMessage, known: CachedPage | null, response?: ServerResponse): Promise<RenderedPage | File> {
    const { method } = request;
    // The page has to be made for its status and length to be known.
    if (method === 'HEAD') request.method = 'GET';
    const answer = new PageAnswer(request);
    response?.once('close', () => answer.leave());
    const timer = setTimeout(() => answer.leave(), patience);
    const begun = performance.now();
    await Promise.race([Promise.all([this.parts.framework(request, answer), answer.whole]), answer.left]);
    clearTimeout(timer);
    observe(figures().renders, (performance.now() - begun) / 1000);
    request.method = method;
    if (!answer.writableEnded) return { kind: 'broken', isTroubled: hadTrouble() };
    const type = String(answer.getHeader('content-type') ?? '');
    const isPage = type.startsWith('text/html') || (type === '' && answer.statusCode >= 300 && answer.statusCode < 400 && answer.statusCode !== 304);
    if (!isPage) return { kind: 'file', answer };
    const made = await readerPageOf(answer, known, this.parts.classNames);
    return made.kind === 'broken' ? { kind: 'broken', isTroubled: hadTrouble() } : made;
  }
}
