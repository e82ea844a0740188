import { expect, test } from 'vitest';
import { cleanPlain } from './clean';
import { ordinarySpaces } from './spaces';

const spaces: [string, string, string][] = [
  ['ru', 'Он\u00a0—\u00a0врач', 'Он\u00a0— врач'],
  ['ru', '10\u00a0кг, 5\u00a0°C, 20\u00a0%', '10\u00a0кг, 5\u00a0°C, 20\u00a0%'],
  ['ru', 'ст.\u00a05 п.\u00a02', 'ст.\u00a05 п.\u00a02'],
  ['ru', 'рост\u00a0составил\u00a05\u00a0процентов', 'рост составил 5\u00a0процентов'],
  ['ru', '№\u00a05', '№\u00a05'],
  ['ru', 'XX\u00a0век', 'XX\u00a0век'],
  ['ru', '5\u00a0млн\u00a0рублей', '5\u00a0млн рублей'],
  ['ru', '1\u00a0000\u00a0000\u00a0руб.', '1\u00a0000\u00a0000\u00a0руб.'],
  ['ru', 'А.С.\u00a0Пушкин', 'А.С.\u00a0Пушкин'],
  ['ru', 'г-н\u00a0Иванов', 'г-н\u00a0Иванов'],
  ['ru', 'и\u00a0др.', 'и\u00a0др.'],
  ['ru', '15\u00a0ч\u00a030\u00a0мин', '15\u00a0ч 30\u00a0мин'],
  ['ru', '100\u00a0$', '100\u00a0$'],
  ['ru', 'слово,\u00a0—\u00a0сказал', 'слово,\u00a0— сказал'],
  ['en', 'The\u00a0EU', 'The EU'],
  ['en', '10\u00a0km', '10\u00a0km'],
  ['en', '25\u00a0°C', '25\u00a0°C'],
  ['en', 'Figure\u00a03', 'Figure\u00a03'],
  ['en', 'page\u00a012', 'page\u00a012'],
  ['en', '$5\u00a0million', '$5\u00a0million'],
  ['en', 'a\u00a0—\u00a0b', 'a — b'],
  ['en', 'Mr\u00a0Smith', 'Mr\u00a0Smith'],
  ['en', 'Pourquoi\u00a0?', 'Pourquoi ?'],
  ['en', '10\u00a0a.m.', '10\u00a0a.m.'],
  ['en', 'Henry\u00a0VIII', 'Henry VIII'],
  ['en', '5\u2009kg', '5\u2009kg'],
  ['zh', '5\u00a0公里', '5 公里'],
  ['zh', '10\u00a0%', '10 %'],
];
test.each(spaces)('%s: %s', (locale, text, right) => expect(ordinarySpaces(text, locale)).toBe(right));

test.each([
  ['en', 'Body\u034f\u200c \u034f\u200c\nNext\u00a0line', 'Body\nNext line'],
  ['en', 'soft\u00adly \ufeffso\u200b', 'softly so'],
  ['zh', '　　首段\n　　次段', '首段\n次段'],
  ['ru', 'Москва\u00a0— столица', 'Москва\u00a0— столица'],
  ['en', 'if a:\n    b\tc', 'if a:\n    b\tc'],
  ['en', 'می\u200cخواهم', 'می\u200cخواهم'],
])('plain words, %s: %j', (locale, text, right) => expect(cleanPlain(text, locale)).toBe(right));
