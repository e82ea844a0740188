import type { comfort as english } from '../en/comfort';
import type { Shape } from '../shape';

export const comfort: Shape<typeof english> = {
  warm: 'Сепия',
  width: 'Строки',
  widths: { narrow: 'Короткие', normal: 'Обычные', wide: 'Длинные' },
  face: 'Шрифт',
  faces: { serif: 'С засечками', sans: 'Без засечек' },
  listen: 'Читать вслух',
  stop: 'Остановить чтение',
  keys: 'Клавиши',
  keysOf: { search: 'Поиск', keys: 'Показать этот список', mistake: 'Сообщить об ошибке в выделенных словах', close: 'Закрыть открытое' },
  single: 'Одиночные клавиши включены',
  singleHint: 'Выключите их, если диктуете текст голосом или они мешают.',
  close: 'Закрыть',
};
