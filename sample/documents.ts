import type { SampleInstitution } from './institutions';
import type { Localized } from './story';

export type SampleDocument = { institution: SampleInstitution['slug']; title: Localized; day: string; files: Partial<Localized> };

/** Where the organisation’s own site lists its documents, in each language. */
const listed: Localized = { en: 'https://eng.sectsco.org/documents/', ru: 'https://rus.sectsco.org/documents/', zh: 'https://chn.sectsco.org/documents/' };

export const documents: SampleDocument[] = [
  {
    institution: 'secretariat',
    title: {
      en: 'Charter of the Shanghai Cooperation Organisation',
      ru: 'Хартия Шанхайской организации сотрудничества',
      zh: '《上海合作组织宪章》',
    },
    day: '2002-06-07',
    files: listed,
  },
  {
    institution: 'secretariat',
    title: {
      en: 'Declaration on the Establishment of the Shanghai Cooperation Organisation',
      ru: 'Декларация о создании Шанхайской организации сотрудничества',
      zh: '《上海合作组织成立宣言》',
    },
    day: '2001-06-15',
    files: listed,
  },
  {
    institution: 'secretariat',
    title: {
      en: 'Treaty on Long-Term Good-Neighbourliness, Friendship and Cooperation of the Member States',
      ru: 'Договор о долгосрочном добрососедстве, дружбе и сотрудничестве государств — членов ШОС',
      zh: '《上海合作组织成员国长期睦邻友好合作条约》',
    },
    day: '2007-08-16',
    files: { ru: listed.ru, zh: listed.zh },
  },
  {
    institution: 'presidency',
    title: {
      en: 'Tianjin Declaration of the Council of Heads of State',
      ru: 'Тяньцзиньская декларация Совета глав государств — членов ШОС',
      zh: '《上海合作组织成员国元首理事会天津宣言》',
    },
    day: '2025-09-01',
    files: listed,
  },
  {
    institution: 'rats',
    title: {
      en: 'Agreement on the Regional Anti-Terrorist Structure',
      ru: 'Соглашение о Региональной антитеррористической структуре',
      zh: '《关于地区反恐怖机构的协定》',
    },
    day: '2002-06-07',
    files: { ru: listed.ru, zh: listed.zh },
  },
  {
    institution: 'rats',
    title: {
      en: 'Shanghai Convention on Combating Terrorism, Separatism and Extremism',
      ru: 'Шанхайская конвенция о борьбе с терроризмом, сепаратизмом и экстремизмом',
      zh: '《打击恐怖主义、分裂主义和极端主义上海公约》',
    },
    day: '2001-06-15',
    files: listed,
  },
];
