import { describe, expect, test } from 'vitest';
import { clientAddress, isSameOrigin } from './origin';

const site = 'https://news.example';
const from = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: 'news.example', ...headers }), site);

describe('same origin', () => {
  test('believes the browser', () => {
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(from({ 'sec-fetch-site': 'cross-site', origin: 'https://news.example' })).toBe(false);
    expect(from({ 'sec-fetch-site': 'none' })).toBe(false);
  });

  test('falls back to Origin, and refuses a request with neither', () => {
    expect(from({ origin: 'https://news.example' })).toBe(true);
    expect(from({ origin: 'https://evil.example' })).toBe(false);
    expect(from({ origin: 'null' })).toBe(false);
    expect(from({})).toBe(false);
  });
});

describe('the address of a reader', () => {
  const forwarded = new Headers({ 'x-forwarded-for': '6.6.6.6, 1.1.1.1, 2.2.2.2' });

  test('is what the nearest trusted proxy wrote, not what the reader claims', () => {
    expect(clientAddress(forwarded, 1)).toBe('2.2.2.2');
    expect(clientAddress(forwarded, 2)).toBe('1.1.1.1');
    expect(clientAddress(new Headers(), 1)).toBe('unknown');
  });
});
