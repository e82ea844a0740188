import type { comfort as english } from '../en/comfort';
import type { Shape } from '../shape';

export const comfort: Shape<typeof english> = {
  more: 'Ещё',
  title: 'Вид и клавиши',
  intro: 'Как выглядит издание именно у вас. Выбор хранится в этом браузере, а после входа — и в учётной записи.',
  needsScript: 'Для выбора нужен JavaScript.',
  looks: 'Так выглядит текст',
  sample: 'От Сианя до Алма-Аты поезд пересекает одну границу, две колеи и три алфавита.',
  warm: 'Сепия',
  width: 'Строки',
  widths: { narrow: 'Короткие', normal: 'Обычные', wide: 'Длинные' },
  face: 'Шрифт',
  faces: { serif: 'С засечками', sans: 'Без засечек' },
  keys: 'Клавиши',
  keysOf: { search: 'Поиск', keys: 'Показать этот список', mistake: 'Сообщить об ошибке в выделенных словах' },
  single: 'Одиночные клавиши',
  singles: { on: 'Включены', off: 'Выключены' },
  singleHint: 'Выключите их, если диктуете текст голосом или они мешают.',
};
