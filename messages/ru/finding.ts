import type { finding as en } from '../en/finding';
import type { Shape } from '../shape';

export const finding: Shape<typeof en> = {
  text: 'Слова, адрес или номер',
  textHint: 'Ищет в черновиках и в опубликованном, на всех трёх языках.',
  more: 'Ещё условия',
  person: 'Автор',
  tag: 'Метка (её адрес)',
  state: 'Государство',
  from: 'Изменён с',
  to: 'по',
  changedLast: 'Сверху то, что изменено последним.',
  slow: 'Поиск идёт слишком долго. Добавьте условие или ещё одно слово.',
  scopes: { label: 'Списки', all: 'Все', mine: 'Мои', waiting: 'Ждут меня', changed: 'С неопубликованной правкой', templates: 'Образцы' },
};
