import type { SampleInstitution } from './institutions';
import type { Localized } from './story';

export type SampleMeeting = {
  institution: SampleInstitution['slug'];
  iso2: string;
  title: Localized;
  place: Localized;
  note: Localized;
  /** From the day on which the edition is made; before it where negative. */
  inDays: number;
  days: number;
  /** hh:mm in the zone; null for whole days. */
  time: string | null;
  endTime: string | null;
  zone: string;
  website: string | null;
  isCancelled: boolean;
};

const note: Localized = {
  en: 'Belongs to the sample edition: it shows how the calendar works and is not an announcement.',
  ru: 'Относится к демонстрационному выпуску: показывает, как работает календарь, и не является объявлением.',
  zh: '属于示例版，用于展示日历功能，并非会议公告。',
};
const common = { note, website: null, isCancelled: false };

export const meetings: SampleMeeting[] = [
  {
    ...common,
    institution: 'secretariat',
    iso2: 'CN',
    title: {
      en: 'Meeting of the Council of National Coordinators',
      ru: 'Заседание Совета национальных координаторов',
      zh: '国家协调员理事会会议',
    },
    place: { en: 'Beijing, SCO Secretariat', ru: 'Пекин, Секретариат ШОС', zh: '北京，上海合作组织秘书处' },
    inDays: 9,
    days: 3,
    time: null,
    endTime: null,
    zone: 'Asia/Shanghai',
  },
  {
    ...common,
    institution: 'secretariat',
    iso2: 'CN',
    title: { en: 'Briefing for the press', ru: 'Брифинг для прессы', zh: '新闻吹风会' },
    place: { en: 'Beijing, SCO Secretariat', ru: 'Пекин, Секретариат ШОС', zh: '北京，上海合作组织秘书处' },
    inDays: 14,
    days: 1,
    time: '15:00',
    endTime: '16:00',
    zone: 'Asia/Shanghai',
  },
  {
    ...common,
    institution: 'presidency',
    iso2: 'KG',
    title: { en: 'Meeting of the ministers of transport', ru: 'Совещание министров транспорта', zh: '交通部长会议' },
    place: { en: 'Bishkek', ru: 'Бишкек', zh: '比什凯克' },
    inDays: 21,
    days: 1,
    time: '10:00',
    endTime: '17:30',
    zone: 'Asia/Bishkek',
  },
  {
    ...common,
    institution: 'rats',
    iso2: 'UZ',
    title: { en: 'Meeting of the Council of RATS', ru: 'Заседание Совета РАТС', zh: '地区反恐怖机构理事会会议' },
    place: { en: 'Tashkent', ru: 'Ташкент', zh: '塔什干' },
    inDays: 35,
    days: 1,
    time: '09:30',
    endTime: null,
    zone: 'Asia/Tashkent',
  },
  {
    ...common,
    institution: 'business-council',
    iso2: 'RU',
    title: { en: 'Meeting of the board of the Business Council', ru: 'Заседание правления Делового совета', zh: '实业家委员会理事会会议' },
    place: { en: 'Moscow', ru: 'Москва', zh: '莫斯科' },
    inDays: 17,
    days: 1,
    time: '11:00',
    endTime: '13:00',
    zone: 'Europe/Moscow',
    isCancelled: true,
  },
  {
    ...common,
    institution: 'interbank',
    iso2: 'KZ',
    title: { en: 'Meeting of the experts of the Interbank Consortium', ru: 'Встреча экспертов Межбанковского объединения', zh: '银行联合体专家会议' },
    place: { en: 'Astana', ru: 'Астана', zh: '阿斯塔纳' },
    inDays: -12,
    days: 2,
    time: null,
    endTime: null,
    zone: 'Asia/Almaty',
  },
];
