import { columns } from '../kinds/bars.ts';
import { dam } from '../kinds/dam.ts';
import { type MapRoute, map } from '../kinds/map.ts';
import { spans } from '../kinds/timeline.ts';
import { accent, brass, line, observer, partner, river } from '../palette.ts';
import type { Draw } from '../svg.ts';

const pipe: MapRoute['via'] = [
  [63.2, 38.9],
  [63.9, 39.4],
  [64.4, 40.1],
  [66.5, 40.6],
  [68.2, 41.6],
  [69.6, 42.4],
  [71.4, 42.95],
  [74.2, 43.15],
  [76.9, 43.5],
  [80.4, 44.2],
];

export const energy: Record<string, Draw> = {
  'gas-pipeline': map({
    show: [
      [57, 46.5],
      [85, 46.5],
      [85, 37],
      [57, 37],
    ],
    pad: [110, 20, 60, 20],
    fills: { member: ['CN', 'KZ', 'UZ'] },
    names: [
      { at: [69.5, 46.6], text: { iso2: 'KZ' }, size: 42 },
      { at: [83.2, 42.2], text: { iso2: 'CN' }, size: 42 },
      { at: [61.7, 41.9], text: { iso2: 'UZ' }, size: 42 },
      { at: [59.9, 39.7], text: ['Turkmenistan', 'Туркменистан', '土库曼斯坦'], size: 42 },
      { at: [74.8, 41.4], text: { iso2: 'KG' } },
    ],
    routes: [-14, 0, 14].map((shift, at) => ({ via: pipe, wide: 8, colour: [accent, observer, partner][at], shift: [shift * 0.5, shift] as const })),
    points: [
      { at: [63.2, 38.9], text: ['Gedaim', 'Гедаим', '格达伊姆'], note: ['border', 'граница', '边境'], side: 'b', size: 44 },
      { at: [69.6, 42.4], text: ['Shymkent', 'Шымкент', '奇姆肯特'], side: 't', shift: [0, -14] },
      { at: [76.9, 43.5], text: ['Almaty', 'Алматы', '阿拉木图'], side: 't', shift: [0, -14] },
      { at: [80.4, 44.2], text: ['Khorgos', 'Хоргос', '霍尔果斯'], side: 'tr', size: 44 },
    ],
    notes: [
      { xy: [70, 150], text: ['1,833 km', '1833 км', '1833公里'], big: true },
      { xy: [1080, 700], text: ['A  2009', 'A  2009', 'A线  2009'], fill: accent },
      { xy: [1080, 750], text: ['B  2010', 'B  2010', 'B线  2010'], fill: river },
      { xy: [1080, 800], text: ['C  2014', 'C  2014', 'C线  2014'], fill: brass },
    ],
  }),

  dams: columns({
    title: ['Height of dams, metres', 'Высота плотин, метры', '大坝高度（米）'],
    top: 345,
    shape: dam,
    lines: [{ value: 330, text: ['Eiffel Tower, 330', 'Эйфелева башня, 330', '埃菲尔铁塔，330'] }],
    bars: [
      { text: ['Grande Dixence', 'Гранд-Диксанс', '大迪克桑斯'], under: ['Switzerland', 'Швейцария', '瑞士'], form: 'gravity', value: 285, fill: observer },
      { text: ['Nurek', 'Нурек', '努列克'], under: ['Tajikistan', 'Таджикистан', '塔吉克斯坦'], value: 300 },
      { text: ['Jinping-I', 'Цзиньпин-1', '锦屏一级'], under: ['China', 'Китай', '中国'], form: 'arch', value: 305, fill: observer },
      { text: ['Rogun', 'Рогун', '罗贡'], under: ['by design', 'по проекту', '设计高度'], value: 335, dashed: true },
    ],
  }),

  'casa-1000': map({
    show: [
      [66, 42],
      [76, 42],
      [76, 32.7],
      [66, 32.7],
    ],
    pad: [90, 120, 60, 420],
    fills: { member: ['KG', 'TJ', 'PK'], observer: ['AF'] },
    names: [
      { at: [75.6, 40.75], text: { iso2: 'KG' }, size: 40 },
      { at: [72.3, 38.4], text: { iso2: 'TJ' }, size: 40 },
      { at: [65.2, 35.7], text: { iso2: 'AF' }, size: 40 },
      { at: [71.6, 33.05], text: { iso2: 'PK' }, size: 40 },
      { at: [65.2, 39.6], text: { iso2: 'UZ' }, size: 40 },
    ],
    routes: [
      {
        via: [
          [72.6, 41.25],
          [71.2, 40.15],
          [69.7, 40.2],
        ],
        wide: 10,
        colour: observer,
      },
      {
        via: [
          [69.7, 40.2],
          [68.9, 39.2],
          [69.1, 38],
        ],
        wide: 5,
        colour: observer,
        dash: '4 12',
      },
      {
        via: [
          [69.1, 38],
          [68.8, 36.8],
          [69, 35.8],
          [70.2, 34.7],
          [71.1, 34.2],
          [72, 34],
        ],
        wide: 12,
      },
    ],
    points: [
      { at: [72.6, 41.25], text: ['Datka', 'Датка', '达特卡'], side: 't' },
      { at: [69.7, 40.2], text: ['Khujand', 'Худжанд', '苦盏'], side: 'tl' },
      { at: [69.1, 38], text: ['Sangtuda', 'Сангтуда', '桑格图达'], side: 'l' },
      { at: [69.17, 34.53], text: ['Kabul', 'Кабул', '喀布尔'], side: 'l', mark: 'hollow' },
      { at: [72, 34], text: ['Nowshera', 'Наушера', '瑙谢拉'], side: 'r' },
    ],
    notes: [
      { xy: [64, 150], text: ['1,300 MW', '1300 МВт', '130万千瓦'], big: true },
      { xy: [64, 740], text: ['500 kV, alternating', '500 кВ, переменный ток', '500千伏交流'], fill: river },
      { xy: [64, 796], text: ['500 kV, direct', '500 кВ, постоянный ток', '500千伏直流'], fill: accent },
    ],
  }),

  ostrovets: spans({
    title: ['Two VVER-1200 units at Ostrovets', 'Два блока ВВЭР-1200 в Островце', ''],
    axis: { from: 2013, to: 2025, ticks: [2014, 2016, 2018, 2020, 2022, 2024] },
    rows: [
      {
        text: ['Unit 1', 'Блок 1', ''],
        under: ['commercial 10 June 2021', 'в эксплуатации с 10 июня 2021', ''],
        parts: [
          { from: 2013.85, to: 2020.84, fill: line, text: ['7 years', '7 лет', ''] },
          { from: 2020.84, to: 2021.44, fill: partner },
          { from: 2021.44, to: 2025, fill: accent, text: ['1,200 MW', '1200 МВт', ''], light: true },
        ],
      },
      {
        text: ['Unit 2', 'Блок 2', ''],
        under: ['commercial 1 November 2023', 'в эксплуатации с 1 ноября 2023', ''],
        parts: [
          { from: 2014.32, to: 2023.36, fill: line, text: ['9 years', '9 лет', ''] },
          { from: 2023.36, to: 2023.83, fill: partner },
          { from: 2023.83, to: 2025, fill: accent, text: ['1,200', '1200', ''], light: true },
        ],
      },
    ],
    legend: [
      { fill: line, text: ['building', 'строительство', ''] },
      { fill: partner, text: ['on the grid, trials', 'в сети, испытания', ''] },
      { fill: accent, text: ['in service', 'работает', ''] },
    ],
  }),

  lng: map({
    show: [
      [47, 34],
      [140, 38],
      [130, -1],
      [52, 0],
    ],
    pad: [110, 60, 60, 60],
    scale: '110m',
    fills: { sand: ['QA'], member: ['IN', 'PK', 'CN'] },
    routes: [
      {
        via: [
          [51.6, 25.9],
          [54.5, 26],
          [56.6, 26.3],
          [59.5, 24.6],
          [66.9, 24.7],
        ],
      },
      {
        via: [
          [59.5, 24.6],
          [66, 22],
          [72.3, 21.5],
        ],
      },
      {
        via: [
          [59.5, 24.6],
          [67, 16],
          [76, 6.5],
          [80.5, 5.3],
          [94, 6.2],
          [98.5, 5],
          [103.8, 1.2],
          [106, 5],
          [111, 13],
          [115, 19.5],
          [114, 22.3],
        ],
      },
      {
        via: [
          [113.5, 17],
          [119, 22.5],
          [122.5, 28],
          [122, 31.8],
        ],
      },
      {
        via: [
          [120.5, 24.5],
          [125, 30.5],
          [131, 32.4],
          [139, 34.8],
        ],
      },
    ].map((route) => ({ wide: 7, via: route.via as unknown as MapRoute['via'] })),
    points: [
      { at: [51.6, 25.9], text: 'Ras Laffan', side: 't', mark: 'ring', size: 50 },
      { at: [66.9, 24.7], text: 'Port Qasim', side: 't' },
      { at: [72.3, 21.5], text: 'Dahej', side: 'r' },
      { at: [114, 22.5], text: 'Shenzhen', side: 'l' },
      { at: [121.8, 32], text: 'Rudong', side: 'l' },
      { at: [139.8, 35.4], text: 'Tokyo Bay', side: 'l', shift: [20, -44] },
    ],
    notes: [
      { xy: [64, 150], text: '−162 °C', big: true },
      { xy: [66, 206], text: '600 times smaller than as a gas' },
    ],
  }),
};
