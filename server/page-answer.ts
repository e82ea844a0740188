import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

type After = (error?: Error | null) => void;

/** An answer that is collected instead of sent. */
export class PageAnswer extends ServerResponse {
  private readonly parts: Buffer[] = [];
  private isDone = false;
  private resolve: () => void = () => undefined;
  /** Resolves when the answer is whole. */
  readonly whole = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });

  private abandon: () => void = () => undefined;
  /** Resolves when nobody waits for it any longer. */
  readonly left = new Promise<void>((resolve) => {
    this.abandon = resolve;
  });

  constructor(request: IncomingMessage) {
    super(request);
  }

  get body(): Buffer {
    return Buffer.concat(this.parts);
  }

  private take(part: unknown, encoding: unknown): void {
    if (this.isDone) return;
    if (typeof part === 'string') this.parts.push(Buffer.from(part, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (part instanceof Uint8Array) this.parts.push(Buffer.from(part));
  }

  override write(part: unknown, encoding?: BufferEncoding | After, after?: After): boolean {
    this.take(part, encoding);
    const done = typeof encoding === 'function' ? encoding : after;
    if (done) process.nextTick(done);
    return true;
  }

  override end(part?: unknown, encoding?: unknown, after?: unknown): this {
    if (this.isDone) return this;
    if (typeof part !== 'function') this.take(part, encoding);
    this.isDone = true;
    this.finished = true;
    const done = [part, encoding, after].find((argument) => typeof argument === 'function') as After | undefined;
    process.nextTick(() => {
      this.emit('finish');
      done?.();
      this.emit('close');
    });
    this.resolve();
    return this;
  }

  override writeHead(status: number, reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[], headers?: OutgoingHttpHeaders | OutgoingHttpHeader[]): this {
    this.statusCode = status;
    const given = typeof reason === 'string' || reason === undefined ? headers : reason;
    if (Array.isArray(given)) for (let at = 0; at < given.length; at += 2) this.setHeader(String(given[at]), given[at + 1] as string);
    else for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override flushHeaders(): void {}

  /** The client has gone: who makes the answer may stop. */
  leave(): void {
    if (this.isDone) return;
    this.abandon();
    this.emit('close');
  }
}
