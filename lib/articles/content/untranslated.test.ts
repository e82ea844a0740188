import { describe, expect, test } from 'vitest';
import { bodyOf } from '@/db/factories';
import type { Content } from './content';
import { digestOf } from './source-changes';
import { listUntranslated } from './untranslated';

const content = (given: Partial<Content>): Content => ({
  slug: '',
  headline: '',
  standfirst: '',
  dateline: '',
  body: bodyOf(),
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
  ...given,
});
const source = content({ headline: 'Trains run', standfirst: 'From May on.', pictureAlt: 'A train', body: bodyOf('It opens in May.', 'Reuters', '42') });
const keys = (given: Partial<Content>, locale: 'ru' | 'zh' | 'en' = 'ru', accepted = {}) =>
  listUntranslated(content(given), source, locale, accepted).map((passage) => `${passage.key} ${passage.why}`);

describe('passages of a translation that are not translated', () => {
  test('are those that still say what the source says, in every field', () => {
    expect(keys(source)).toEqual(['headline same', 'standfirst same', 'pictureAlt same', 'b1 same', 'b2 same']);
  });

  test('and those in another language than the edition, moved or written anew', () => {
    expect(keys({ headline: 'Поезда пошли', body: bodyOf('Движение открывается в мае.', 'Nobody translated this line.') })).toEqual(['b2 language']);
    expect(keys({ headline: '列车开行', body: bodyOf('五月开通。', 'Движение открывается.') }, 'zh')).toEqual(['b2 language']);
  });

  test('captions and alternative texts of figures too', () => {
    const figure = { type: 'figure', attrs: { id: 'f1', mediaId: 3, alt: 'A bridge over the river', caption: 'The bridge in May 2026' } };
    expect(keys({ headline: 'Мост', body: { type: 'doc', content: [figure] } })).toEqual(['f1 language', 'f1:alt language']);
  });

  test('not names, numbers and units within translated words, nor a short name of its own', () => {
    expect(keys({ headline: 'Поезда Huawei', standfirst: 'Обмен по UTF-8', body: bodyOf('Airbus', '42', 'Агентство Reuters сообщает.') })).toEqual([]);
  });

  test('not what was accepted, until its words change', () => {
    expect(keys({ body: bodyOf('Reuters') }, 'ru', { b1: digestOf('Reuters') })).toEqual([]);
    expect(keys({ body: bodyOf('It opens in May.') }, 'ru', { b1: digestOf('Reuters') })).toEqual(['b1 same']);
  });
});
