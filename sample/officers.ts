import type { SampleInstitution } from './institutions';
import type { Localized } from './story';

export type SampleOfficer = { institution: SampleInstitution['slug']; name: Localized; role: Localized; since: number };

/** Who holds the two offices of the standing bodies, for three years from 2025. */
export const officers: SampleOfficer[] = [
  {
    institution: 'secretariat',
    name: { en: 'Nurlan Yermekbayev', ru: 'Нурлан Ермекбаев', zh: '努尔兰·叶尔梅克巴耶夫' },
    role: { en: 'Secretary-General', ru: 'Генеральный секретарь', zh: '秘书长' },
    since: 2025,
  },
  {
    institution: 'rats',
    name: { en: 'Ularbek Sharsheyev', ru: 'Уларбек Шаршеев', zh: '乌拉尔别克·沙尔舍耶夫' },
    role: { en: 'Director of the Executive Committee', ru: 'Директор Исполнительного комитета', zh: '执行委员会主任' },
    since: 2025,
  },
];
