import type { mirror as english } from '../en/mirror';
import type { Shape } from '../shape';

export const mirror: Shape<typeof english> = {
  comment: '这是网站的副本，评论只能阅读，不能发表。',
  contact: '这是网站的副本，无法在此留言。',
  search: '这是网站的副本，不提供搜索。全部报道可在往期中按日期查阅。',
};
