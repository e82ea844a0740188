import type { finding as en } from '../en/finding';
import type { Shape } from '../shape';

export const finding: Shape<typeof en> = {
  text: '词语、网址或编号',
  textHint: '同时查找草稿和已发布的内容，三种语言一起查。',
  more: '更多条件',
  person: '作者',
  tag: '标签（网址部分）',
  state: '国家',
  from: '更改时间从',
  to: '到',
  changedLast: '最近更改的排在最前。',
  slow: '查找用时过长，请加一个条件或多写一个词。',
  scopes: { label: '列表', all: '全部', mine: '我的', waiting: '等我处理', changed: '有未发布的更改', templates: '模板' },
};
