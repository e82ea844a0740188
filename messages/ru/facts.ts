import type { facts as english } from '../en/facts';
import type { Shape } from '../shape';

export const facts: Shape<typeof english> = {
  title: 'Сведения',
  lead: 'Стоят на странице государства, каждое — с источником и датой.',
  add: 'Добавить сведение',
  saved: 'Сведение сохранено; страница обновится.',
  removed: 'Сведение удалено.',
  kind: 'О чём',
  kinds: {
    population: 'Население',
    area: 'Площадь',
    languages: 'Официальные языки',
    currency: 'Валюта',
    callingCode: 'Телефонный код',
    nationalDay: 'Национальный праздник',
    holidays: 'Выходные и праздники',
    other: 'Другое',
  },
  label: 'Название',
  labelHint: 'Только для пункта «Другое».',
  value: 'Сведение',
  source: 'Источник',
  sourceUrl: 'Адрес источника',
  asOf: 'На какое время',
  asOfHint: 'Год или день: 2024 или 2024-07-11.',
};
