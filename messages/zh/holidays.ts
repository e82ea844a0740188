import type { holidays as english } from '../en/holidays';
import type { Shape } from '../shape';

export const holidays: Shape<typeof english> = {
  title: '公共假日',
  of: '{state}公共假日',
  year: '未来十二个月中有据可查的假日，或不完整。依农历、伊斯兰历等推算或每年另行公布的假日，日期公布后列入。',
  next: '下一个公共假日',
  sources: '来源',
  desk: {
    title: '公共假日',
    lead: '在国家页面上显示为未来十二个月的日历，并提供日历程序可用的文件。',
    add: '添加假日',
    saved: '假日已保存，页面和日历将随之更新。',
    removed: '假日已删除。',
    name: '假日',
    days: '日期',
    daysHint: '03-08表示每年，2027-03-09仅表示该年；多个日期用逗号分隔。依历法推算或另行公布的假日，须逐年填写日期。',
    length: '天数',
    none: '未来十二个月内没有日期',
  },
};
