import { expect, test } from 'vitest';
import { translator } from '../../ground/messages';
import { behindLine } from './behind-words';
import type { Translation } from './translation';

const translation = (locale: string, corrected: boolean): Translation => ({
  source: { id: 1, kind: 'story', locale, slug: 'a', isPublic: true },
  revision: 1,
  machine: false,
  behind: { at: new Date('2026-11-28T12:05:00Z'), corrected, passages: [{ kind: 'changed', text: 'Три.' }], more: 0 },
});

test.each([
  ['en', 'ru', true, /^The Russian original was corrected on .*28 .*; this text does not have it yet: Три\.$/],
  ['ru', 'en', false, /^Английский оригинал изменён .*28 .*; здесь этого ещё нет: Три\.$/],
  ['zh', 'ru', true, /^俄文原文已于.*更正，本文尚未包含以下内容： Три\.$/],
] as const)('in %s of a source in %s', (locale, source, corrected, words) => {
  expect(behindLine(translation(source, corrected), locale, 'Asia/Shanghai')).toMatch(words);
});

test('from which language, with or without a machine', () => {
  expect(translator('en', 'article')('translated.from', { source: 'zh' })).toBe('Translated from the Chinese');
  expect(translator('ru', 'article')('translated.machine', { source: 'zh' })).toBe('Переведено с китайского с помощью машины, проверено редакцией');
  expect(behindLine({ ...translation('ru', true), behind: null }, 'en', 'UTC')).toBe('');
});
