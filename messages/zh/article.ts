import type { article as english } from '../en/article';
import type { Shape } from '../shape';

export const article: Shape<typeof english> = {
  by: '文／',
  path: '路径',
  published: '发布',
  updated: '更新',
  minutes: '阅读约{count}分钟',
  sample: '示例',
  sampleNotice: '本文属于示例版，用于展示本门户网站的功能，并非当日新闻。',
  credit: '图：{credit}',
  alsoIn: '其他语言',
  readIn: '用其他语言阅读',
  about: '本文涉及',
  topics: '话题',
  related: '相关报道',
  notes: '注释',
  note: '注{number}',
  backToText: '返回正文',
  table: '表格，可左右滚动',
  embed: '在{host}打开',
  unknownBlock: '文章的这一部分无法显示。',
  untranslatedTitle: '暂无中文版',
  untranslatedText: '此文尚未以中文发布，可用其他语言阅读：',
  actions: '对本文的操作',
  address: '本文地址：{address}',
  printed: '打印于',
};
