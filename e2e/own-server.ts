import { type ChildProcess, spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { frontFile } from '@/scripts/launcher/front.mjs';

const dist = process.env.NEXT_DIST_DIR ?? '.next-test';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A line to the database that can be cut and restored. */
export class Line {
  private readonly sockets = new Set<net.Socket>();
  private server: net.Server | null = null;
  port = 0;

  constructor(private readonly target: URL) {}

  async open(): Promise<void> {
    this.server = net.createServer((socket) => {
      const far = net.connect(Number(this.target.port), this.target.hostname);
      for (const end of [socket, far]) {
        this.sockets.add(end);
        end.on('error', () => end.destroy());
        end.on('close', () => this.sockets.delete(end));
      }
      socket.on('close', () => far.destroy());
      far.on('close', () => socket.destroy());
      socket.pipe(far).pipe(socket);
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as net.AddressInfo).port;
  }

  async cut(): Promise<void> {
    const server = this.server;
    if (!server) return;
    this.server = null;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  url(): string {
    return Object.assign(new URL(this.target), { host: `127.0.0.1:${this.port}` }).toString();
  }
}

/** A production server of one's own on a copy of the build, to be killed and started again. */
export class OwnServer {
  private child: ChildProcess | null = null;
  readonly base: string;
  private readonly folder: string;

  constructor(
    private readonly port: number,
    private readonly databaseUrl: string,
  ) {
    this.base = `http://127.0.0.1:${port}`;
    this.folder = `${dist}-own-${port}`;
  }

  async prepare(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    await cp(dist, this.folder, { recursive: true });
    await rm(path.join(this.folder, 'cache'), { recursive: true, force: true });
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.port),
      SITE_URL: this.base,
      DATABASE_URL: this.databaseUrl,
      NEXT_DIST_DIR: this.folder,
      NODE_ENV: 'production' as const,
    };
    this.child = spawn(process.execPath, [frontFile(this.folder)], { env, stdio: 'ignore' });
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (await this.answers()) return;
      await pause(100);
    }
    throw new Error('the server did not start');
  }

  private async answers(): Promise<boolean> {
    return fetch(`${this.base}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
