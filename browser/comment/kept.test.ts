import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeKept, keepDraft, keepReceipt, readKept } from './kept';

const token = (letter: string) => letter.repeat(32);
const day = 86_400_000;
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what a browser keeps of comments', () => {
  test('gives a draft back until it is emptied', () => {
    keepDraft('7.', 'Half a thought');
    expect(readKept().drafts['7.']?.text).toBe('Half a thought');
    keepDraft('7.', '  ');
    expect(stored.size).toBe(0);
  });

  test('forgets the draft that was sent once its receipt is there, and no other', () => {
    keepDraft('7.', 'Sent', true);
    keepDraft('7.12', 'An answer, not sent');
    keepDraft('8.', 'Another story', true);
    keepReceipt({ story: '7', token: token('a'), state: 'held', until: 0 });
    expect(Object.keys(readKept().drafts).sort()).toEqual(['7.12', '8.']);
    expect(readKept().receipts.map((receipt) => receipt.token)).toEqual([token('a')]);
  });

  test('forgets a receipt when nothing can become of the comment any more', () => {
    keepReceipt({ story: '7', token: token('a'), state: 'held', until: 0 });
    keepReceipt({ story: '7', token: token('a'), state: 'approved', until: Date.now() - 1 });
    expect(stored.size).toBe(0);
  });

  test('keeps the newest twenty of each, for thirty days', () => {
    for (let at = 0; at < 25; at += 1) keepReceipt({ story: '7', token: token(String.fromCharCode(97 + at)), state: 'held', until: 0 });
    expect(
      readKept()
        .receipts.map((receipt) => receipt.token[0])
        .join(''),
    ).toBe('fghijklmnopqrstuvwxy');
    expect(readKept(Date.now() + 31 * day).receipts).toEqual([]);
  });

  test.each([
    'nonsense',
    '[]',
    '{"drafts":7,"receipts":{"a":1}}',
    '{"drafts":{"7.":{"text":1,"at":9e15}},"receipts":[null,{"story":"x","token":"y","at":9e15}]}',
  ])('takes %s for nothing', (text) => {
    stored.set('infoshos-comments', text);
    expect(readKept()).toEqual({ drafts: {}, receipts: [] });
  });

  test('writes and reads nothing where the browser refuses', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('refused');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    });
    expect(() => changeKept(({ drafts }) => Object.assign(drafts, { '7.': { text: 'x', at: Date.now() } }))).not.toThrow();
    expect(readKept()).toEqual({ drafts: {}, receipts: [] });
  });
});
