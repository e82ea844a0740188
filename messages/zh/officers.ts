import type { officers as english } from '../en/officers';
import type { Shape } from '../shape';

export const officers: Shape<typeof english> = {
  title: '负责人',
  and: '，',
  since: '{year}年起任职',
  desk: {
    lead: '该机构现任负责人，按机构页面上的写法列出。',
    add: '添加人员',
    saved: '已保存，页面将随之更新。',
    removed: '该人员已不再列出。',
    name: '姓名',
    role: '职务',
    since: '任职起始年份',
  },
};
