import { Duplex } from 'node:stream';

/** What is said of a connection between two threads: `taken` asks for the next bytes. */
export type ThreadPiece =
  | { kind: 'open'; id: number }
  | { kind: 'bytes'; id: number; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'taken'; id: number }
  | { kind: 'end'; id: number }
  | { kind: 'close'; id: number };

type Told = (error?: Error | null) => void;
type Tell = (piece: ThreadPiece, transfer?: ArrayBuffer[]) => void;

/**
 * One end of a connection between two threads, for Node's own HTTP to speak over: a server takes
 * any Duplex for a connection, and an agent may make one. Bytes are under way one piece at a time,
 * so that who reads slowly is not sent more.
 */
export class ThreadStream extends Duplex {
  /** Set by who knows it: the address of the client on whose behalf something is asked. */
  remoteAddress: string | undefined;
  /** Where the site itself can be asked. */
  localPort: number | undefined;
  /** Looked at by agents; nothing here runs out of time. */
  readonly timeout = 0;
  private waiting: Told | null = null;
  private owesWord = false;
  private hasEnded = false;
  private isGone = false;

  constructor(
    private readonly id: number,
    private readonly tell: Tell,
  ) {
    super();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Told): void {
    this.give(Uint8Array.from(chunk), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: Told): void {
    const bytes = new Uint8Array(chunks.reduce((sum, { chunk }) => sum + chunk.length, 0));
    let at = 0;
    for (const { chunk } of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    this.give(bytes, done);
  }

  private give(bytes: Uint8Array<ArrayBuffer>, done: Told): void {
    // As a line takes what the other end will never read: what it has sent can still be read here.
    if (this.isGone || bytes.length === 0) return void process.nextTick(done);
    this.waiting = done;
    this.tell({ kind: 'bytes', id: this.id, bytes }, [bytes.buffer]);
  }

  override _read(): void {
    if (!this.owesWord) return;
    this.owesWord = false;
    this.tell({ kind: 'taken', id: this.id });
  }

  override _final(done: Told): void {
    this.tell({ kind: 'end', id: this.id });
    done();
  }

  override _destroy(error: Error | null, done: Told): void {
    if (!this.isGone) this.tell({ kind: 'close', id: this.id });
    this.isGone = true;
    done(error);
  }

  /** What the other end has said. */
  hear(piece: ThreadPiece): void {
    if (this.destroyed) return;
    if (piece.kind === 'bytes') {
      // Said first: what is pushed may be answered at once, before there would be a word.
      if (this.readableLength < this.readableHighWaterMark) this.tell({ kind: 'taken', id: this.id });
      else this.owesWord = true;
      this.push(Buffer.from(piece.bytes.buffer, piece.bytes.byteOffset, piece.bytes.length));
    } else if (piece.kind === 'taken') this.goOn();
    else if (piece.kind === 'end') {
      this.hasEnded = true;
      this.push(null);
    } else if (piece.kind === 'close') this.lose();
  }

  private goOn(): void {
    const done = this.waiting;
    this.waiting = null;
    done?.();
  }

  private lose(): void {
    this.isGone = true;
    if (!this.hasEnded || this.readableEnded) this.destroy();
    else {
      this.once('end', () => this.destroy());
      this.goOn();
    }
  }

  // What HTTP asks of a socket, and means nothing here.
  setTimeout(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  /** Ends, and goes once everything has been taken. */
  destroySoon(): void {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', () => this.destroy());
  }
}

/**
 * The connections of one thread with another. `tell` brings a piece to the other thread, whose
 * pieces `hear` is given; `accept` is given the connections that the other thread opens. One of the
 * two opens all of them.
 */
export function threadStreams(tell: Tell, accept: (stream: ThreadStream) => void = () => undefined) {
  const streams = new Map<number, ThreadStream>();
  let last = 0;
  const make = (id: number): ThreadStream => {
    const stream = new ThreadStream(id, tell);
    streams.set(id, stream);
    stream.once('close', () => streams.delete(id));
    return stream;
  };
  return {
    open(): ThreadStream {
      last += 1;
      tell({ kind: 'open', id: last });
      return make(last);
    },
    hear(piece: ThreadPiece): void {
      if (piece.kind === 'open') accept(make(piece.id));
      else streams.get(piece.id)?.hear(piece);
    },
  };
}
