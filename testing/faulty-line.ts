import net from 'node:net';

type Ends = { near: net.Socket; far: net.Socket; dead: boolean };

/**
 * A line to the database for tests, which can be cut, fall silent, be slow, and be reset at a word.
 */
export class FaultyLine {
  private readonly pairs = new Set<Ends>();
  private server: net.Server | null = null;
  private port = 0;
  private silent = false;
  private delay = 0;
  private resetAt: { word: string; isPassedOn: boolean } | null = null;
  /** How many connections were ever opened. */
  opened = 0;

  constructor(private readonly target: URL) {}

  async open(): Promise<this> {
    this.server = net.createServer((near) => this.join(near));
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as net.AddressInfo).port;
    return this;
  }

  url(): string {
    return Object.assign(new URL(this.target), { hostname: '127.0.0.1', port: String(this.port) }).toString();
  }

  /** Ends every connection and refuses new ones, until `open`. */
  async cut(): Promise<void> {
    const server = this.server;
    this.server = null;
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
    this.reset();
    await closed;
  }

  /** Ends every connection as a crash does; new ones are taken. */
  reset(): void {
    for (const { near, far } of this.pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  }

  /** No byte passes and nothing is closed: new connections are taken, and nothing answers. */
  stall(): void {
    this.silent = true;
    for (const pair of this.pairs) this.silence(pair);
  }

  /**
   * New connections work again. Those that were there stay silent for ever, as behind a firewall
   * that has forgotten them.
   */
  restore(): void {
    this.silent = false;
  }

  /** Answers come so many milliseconds later. */
  slow(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** Resets the next connection that says `word`, before or after that has reached the database. */
  resetNext(word: string, when: 'before' | 'after'): void {
    this.resetAt = { word, isPassedOn: when === 'after' };
  }

  async close(): Promise<void> {
    await this.cut();
  }

  private silence(pair: Ends): void {
    pair.dead = true;
    pair.near.pause();
    pair.far.pause();
  }

  private join(near: net.Socket): void {
    this.opened += 1;
    const far = net.connect(Number(this.target.port), this.target.hostname);
    const pair: Ends = { near, far, dead: false };
    this.pairs.add(pair);
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
    near.on('close', () => {
      far.destroy();
      this.pairs.delete(pair);
    });
    far.on('close', () => !pair.dead && near.destroy());
    near.on('data', (bytes) => this.send(pair, bytes));
    far.on('data', (bytes) => {
      const pass = () => !pair.dead && near.writable && near.write(bytes);
      if (this.delay > 0) setTimeout(pass, this.delay);
      else pass();
    });
    if (this.silent) this.silence(pair);
  }

  private send(pair: Ends, bytes: Buffer): void {
    if (pair.dead) return;
    const at = this.resetAt;
    if (!at || !bytes.includes(at.word)) {
      pair.far.write(bytes);
      return;
    }
    this.resetAt = null;
    if (!at.isPassedOn) {
      pair.near.resetAndDestroy();
      return;
    }
    pair.far.write(bytes);
    // Its answer is the proof that the database has done it; nobody else hears it.
    pair.far.removeAllListeners('data').once('data', () => pair.near.resetAndDestroy());
  }
}
