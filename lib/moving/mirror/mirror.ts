import { setTimeout as pause } from 'node:timers/promises';
import { isLocale, type Locale, locales } from '../../ground/locales';
import { strings } from '../../ground/messages';
import { type Entry, Journal } from './journal';
import { redirectPage, requestsIn } from './links';
import { addressOfPage, here, type Rewriting, rewritePage } from './page';
import { isFilePath, placeOf, requestOf } from './place';

/** Where the files of a mirror go, and what of it was there before. */
export type Keeper = {
  read: () => Entry[];
  keep: (entry: Entry, file: string, bytes: Uint8Array | string) => void | Promise<void>;
  close: () => void;
};

export type MirrorOptions = {
  /** The address at which a running site answers. */
  from: string;
  /**
   * Where the mirror will stand: whole addresses in pages, feeds and sitemaps say so. The site's
   * own where it is left out.
   */
  site?: string;
  /** One language only; links to the others lead to the site itself. */
  locale?: Locale;
  /** How many addresses are asked at the same time. */
  together?: number;
  isStopped?: () => boolean;
  onProgress?: (done: number, waiting: number) => void;
};

export type Mirrored = { pages: number; files: number; missing: string[]; failed: string[]; state: 'done' | 'stopped' };

export class NotEmpty extends Error {}
export class NoSite extends Error {}

const tries = 5;
const patience = 60_000;
const firstWait = 500;
const types = /^(text\/|application\/(json|xml|javascript|[\w.+-]*(xml|json))|image\/svg)/;
const aMissingPage = '/en/nothing-stands-here';

const seeds = [
  ...[
    '/',
    '/sitemap.xml',
    '/robots.txt',
    '/news-sitemap.xml',
    '/llms.txt',
    '/manifest.webmanifest',
    '/.well-known/security.txt',
    '/favicon.ico',
    '/apple-touch-icon.png',
  ],
  // What the browser's code asks for by itself.
  ...locales.flatMap((locale) => [`/${locale}`, `/${locale}/words/reader`]),
  aMissingPage,
];
const isArticle = /^\/[a-z]{2}\/news\/[a-z0-9-]+$/;

/**
 * Writes the public site as files that a plain web server serves. Asks a running site for its
 * pages, from its sitemaps and links; broken off, the same again goes on. Throws NotEmpty for a
 * folder that holds something else, NoSite where none answers.
 */
export async function mirrorSite({ folder, ...options }: MirrorOptions & { folder: string }): Promise<Mirrored> {
  const journal = new Journal(folder);
  if (!journal.mayBegin()) throw new NotEmpty(`${folder} is there already: name another with --out.`);
  return mirrorInto(journal, options);
}

/** The same into whatever keeps it. Throws NoSite. */
export async function mirrorInto(keeper: Keeper, options: MirrorOptions): Promise<Mirrored> {
  const origin = await ownOrigin(options.from);
  return new Mirror(options, keeper, origin).through();
}

/** The address that the site calls its own, by its sitemap. */
async function ownOrigin(from: string): Promise<string> {
  const answer = await fetch(new URL('/sitemap.xml', from), { cache: 'no-store', signal: AbortSignal.timeout(patience) }).catch(() => null);
  const first = /<loc>([^<]+)<\/loc>/.exec((await answer?.text()) ?? '')?.[1] ?? '';
  if (!answer?.ok || !URL.canParse(first)) throw new NoSite(`No site of this program answers at ${from}.`);
  return new URL(first).origin;
}

class Mirror {
  private readonly known = new Set<string>();
  private readonly waiting: string[] = [];
  private readonly told: Mirrored = { pages: 0, files: 0, missing: [], failed: [], state: 'done' };
  private readonly origins: Set<string>;

  constructor(
    private readonly options: MirrorOptions,
    private readonly keeper: Keeper,
    private readonly origin: string,
  ) {
    this.origins = new Set([origin, new URL(options.from).origin, here]);
  }

  async through(): Promise<Mirrored> {
    const before = this.keeper.read();
    for (const { request } of before) this.known.add(request);
    for (const entry of before) this.count(entry);
    for (const entry of before) this.add(entry.requests);
    this.add(seeds);
    await Promise.all(Array.from({ length: this.options.together ?? 4 }, () => this.worker()));
    if (this.options.isStopped?.()) return { ...this.told, state: 'stopped' };
    if (this.told.failed.length === 0) this.keeper.close();
    return this.told;
  }

  private add(requests: string[]): void {
    for (const request of requests) {
      if (this.known.has(request) || !this.takes(new URL(`${here}${request}`))) continue;
      this.known.add(request);
      this.waiting.push(request);
    }
  }

  private takes(url: URL): boolean {
    const locale = /^\/([a-z]{2})(?:\/|$)/.exec(url.pathname)?.[1] ?? '';
    return !this.options.locale || !isLocale(locale) || locale === this.options.locale || url.pathname === aMissingPage;
  }

  private busy = 0;

  private async worker(): Promise<void> {
    while (!this.options.isStopped?.()) {
      const request = this.waiting.pop();
      if (request === undefined) {
        if (this.busy === 0) return;
        await pause(20);
        continue;
      }
      this.busy += 1;
      try {
        await this.take(request);
      } finally {
        this.busy -= 1;
      }
      this.options.onProgress?.(this.told.pages + this.told.files, this.waiting.length);
    }
  }

  private async take(request: string): Promise<void> {
    const url = new URL(`${here}${request}`);
    const place = request === aMissingPage ? { file: '404.html', href: '/404.html' } : placeOf(url);
    const answer = place && (await this.ask(request));
    if (!place) return;
    if (!answer) {
      this.told.failed.push(request);
      return;
    }
    const { entry, bytes } = this.made(request, url, answer);
    // What a link leads to and is not there is told; the page that says so stands in its place.
    if (entry.what === 'missing' && isFilePath(url.pathname)) this.told.missing.push(request);
    else {
      await this.keeper.keep(entry, place.file, bytes);
      this.count(entry);
    }
    this.add(entry.requests);
  }

  private count(entry: Entry): void {
    if (entry.what === 'file') this.told.files += 1;
    else this.told.pages += 1;
    if (entry.what === 'missing' && entry.request !== aMissingPage) this.told.missing.push(entry.request);
  }

  private made(request: string, url: URL, answer: Answer): { entry: Entry; bytes: Uint8Array | string } {
    const { origin, origins } = this;
    const sentences = (tag: string) => strings(localeOf(tag), 'mirror');
    const rewriting: Rewriting = { path: url.pathname, origin, origins, sentences, takes: (address) => this.takes(address) };
    if (answer.location) return leadsOn(request, this.options.locale && request === '/' ? `/${this.options.locale}` : answer.location, rewriting);
    const missed = answer.status === 410 ? 'gone' : answer.status === 404 ? 'missing' : null;
    if (!types.test(answer.type)) return { entry: { request, what: missed ?? 'file', requests: [] }, bytes: answer.bytes };
    const text = new TextDecoder().decode(answer.bytes);
    if (!answer.type.startsWith('text/html'))
      return { entry: { request, what: missed ?? 'file', requests: requestsIn(text, rewriting) }, bytes: this.atItsPlace(text) };
    const { html, requests } = rewritePage(text, rewriting);
    // Each article is Markdown too, at its address plus .md.
    if (!missed && isArticle.test(request)) requests.push(`${request}.md`);
    return { entry: { request, what: missed ?? 'page', requests }, bytes: this.atItsPlace(html) };
  }

  private atItsPlace(text: string): string {
    const { site } = this.options;
    return site ? text.replaceAll(this.origin, new URL(site).origin) : text;
  }

  /**
   * Asks until it is answered: a site under load, or one that is just being started anew, gets
   * time. Null where it never is.
   */
  private async ask(request: string): Promise<Answer | null> {
    for (let left = tries; left > 0; left -= 1) {
      const answer = await askOnce(new URL(request, this.options.from));
      if (answer && answer.status < 500 && answer.status !== 429) return answer;
      await pause(firstWait * 2 ** (tries - left));
    }
    return null;
  }
}

function leadsOn(request: string, location: string, rewriting: Rewriting): { entry: Entry; bytes: string } {
  const own = addressOfPage(location, rewriting);
  const place = own && placeOf(own);
  if (!own || !place) return { entry: { request, what: 'redirect', requests: [] }, bytes: redirectPage(location) };
  const isTaken = rewriting.takes(own);
  const to = isTaken ? `${place.href}${own.hash}` : `${rewriting.origin}${own.pathname}${own.hash}`;
  return { entry: { request, what: 'redirect', requests: isTaken ? [requestOf(own)] : [] }, bytes: redirectPage(to) };
}

type Answer = { status: number; type: string; location: string | null; bytes: Uint8Array };

async function askOnce(url: URL): Promise<Answer | null> {
  try {
    const answer = await fetch(url, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(patience) });
    const isRedirect = answer.status >= 300 && answer.status < 400;
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      location: isRedirect ? (answer.headers.get('location') ?? '/') : null,
      bytes: new Uint8Array(await answer.arrayBuffer()),
    };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function localeOf(language: string) {
  const locale = language.slice(0, 2);
  return isLocale(locale) ? locale : 'en';
}
