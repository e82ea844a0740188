import { columns } from '../kinds/bars.ts';
import { map } from '../kinds/map.ts';
import { moments } from '../kinds/timeline.ts';
import { accent, observer, urgent } from '../palette.ts';
import type { Draw } from '../svg.ts';

const harvest = [
  [2015, 14],
  [2016, 15],
  [2017, 15],
  [2018, 14],
  [2019, 11],
  [2020, 14],
  [2021, 12],
  [2022, 16],
  [2023, 12],
  [2024, 19],
] as const;

export const economy: Record<string, Draw> = {
  interbank: moments({
    title: ['When the first six member banks began', 'Когда возникли первые шесть банков', '最早六家成员行的成立年份'],
    axis: { from: 1987, to: 2010, ticks: [1990, 1995, 2000, 2005, 2010] },
    moments: [
      {
        year: 1988,
        text: ['Russia: VEB', 'Россия: ВЭБ', '俄罗斯：外经银行'],
        note: '1988',
        up: 570,
      },
      { year: 1991, text: ['Uzbekistan: National Bank', 'Узбекистан: Нацбанк ВЭД', '乌兹别克斯坦：国民银行'], note: '1991', up: 465 },
      { year: 1991.35, text: ['Tajikistan: Amonatbonk', 'Таджикистан: Амонатбанк', '塔吉克斯坦：储蓄银行'], note: '1991', up: 360 },
      { year: 1994, text: ['China: CDB', 'Китай: ГБРК', '中国：国家开发银行'], note: '1994', up: 255 },
      { year: 1996, text: ['Kyrgyzstan: RSK', 'Кыргызстан: РСК', '吉尔吉斯斯坦：RSK银行'], note: '1996', up: 150 },
      { year: 2001, text: ['Kazakhstan: DBK, 2001', 'Казахстан: БРК, 2001', '哈萨克斯坦开发银行'], up: 58 },
      { year: 2005, text: ['Consortium', 'МБО ШОС', '银联体'], note: ['October 2005', 'октябрь 2005', '2005年10月'], up: 570, mark: 'urgent' },
    ],
  }),

  'business-council': map({
    show: [
      [45, 78],
      [37, 50],
      [122, 22],
      [132, 36],
      [60, 15],
    ],
    globe: true,
    pad: [70, 60, 30, 60],
    scale: '110m',
    fills: { member: ['CN', 'RU', 'KZ', 'KG', 'TJ', 'UZ', 'IN', 'PK', 'IR', 'BY'] },
    routes: [
      {
        via: [
          [121.47, 31.23],
          [37.62, 55.76],
        ],
        great: true,
        wide: 6,
        dash: '16 12',
      },
    ],
    points: [
      {
        at: [121.47, 31.23],
        text: ['Shanghai', 'Шанхай', '上海'],
        note: ['founded 14 June 2006', 'создан 14 июня 2006', '2006年6月14日成立'],
        side: 'b',
        mark: 'ring',
        size: 56,
      },
      { at: [37.62, 55.76], text: ['Moscow', 'Москва', '莫斯科'], note: ['secretariat', 'секретариат', '秘书处'], side: 'b', mark: 'ring', size: 56 },
    ],
  }),

  expocenter: moments({
    title: 'Экспоцентр: с какого года',
    axis: { from: 1957, to: 2010, ticks: [1960, 1970, 1980, 1990, 2000] },
    moments: [
      { year: 1959, text: 'Экспоцентр, 1959', up: 560, mark: 'urgent' },
      { year: 1965, text: '«Химия», 1965', up: 480 },
      { year: 1973, text: '«Лесдревмаш», 1973', up: 400 },
      { year: 1977, text: 'Павильоны на Красной Пресне, 1977', up: 320, mark: 'urgent' },
      { year: 1978, text: '«Нефтегаз», 1978', up: 240 },
      { year: 1984, text: '«Металлообработка», 1984', up: 160 },
      { year: 1994, text: '«Продэкспо», 1994', up: 80 },
    ],
  }),

  wheat: columns({
    title: ['Kazakhstan’s wheat harvest, million tonnes', 'Урожай пшеницы в Казахстане, млн т', '哈萨克斯坦小麦产量（百万吨）'],
    top: 20,
    bars: harvest.map(([year, value]) => ({ text: String(year), value, fill: year === 2024 ? accent : observer })),
  }),

  suez: map({
    show: [
      [-18, 54],
      [18, -37],
      [108, 2],
      [4, 52],
    ],
    pad: [40, 60, 60, 60],
    scale: '110m',
    fills: { sand: ['EG'] },
    routes: [
      {
        via: [
          [4, 52],
          [-1, 50],
          [-6, 48.5],
          [-10.5, 43],
          [-10, 37],
          [-18, 28],
          [-19, 14],
          [-14, 6],
          [0, -8],
          [12, -26],
          [17, -35.5],
          [23, -36.5],
          [33, -31],
          [52, -20],
          [72, -6],
          [93, 5],
          [98, 5.5],
          [103.8, 1.2],
        ],
        wide: 7,
        dash: '4 15',
        colour: urgent,
      },
      {
        via: [
          [4, 52],
          [-1, 50],
          [-6, 48.5],
          [-10.3, 43],
          [-9.8, 37.3],
          [-6, 35.9],
          [2, 37.4],
          [10.5, 37.8],
          [20, 35],
          [32.3, 31.4],
          [33.5, 28],
          [38, 21],
          [42.8, 13.2],
          [45, 12],
          [51.5, 12.4],
          [65, 9.5],
          [80, 5.4],
          [93, 6.2],
          [98, 5.2],
          [103.8, 1.2],
        ],
        wide: 8,
      },
    ],
    points: [
      { at: [4, 52], text: ['Rotterdam', 'Роттердам', '鹿特丹'], side: 'r' },
      {
        at: [32.4, 30.6],
        text: ['Suez Canal', 'Суэцкий канал', '苏伊士运河'],
        note: ['193 km', '193 км', '193公里'],
        side: 'r',
        mark: 'ring',
        size: 50,
        shift: [14, -14],
      },
      { at: [18.5, -34], text: ['Cape of Good Hope', 'мыс Доброй Надежды', '好望角'], side: 'tr', shift: [-4, -30] },
      { at: [103.8, 1.2], text: ['Singapore', 'Сингапур', '新加坡'], side: 't' },
    ],
    notes: [
      { xy: [1536, 590], text: ['15,400 km', '15 400 км', '1.54万公里'], big: true, anchor: 'end' },
      { xy: [1536, 644], text: ['through the canal', 'через канал', '经运河'], anchor: 'end' },
      { xy: [1536, 750], text: ['21,800 km', '21 800 км', '2.18万公里'], big: true, anchor: 'end', fill: urgent },
      { xy: [1536, 804], text: ['round Africa', 'вокруг Африки', '绕行非洲'], anchor: 'end' },
    ],
  }),
};
