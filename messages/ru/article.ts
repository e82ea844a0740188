import type { article as english } from '../en/article';
import type { Shape } from '../shape';

export const article: Shape<typeof english> = {
  by: 'Автор:',
  path: 'Путь',
  published: 'Опубликовано',
  updated: 'Обновлено',
  minutes: '{count, plural, one {# минута чтения} few {# минуты чтения} other {# минут чтения}}',
  sample: 'Образец',
  sampleNotice: 'Этот материал — из демонстрационного выпуска: он показывает, как работает портал, и не относится к новостям дня.',
  credit: 'Иллюстрация: {credit}',
  alsoIn: 'На других языках',
  readIn: 'Прочесть на другом языке',
  about: 'В этом материале',
  topics: 'Темы',
  related: 'Похожие материалы',
  notes: 'Примечания',
  note: 'Примечание {number}',
  backToText: 'Вернуться к тексту',
  table: 'Таблица, прокручивается вбок',
  embed: 'Откроется на {host}',
  unknownBlock: 'Эту часть материала показать нельзя.',
  untranslatedTitle: 'По-русски пока нет',
  untranslatedText: 'Этот материал не выходил на русском языке. Его можно прочесть на другом:',
  actions: 'С этим материалом',
  address: 'Адрес материала: {address}',
  printed: 'Напечатано',
};
