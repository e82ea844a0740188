import type { Localized } from './story';

export type SamplePerson = { slug: string; name: Localized; role: Localized; bio: Localized };

export const people: SamplePerson[] = [
  {
    slug: 'aigerim-sadykova',
    name: { en: 'Aigerim Sadykova', ru: 'Айгерим Садыкова', zh: '艾格丽姆·萨德科娃' },
    role: { en: 'Transport correspondent', ru: 'Корреспондент, транспорт', zh: '交通记者' },
    bio: {
      en: 'Aigerim Sadykova writes about railways, roads and the borders they cross. She is a fictional author, invented for the sample edition.',
      ru: 'Айгерим Садыкова пишет о железных дорогах, шоссе и границах, которые они пересекают. Это вымышленный автор, придуманный для демонстрационного выпуска.',
      zh: '艾格丽姆·萨德科娃报道铁路、公路及其跨越的边境。她是为示例版虚构的作者。',
    },
  },
  {
    slug: 'pavel-orlov',
    name: { en: 'Pavel Orlov', ru: 'Павел Орлов', zh: '帕维尔·奥尔洛夫' },
    role: {
      en: 'Politics and economy editor',
      ru: 'Редактор отделов политики и экономики',
      zh: '政治经济编辑',
    },
    bio: {
      en: 'Pavel Orlov explains how institutions work, who pays for what and what the treaties say. He is a fictional author, invented for the sample edition.',
      ru: 'Павел Орлов объясняет, как устроены институты, кто за что платит и что написано в договорах. Это вымышленный автор, придуманный для демонстрационного выпуска.',
      zh: '帕维尔·奥尔洛夫解读机构如何运作、资金从何而来、条约怎样规定。他是为示例版虚构的作者。',
    },
  },
  {
    slug: 'chen-yulin',
    name: { en: 'Chen Yulin', ru: 'Чэнь Юйлинь', zh: '陈玉琳' },
    role: { en: 'Culture writer', ru: 'Обозреватель, культура', zh: '文化专栏作者' },
    bio: {
      en: 'Chen Yulin follows paper, tea and words along the old roads of Asia. She is a fictional author, invented for the sample edition.',
      ru: 'Чэнь Юйлинь идёт по старым дорогам Азии вслед за бумагой, чаем и словами. Это вымышленный автор, придуманный для демонстрационного выпуска.',
      zh: '陈玉琳沿着亚洲古道，追寻纸张、茶叶与文字的足迹。她是为示例版虚构的作者。',
    },
  },
  {
    slug: 'farrukh-nazarov',
    name: { en: 'Farrukh Nazarov', ru: 'Фаррух Назаров', zh: '法鲁赫·纳扎罗夫' },
    role: {
      en: 'Energy and water correspondent',
      ru: 'Корреспондент, энергетика и водные ресурсы',
      zh: '能源与水资源记者',
    },
    bio: {
      en: 'Farrukh Nazarov covers dams, pipelines and the rivers of Central Asia. He is a fictional author, invented for the sample edition.',
      ru: 'Фаррух Назаров пишет о плотинах, трубопроводах и реках Центральной Азии. Это вымышленный автор, придуманный для демонстрационного выпуска.',
      zh: '法鲁赫·纳扎罗夫关注水坝、管道与中亚的河流。他是为示例版虚构的作者。',
    },
  },
  {
    slug: 'meera-iyer',
    name: { en: 'Meera Iyer', ru: 'Мира Айер', zh: '米拉·艾耶' },
    role: { en: 'Science correspondent', ru: 'Научный обозреватель', zh: '科学记者' },
    bio: {
      en: 'Meera Iyer writes about glaciers, lakes, animals and the measuring of time. She is a fictional author, invented for the sample edition.',
      ru: 'Мира Айер пишет о ледниках, озёрах, животных и измерении времени. Это вымышленный автор, придуманный для демонстрационного выпуска.',
      zh: '米拉·艾耶撰写有关冰川、湖泊、动物和计时的报道。她是为示例版虚构的作者。',
    },
  },
];
