import type { Localized } from './story';

const names = {
  newYear: { en: 'New Year', ru: 'Новый год', zh: '元旦' },
  christmas: { en: 'Orthodox Christmas', ru: 'Рождество Христово', zh: '东正教圣诞节' },
  women: { en: 'International Women’s Day', ru: 'Международный женский день', zh: '国际妇女节' },
  labour: { en: 'Labour Day', ru: 'Праздник труда', zh: '劳动节' },
  victory: { en: 'Victory Day', ru: 'День Победы', zh: '胜利日' },
  nowruz: { en: 'Nowruz', ru: 'Навруз', zh: '纳吾肉孜节' },
  independence: { en: 'Independence Day', ru: 'День независимости', zh: '独立日' },
  constitution: { en: 'Constitution Day', ru: 'День Конституции', zh: '宪法日' },
  republic: { en: 'Republic Day', ru: 'День Республики', zh: '共和国日' },
  eidFitr: { en: 'Eid al-Fitr', ru: 'Ураза-байрам', zh: '开斋节' },
  eidAdha: { en: 'Eid al-Adha', ru: 'Курбан-байрам', zh: '宰牲节' },
} satisfies Record<string, Localized>;

type Name = keyof typeof names | Localized;
type Source = { name: Localized; url: string | null; asOf: string };
export type Holiday = [name: Name, days: string, length?: number];

export const law = (en: string, ru: string, zh: string, asOf: string, url: string | null = null): Source => ({ name: { en, ru, zh }, url, asOf });

export type ByLaw = { source: Source; states: Record<string, Holiday[]> };

export const nameOf = (name: Name) => (typeof name === 'string' ? names[name] : name);

/** What the national day is called where nothing better is known of it. */
export const nationalDay: Localized = { en: 'National Day', ru: 'Национальный праздник', zh: '国庆日' };
