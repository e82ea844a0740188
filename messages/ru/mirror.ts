import type { mirror as english } from '../en/mirror';
import type { Shape } from '../shape';

export const mirror: Shape<typeof english> = {
  comment: 'Это копия сайта: комментарии здесь можно только читать.',
  contact: 'Это копия сайта: отправить сообщение отсюда нельзя.',
  search: 'Это копия сайта, поиска в ней нет. Все материалы — в архиве по дням.',
};
