import type { FigureTally } from '@/lib/ground/figures';
import type { TouchedTags } from './changes';
import type { MadePage } from './kept-pages';
import type { CachedPage, Packed } from './page-cache';
import type { ThreadPiece } from './thread-stream';

/** A page on its way to another thread: its bytes lie in memory of their own. */
export type SentPage = { kind: 'keep'; path: string; change: number; made: Omit<MadePage, 'page'> & { page: Omit<CachedPage, 'ready'> } };

/** What the house says to the door of pages, and of what was passed on. */
export type DoorWord = ThreadPiece | SentPage | { kind: 'renew'; path: string } | { kind: 'applied'; change: number; touched: TouchedTags };

/** What the house says to the door. */
export type ToDoor = DoorWord | { kind: 'listen' } | { kind: 'leave' };

/** What the door says to the house. */
export type ToHouse =
  | ThreadPiece
  | { kind: 'listening'; port: number }
  | { kind: 'no port'; message: string; code: string | undefined }
  | { kind: 'fetched'; url: string }
  | { kind: 'counted'; tally: FigureTally }
  | { kind: 'stage'; name: string }
  | { kind: 'left' };

/** What the door is made of. */
export type DoorSettings = {
  board: SharedArrayBuffer;
  port: number;
  hostname: string | undefined;
  siteUrl: string;
  siteHosts: string;
  trusted: number;
  token: string | undefined;
  tellsAll: boolean;
  keptBytes: number;
  handoverSeconds: number;
};

/** A page to be sent to another thread, and what goes over with it and is gone here. */
export function pageToSend(path: string, { page, cache, seconds, tags }: MadePage, change: number): [SentPage, ArrayBuffer[]] {
  const gone: ArrayBuffer[] = [];
  const copy = <Bytes extends Buffer | null>(bytes: Bytes): Bytes => {
    if (bytes === null) return bytes;
    // Allocated alone: what shares its memory with others cannot go over without them.
    const own = new Uint8Array(bytes);
    gone.push(own.buffer);
    return own as Uint8Array as Bytes;
  };
  const packed = <Part extends Packed>(part: Part): Part => ({ ...part, gzip: copy(part.gzip), br: copy(part.br) });
  const { ready: _ready, ...rest } = page;
  const sent = { ...packed(rest), identity: copy(page.identity), styled: page.styled && packed(page.styled) };
  return [{ kind: 'keep', path, change, made: { page: sent, cache, seconds, tags: tags ?? null } }, gone];
}

/** Such a page as it is kept: what goes over arrives as plain bytes. */
export function pageThatCame({ made }: SentPage): MadePage {
  const buffer = <Bytes extends Buffer | null>(bytes: Bytes): Bytes =>
    bytes === null ? bytes : (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) as Buffer as Bytes);
  const packed = <Part extends Packed>(part: Part): Part => ({ ...part, gzip: buffer(part.gzip), br: buffer(part.br) });
  const { page } = made;
  return { ...made, page: { ...packed(page), identity: buffer(page.identity), styled: page.styled && packed(page.styled) } };
}
