import type { Localized } from './story';

export type SampleTag = { slug: string; name: Localized; description: Localized };

export const tags: SampleTag[] = [
  {
    slug: 'railways',
    name: { en: 'Railways', ru: 'Железные дороги', zh: '铁路' },
    description: {
      en: 'Lines, gauges and stations, and the freight and people that move along them.',
      ru: 'Линии, колея, станции — и всё, что по ним движется: грузы и люди.',
      zh: '线路、轨距与车站，以及往来其间的货物和旅客。',
    },
  },
  {
    slug: 'borders',
    name: { en: 'Borders', ru: 'Границы', zh: '边境' },
    description: {
      en: 'How frontiers are drawn, guarded and crossed.',
      ru: 'Как проводят, охраняют и пересекают государственные границы.',
      zh: '边界如何划定、守护与跨越。',
    },
  },
  {
    slug: 'trade',
    name: { en: 'Trade', ru: 'Торговля', zh: '贸易' },
    description: {
      en: 'What the countries of the region sell to one another, and by what routes.',
      ru: 'Чем торгуют между собой страны региона и какими путями идёт товар.',
      zh: '区域各国之间交易什么，货物又走哪些路线。',
    },
  },
  {
    slug: 'water',
    name: { en: 'Water', ru: 'Вода', zh: '水资源' },
    description: {
      en: 'Rivers, lakes and seas, and the people who share them.',
      ru: 'Реки, озёра, моря и те, кто делит между собой их воду.',
      zh: '河流、湖泊与海洋，以及共享水源的人们。',
    },
  },
  {
    slug: 'climate',
    name: { en: 'Climate', ru: 'Климат', zh: '气候' },
    description: {
      en: 'Weather over decades, and what its changes mean for fields, ice and cities.',
      ru: 'Погода на отрезке десятилетий и то, чем её перемены оборачиваются для полей, льдов и городов.',
      zh: '数十年尺度上的天气，以及气候变化对农田、冰川和城市的影响。',
    },
  },
  {
    slug: 'energy',
    name: { en: 'Energy', ru: 'Энергия', zh: '能源' },
    description: {
      en: 'Power and fuel, from the well and the reservoir to the socket.',
      ru: 'Электричество и топливо — от скважины и водохранилища до розетки.',
      zh: '电力与燃料：从油气井、水库直到千家万户。',
    },
  },
  {
    slug: 'mountains',
    name: { en: 'Mountains', ru: 'Горы', zh: '山岳' },
    description: {
      en: 'Life, roads and rivers among the high ranges of Asia.',
      ru: 'Жизнь, дороги и реки среди высоких хребтов Азии.',
      zh: '亚洲高山之间的生活、道路与河流。',
    },
  },
  {
    slug: 'language',
    name: { en: 'Language', ru: 'Язык', zh: '语言' },
    description: {
      en: 'Languages, scripts and the work of translation.',
      ru: 'Языки, письменности и труд перевода.',
      zh: '语言、文字与翻译工作。',
    },
  },
  {
    slug: 'maps',
    name: { en: 'Maps', ru: 'Карты', zh: '地图' },
    description: {
      en: 'Stories best told with a map, and stories about maps themselves.',
      ru: 'Истории, которые лучше всего рассказывает карта, и истории о самих картах.',
      zh: '最适合用地图讲述的故事，以及关于地图本身的故事。',
    },
  },
  {
    slug: 'heritage',
    name: { en: 'Heritage', ru: 'Наследие', zh: '遗产' },
    description: {
      en: 'Crafts, monuments and customs handed down through generations.',
      ru: 'Ремёсла, памятники и обычаи, которые передаются из поколения в поколение.',
      zh: '世代相传的工艺、古迹与习俗。',
    },
  },
  {
    slug: 'law',
    name: { en: 'Law', ru: 'Право', zh: '法律' },
    description: {
      en: 'Charters, treaties and rules, and how they work in practice.',
      ru: 'Уставы, договоры и нормы — и то, как они действуют на практике.',
      zh: '宪章、条约与规则，以及它们在实践中如何运作。',
    },
  },
  {
    slug: 'finance',
    name: { en: 'Finance', ru: 'Финансы', zh: '金融' },
    description: {
      en: 'Banks, credit and currencies, and the projects they pay for.',
      ru: 'Банки, кредиты и валюты — и проекты, которые на них строятся.',
      zh: '银行、信贷与货币，以及它们所支持的项目。',
    },
  },
  {
    slug: 'ports',
    name: { en: 'Ports', ru: 'Порты', zh: '港口' },
    description: {
      en: 'Harbours, canals and the ships that call at them.',
      ru: 'Гавани, каналы и суда, которые в них заходят.',
      zh: '海港、运河与往来船舶。',
    },
  },
  {
    slug: 'wildlife',
    name: { en: 'Wildlife', ru: 'Дикая природа', zh: '野生动物' },
    description: {
      en: 'The region’s animals and plants, and the efforts to protect them.',
      ru: 'Животные и растения региона и усилия по их охране.',
      zh: '区域内的野生动植物及其保护工作。',
    },
  },
  {
    slug: 'time',
    name: { en: 'Time', ru: 'Время', zh: '时间' },
    description: {
      en: 'Clocks, calendars and time zones.',
      ru: 'Часы, календари и часовые пояса.',
      zh: '时钟、历法与时区。',
    },
  },
  {
    slug: 'sport',
    name: { en: 'Sport', ru: 'Спорт', zh: '体育' },
    description: {
      en: 'Contests old and new, from the racecourse to the wrestling ring.',
      ru: 'Состязания, старинные и новые, — от скачек до борцовского ковра.',
      zh: '古老与新兴的赛事：从赛马场到摔跤场。',
    },
  },
  {
    slug: 'roads',
    name: { en: 'Roads', ru: 'Дороги', zh: '公路' },
    description: {
      en: 'Highways, passes and tunnels, and what it takes to build and keep them.',
      ru: 'Шоссе, перевалы и тоннели — и то, чего стоит их построить и сохранить.',
      zh: '公路、山口与隧道，以及修建和养护的艰辛。',
    },
  },
  {
    slug: 'technology',
    name: { en: 'Technology', ru: 'Технологии', zh: '科技' },
    description: {
      en: 'How machines and methods work, explained without jargon.',
      ru: 'Как устроены машины и методы — понятно и без жаргона.',
      zh: '用浅显的语言讲解机器与技术的原理。',
    },
  },
  {
    slug: 'by-land-across-eurasia',
    name: { en: 'By land across Eurasia', ru: 'По суше через Евразию', zh: '陆路横穿欧亚' },
    description: {
      en: 'A series in four parts: the railways and the road that join the ends of a continent, and what stands in their way.',
      ru: 'Серия из четырёх частей: железные дороги и шоссе, которые связывают края материка, и то, что стоит у них на пути.',
      zh: '系列报道，共四篇：连接大陆两端的铁路与公路，以及挡在路上的种种障碍。',
    },
  },
];

/** A tag whose stories are told in an order: the keys of its parts. */
export const series = { tag: 'by-land-across-eurasia', parts: ['trans-siberian', 'two-gauges', 'cku-railway', 'karakoram'] };
