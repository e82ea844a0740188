import type { Localized } from './story';

export type SampleSection = {
  slug: 'politics' | 'economy' | 'transport' | 'energy' | 'security' | 'culture' | 'science';
  name: Localized;
  description: Localized;
  position: number;
};

export const sections: SampleSection[] = [
  {
    slug: 'politics',
    name: { en: 'Politics', ru: 'Политика', zh: '政治' },
    description: {
      en: 'Summits, treaties and institutions: how decisions are made and what they change.',
      ru: 'Саммиты, договоры и институты: как принимаются решения и что они меняют.',
      zh: '峰会、条约与机构：决定如何作出，又带来哪些改变。',
    },
    position: 1,
  },
  {
    slug: 'economy',
    name: { en: 'Economy', ru: 'Экономика', zh: '经济' },
    description: {
      en: 'Trade, finance, farming and business across the region.',
      ru: 'Торговля, финансы, сельское хозяйство и бизнес в странах региона.',
      zh: '区域内的贸易、金融、农业与商业动态。',
    },
    position: 2,
  },
  {
    slug: 'transport',
    name: { en: 'Transport', ru: 'Транспорт', zh: '交通' },
    description: {
      en: 'Railways, roads, ports and the borders they have to cross.',
      ru: 'Железные дороги, шоссе, порты и границы, которые им приходится пересекать.',
      zh: '铁路、公路、港口，以及它们必须跨越的边界。',
    },
    position: 3,
  },
  {
    slug: 'energy',
    name: { en: 'Energy', ru: 'Энергетика', zh: '能源' },
    description: {
      en: 'Dams, pipelines, power lines and reactors: where the energy comes from and where it goes.',
      ru: 'Плотины, трубопроводы, линии электропередачи и реакторы: откуда берётся энергия и куда она идёт.',
      zh: '水坝、管道、输电线路与反应堆：能源从何处来，往何处去。',
    },
    position: 4,
  },
  {
    slug: 'security',
    name: { en: 'Security', ru: 'Безопасность', zh: '安全' },
    description: {
      en: 'Common threats, emergencies and the agreements made to meet them.',
      ru: 'Общие угрозы, чрезвычайные ситуации и договорённости, призванные им противостоять.',
      zh: '共同的威胁、突发灾害，以及各国为此订立的协议。',
    },
    position: 5,
  },
  {
    slug: 'culture',
    name: { en: 'Culture', ru: 'Культура', zh: '文化' },
    description: {
      en: 'Heritage, festivals, games and crafts, and the roads by which they travelled.',
      ru: 'Наследие, праздники, игры и ремёсла — и дороги, которыми они странствовали.',
      zh: '遗产、节庆、竞技与工艺，以及它们流传的道路。',
    },
    position: 6,
  },
  {
    slug: 'science',
    name: { en: 'Science', ru: 'Наука', zh: '科学' },
    description: {
      en: 'Nature, climate and discovery, from deep lakes to high glaciers.',
      ru: 'Природа, климат и открытия — от глубоких озёр до высокогорных ледников.',
      zh: '自然、气候与发现：从深湖到高山冰川。',
    },
    position: 7,
  },
];
