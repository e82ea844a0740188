import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * Bytes of an address: HTML raw, gzip and Brotli, and the JavaScript that a present-day browser
 * runs on it, gzip.
 */
export async function weigh(base, path) {
  const html = await (await fetch(`${base}${path}`)).text();
  const scripts = [
    ...new Set([...html.matchAll(/<script([^>]+)>/g)].filter(([, tag]) => !/nomodule/i.test(tag)).flatMap(([, tag]) => /src="([^"]+)"/.exec(tag)?.[1] ?? [])),
  ];
  let script = 0;
  for (const source of scripts) script += gzipSync(Buffer.from(await (await fetch(new URL(source, base))).arrayBuffer())).length;
  return { html: Buffer.byteLength(html), gzip: gzipSync(html).length, brotli: brotliCompressSync(html).length, script, scripts: scripts.length };
}
