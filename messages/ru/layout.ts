import type { en } from '../en';
import type { Shape } from '../shape';

export const layout: Shape<(typeof en)['layout']> = {
  panel: 'Об этом материале',
  publish: 'Публикация',
  story: 'Сюжет',
  review: 'Проверка',
  back: 'Материалы',
  newArticle: 'Новый материал',
  toPanel: 'Ещё',
  details: 'Изображение, место, адрес',
  blocks:
    '{count, plural, =0 {Такого блока нет} one {# блок. Enter вставляет его.} few {# блока. Стрелки выбирают, Enter вставляет.} many {# блоков. Стрелки выбирают, Enter вставляет.} other {# блока. Стрелки выбирают, Enter вставляет.}}',
  signedOut: 'Сеанс закончился. Пишите дальше: текст сохраняется в этом браузере.',
};
