import type { facts as english } from '../en/facts';
import type { Shape } from '../shape';

export const facts: Shape<typeof english> = {
  title: '国家资料',
  lead: '显示在国家页面上，每项均注明来源和时间。',
  add: '添加资料',
  saved: '已保存，页面将随之更新。',
  removed: '已删除。',
  kind: '项目',
  kinds: {
    population: '人口',
    area: '面积',
    languages: '官方语言',
    currency: '货币',
    callingCode: '国际电话区号',
    nationalDay: '国庆日',
    holidays: '公共假日',
    other: '其他',
  },
  label: '名称',
  labelHint: '仅用于“其他”。',
  value: '内容',
  source: '来源',
  sourceUrl: '来源网址',
  asOf: '数据时间',
  asOfHint: '填写年份或日期：2024或2024-07-11。',
};
