// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { uniqueIds } from '@/lib/articles/body/block-ids';
import { findBodyProblem } from '@/lib/articles/body/body';
import { bones, paste } from './pasted';
import { isTooLongText, isTooMuchToKeep, isTooMuchToRead } from './size';

describe('what is more than an article holds does not come in, and is told', () => {
  test.each([
    ['letters', `<p>${'Some words. '.repeat(20_000)}</p>`],
    ['elements', '<i></i>'.repeat(50_001)],
    ['markup', `<p style="${'x'.repeat(6_000_001)}">a</p>`],
  ])('%s', (_name, html) => {
    const { doc: _doc, ...rest } = paste(html);
    expect({ ...rest, html: rest.html.slice(0, 80) }).toEqual({ html: '', left: [], pictures: [], isTracked: false, isTooLong: true });
  });
  test.each([
    [true, `<ul>${'<li>a</li>'.repeat(8_000)}</ul>`],
    [true, `<p>${'<b>a</b>b'.repeat(10_001)}</p>`],
    [false, `<ul>${'<li>a</li>'.repeat(6_000)}</ul>`],
  ])('pieces: %s, %#', (isTooMuch, html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    expect(isTooMuchToKeep(body)).toBe(isTooMuch);
  });
  test('plain words', () => {
    expect(isTooLongText('a'.repeat(200_001))).toBe(true);
    expect(isTooLongText('a\n'.repeat(12_000))).toBe(true);
    expect(isTooLongText('Some words.\n'.repeat(5_000))).toBe(false);
  });
  test('a long text with a picture in it that has many bytes comes in', () => {
    expect(isTooMuchToRead(`<img src="data:image/png;base64,${'A'.repeat(20_000_000)}"><p>a</p>`)).toBe(false);
    expect(bones(paste(`<p>${'Some words. '.repeat(16_000)}</p>`).doc).length).toBe(16_000 * 12 - 1);
  });
});

test.each([
  ['boxes', `${'<div>'.repeat(450)}words${'</div>'.repeat(450)}`],
  ['lists', `${'<ul><li>a'.repeat(100)}${'</li></ul>'.repeat(100)}`],
  ['quotations', `${'<blockquote><p>a</p>'.repeat(100)}${'</blockquote>'.repeat(100)}`],
  ['marks', `<p>${'<b><i>a'.repeat(100)}`],
])('%s within each other without end keep their words, and can be kept', (_name, html) => {
  const { doc, html: cleaned } = paste(html);
  expect(findBodyProblem(uniqueIds(doc))).toBeNull();
  expect(cleaned.replace(/<[^>]*>/g, '')).toBe(html.replace(/<[^>]*>/g, ''));
});
