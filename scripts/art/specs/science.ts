import { rows } from '../kinds/bars.ts';
import { glacier } from '../kinds/glacier.ts';
import { map } from '../kinds/map.ts';
import { depths } from '../kinds/profile.ts';
import { seas } from '../kinds/seas.ts';
import { zones } from '../kinds/zones.ts';
import { accent } from '../palette.ts';
import type { Draw } from '../svg.ts';

const ranges: [number, number][][] = [
  [
    [73, 36.5],
    [77, 34.5],
    [81, 31],
    [86, 28.5],
    [92, 28.2],
    [96, 29],
  ],
  [
    [70.5, 39.2],
    [73, 39.5],
    [77, 41.8],
    [84, 43.3],
    [92, 43.6],
  ],
  [
    [68, 35],
    [71, 36.3],
    [74, 37],
  ],
  [
    [76, 37],
    [82, 36.2],
    [90, 36.5],
    [98, 38.6],
    [102, 36],
  ],
  [
    [84, 50],
    [89, 48.8],
    [93, 46],
    [99, 44.6],
    [104, 43.4],
  ],
  [
    [89, 51.5],
    [95, 52.6],
    [100, 51.8],
  ],
];

export const science: Record<string, Draw> = {
  'north-aral': seas({
    title: ['Area of the Aral Sea, thousand km²', 'Площадь Аральского моря, тыс. км²', '咸海面积（千平方公里）'],
    legend: [
      ['all water', 'вся вода', '全部水面'],
      ['the northern sea', 'Северный Арал', '北咸海'],
    ],
    seas: [
      { year: 1960, all: 67.5, north: 6.1 },
      { year: 1976, all: 55.7 },
      { year: 1989, all: 39.7, north: 2.8 },
      { year: 2007, all: 13.8, north: 3.3 },
    ],
  }),

  glacier: rows({
    title: ['Long glaciers of the high mountains, km', 'Длинные ледники высоких гор, км', '高山区的长冰川（公里）'],
    left: 480,
    top: 80,
    thick: 84,
    shape: glacier,
    ticks: [0, 20, 40, 60, 80].map((value) => ({ value, text: String(value) })),
    rows: [
      { text: ['Vanch-Yakh', 'Ванч-Ях', '万奇-亚赫'], under: ['Pamirs', 'Памир', '帕米尔'], value: 77, shown: '77', fill: accent },
      { text: ['Siachen', 'Сиачен', '锡亚琴'], under: ['Karakoram', 'Каракорум', '喀喇昆仑'], value: 76, shown: '76' },
      { text: ['Biafo', 'Биафо', '比亚福'], under: ['Karakoram', 'Каракорум', '喀喇昆仑'], value: 67, shown: '67' },
      { text: ['Baltoro', 'Балторо', '巴尔托洛'], under: ['Karakoram', 'Каракорум', '喀喇昆仑'], value: 63, shown: '63' },
      { text: ['Inylchek', 'Иныльчек', '伊内里切克'], under: ['Tian Shan', 'Тянь-Шань', '天山'], value: 61, shown: '61' },
    ],
  }),

  'snow-leopard': map({
    show: [
      [58, 54],
      [118, 54],
      [116, 22],
      [62, 22],
    ],
    pad: [60, 60, 60, 60],
    fills: { member: ['CN', 'IN', 'KZ', 'KG', 'PK', 'RU', 'TJ', 'UZ', 'AF', 'BT', 'MN', 'NP'] },
    bands: [
      ...ranges.map((via) => ({ via, wide: 46, colour: accent, opacity: 0.3 })),
      ...ranges.map((via) => ({ via, wide: 14, colour: accent, opacity: 0.5, dash: '1 26' })),
    ],
    points: [
      { at: [74.6, 42.87], text: ['Bishkek, 2013', 'Бишкек, 2013', '比什凯克，2013'], side: 't', mark: 'ring', size: 50, shift: [-60, -12] },
      { at: [90, 47], text: ['Altai', 'Алтай', '阿尔泰山'], side: 'r', mark: 'none', size: 38, shift: [16, -6] },
      { at: [85, 42.6], text: ['Tian Shan', 'Тянь-Шань', '天山'], side: 'b', mark: 'none', size: 38 },
      { at: [88, 36.5], text: ['Kunlun', 'Куньлунь', '昆仑山'], side: 't', mark: 'none', size: 38 },
      { at: [86, 28.5], text: ['Himalaya', 'Гималаи', '喜马拉雅山'], side: 'b', mark: 'none', size: 38, shift: [0, 24] },
      { at: [72.6, 38], text: ['Pamirs', 'Памир', '帕米尔'], side: 'l', mark: 'none', size: 38, shift: [0, 4] },
      { at: [96, 52.4], text: ['Sayan', 'Саяны', '萨彦岭'], side: 't', mark: 'none', size: 38 },
    ],
    notes: [
      { xy: [1340, 590], text: '12', big: true },
      { xy: [1340, 645], text: ['countries', 'стран', '个国家'] },
    ],
  }),

  lakes: depths({
    title: ['Greatest depth, metres', 'Наибольшая глубина, метры', '最大深度（米）'],
    top: 1720,
    ticks: [
      { m: 0, text: '0' },
      { m: 500, text: '500' },
      { m: 1000, text: ['1,000', '1000', '1000'] },
      { m: 1500, text: ['1,500', '1500', '1500'] },
    ],
    basins: [
      {
        text: ['Baikal', 'Байкал', '贝加尔湖'],
        depth: 1642,
        shown: ['1,642', '1642', '1642'],
        wide: 400,
        bed: [
          [0, 0],
          [0.08, 0.3],
          [0.22, 0.82],
          [0.42, 1],
          [0.62, 0.93],
          [0.82, 0.5],
          [0.95, 0.2],
          [1, 0],
        ],
      },
      {
        text: ['Caspian', 'Каспий', '里海'],
        depth: 1025,
        shown: ['1,025', '1025', '1025'],
        wide: 500,
        bed: [
          [0, 0],
          [0.25, 0.02],
          [0.38, 0.35],
          [0.48, 0.7],
          [0.56, 0.45],
          [0.66, 0.6],
          [0.78, 1],
          [0.9, 0.75],
          [1, 0],
        ],
      },
      {
        text: ['Issyk-Kul', 'Иссык-Куль', '伊塞克湖'],
        depth: 668,
        shown: '668',
        wide: 300,
        bed: [
          [0, 0],
          [0.15, 0.6],
          [0.32, 0.95],
          [0.55, 1],
          [0.78, 0.8],
          [0.93, 0.3],
          [1, 0],
        ],
      },
    ],
  }),

  'time-zones': zones({
    title: ['Hours ahead of UTC, 27 capitals', 'Часы впереди UTC, 27 столиц', '27国首都比世界协调时快多少小时'],
    rows: [
      { offset: 2, capitals: ['EG'] },
      { offset: 3, capitals: ['RU', 'BY', 'TR', 'SA', 'KW', 'QA', 'BH'] },
      { offset: 3.5, capitals: ['IR'] },
      { offset: 4, capitals: ['AZ', 'AM', 'AE'] },
      { offset: 4.5, capitals: ['AF'] },
      { offset: 5, capitals: ['KZ', 'UZ', 'TJ', 'PK', 'MV'] },
      { offset: 5.5, capitals: ['IN', 'LK'] },
      { offset: 5.75, capitals: ['NP'], marked: true },
      { offset: 6, capitals: ['KG'] },
      { offset: 6.5, capitals: ['MM'] },
      { offset: 7, capitals: ['LA', 'KH'] },
      { offset: 8, capitals: ['CN', 'MN'] },
    ],
  }),
};
