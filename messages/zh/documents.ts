import type { documents as english } from '../en/documents';
import type { Shape } from '../shape';

export const documents: Shape<typeof english> = {
  title: '文件',
  older: '更早的{count}份文件',
  desk: {
    lead: '显示在机构页面上，最新的在前，并列出各语言文本。',
    add: '添加文件',
    saved: '文件已保存，页面将随之更新。',
    removed: '文件已删除。',
    name: '标题',
    day: '日期',
    files: '文本网址',
    filesHint: '各语言文本所在的网页或文件地址；没有的语言留空。',
  },
};
