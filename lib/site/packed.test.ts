import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packedAnswer, packedOf, takesGzip } from './packed';

const html = `<!DOCTYPE html><p>${'word '.repeat(500)}</p>`;
function answer(accepted: string | undefined, headers: Record<string, string>): ServerResponse {
  const request = new IncomingMessage(new Socket());
  if (accepted !== undefined) request.headers['accept-encoding'] = accepted;
  const response = new ServerResponse(request);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return response;
}
const cached = { etag: '"one"', 'x-nextjs-cache': 'HIT' };

describe('a cached page is compressed once', () => {
  test.each([
    ['gzip', true],
    ['br, gzip', true],
    ['gzip;q=0.5, br', true],
    ['gzip;q=0', false],
    ['gzip; q=0.0, br', false],
    ['br', false],
    ['x-gzip', false],
    [undefined, false],
  ])('%s', (accepted, takes) => expect(takesGzip(accepted)).toBe(takes));

  test('the bytes hold the page, and are the same bytes the next time', () => {
    const packed = packedAnswer(answer('gzip', cached), html);
    expect(gunzipSync(packed ?? Buffer.of()).toString()).toBe(html);
    expect(packedAnswer(answer('gzip', cached), html)).toBe(packed);
  });

  test('another content has bytes of its own', () => {
    const other = `${html}<p>new</p>`;
    expect(gunzipSync(packedAnswer(answer('gzip', { ...cached, etag: '"two"' }), other) ?? Buffer.of()).toString()).toBe(other);
  });

  test.each([
    ['rendered for this reader', 'gzip', { etag: '"a"' }],
    ['encoded already', 'gzip', { ...cached, 'content-encoding': 'br' }],
    ['without a name for its content', 'gzip', { 'x-nextjs-cache': 'HIT' }],
    ['for a reader who takes none', 'br', cached],
  ])('not %s', (_, accepted, headers) => expect(packedAnswer(answer(accepted, headers), html)).toBeNull());

  test('what is kept has a limit, the oldest goes first', () => {
    const first = packedOf('"first"', html);
    for (let at = 0; at < 500; at += 1) packedOf(`"n${at}"`, 'x');
    expect(packedOf('"first"', html)).not.toBe(first);
  });
});
