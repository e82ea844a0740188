import { existsSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { chooseEncoding } from './encoding';

/** Where each built file lies that is there in Brotli too, by its address. */
export type PackedFiles = ReadonlyMap<string, string>;

const types: Record<string, string> = { '.js': 'application/javascript; charset=UTF-8', '.css': 'text/css; charset=UTF-8' };

/** What `packFiles` (scripts/launcher/pack.mjs) has laid beside the files of this build. */
export function readPackedFiles(buildFolder: string): PackedFiles {
  const folder = path.join(buildFolder, 'static');
  if (!existsSync(folder)) return new Map();
  const packed = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.br'));
  return new Map(packed.map((file) => [`/_next/static/${file.slice(0, -'.br'.length).replaceAll(path.sep, '/')}`, path.join(folder, file)]));
}

/**
 * Has the framework send the packed file in the place of the one asked for, to whoever reads
 * Brotli. It knows how to answer for a file: to HEAD, to a range (of what is sent, RFC 9110, 14.2),
 * and to whoever has it already, by a tag of its own.
 */
export function askForPacked(request: IncomingMessage, response: ServerResponse, packed: PackedFiles): void {
  const [address = '', ...rest] = (request.url ?? '/').split('?');
  const file = packed.get(address);
  // A build that was made under this server may have taken its files away.
  if (!file || chooseEncoding(request.headers['accept-encoding'], ['br', 'gzip']) !== 'br' || !existsSync(file)) return;
  request.url = [`${address}.br`, ...rest].join('?');
  response.setHeader('content-type', types[path.extname(address)] ?? 'application/octet-stream');
  response.setHeader('content-encoding', 'br');
  response.setHeader('vary', 'Accept-Encoding');
}
