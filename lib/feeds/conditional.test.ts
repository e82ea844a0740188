import { describe, expect, test } from 'vitest';
import { answerConditionally, etagOf } from './conditional';

const modified = new Date('2026-05-03T08:00:00.500Z');
const ask = (headers: Record<string, string>) =>
  answerConditionally(new Request('https://news.example/en/feed.xml', { headers }), 'text', 'text/plain', modified);

describe('answerConditionally', () => {
  const etag = etagOf('text');
  test('answers in full with its validators', async () => {
    const response = ask({});
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe(etag);
    expect(response.headers.get('last-modified')).toBe('Sun, 03 May 2026 08:00:00 GMT');
    expect(await response.text()).toBe('text');
  });

  test.each([
    ['the same tag', { 'if-none-match': etag }],
    ['the same tag, strong', { 'if-none-match': etag.replace('W/', '') }],
    ['one of several', { 'if-none-match': `"other", ${etag}` }],
    ['any', { 'if-none-match': '*' }],
    ['not modified since', { 'if-modified-since': 'Sun, 03 May 2026 08:00:00 GMT' }],
  ])('304 for %s', async (_name, headers) => {
    const response = ask(headers as Record<string, string>);
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(etag);
    expect(await response.text()).toBe('');
  });

  test.each([
    ['another tag, whatever the date', { 'if-none-match': '"other"', 'if-modified-since': 'Sun, 03 May 2026 08:00:00 GMT' }],
    ['an older date', { 'if-modified-since': 'Sat, 02 May 2026 08:00:00 GMT' }],
    ['a date that is none', { 'if-modified-since': 'yesterday' }],
  ])('200 for %s', (_name, headers) => expect(ask(headers as Record<string, string>).status).toBe(200));
});
