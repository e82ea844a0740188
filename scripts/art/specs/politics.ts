import { capital } from '../atlas.ts';
import { map } from '../kinds/map.ts';
import { scripts } from '../kinds/scripts.ts';
import { grid, steps } from '../kinds/timeline.ts';
import { accent, urgent } from '../palette.ts';
import type { Draw } from '../svg.ts';

const members = ['CN', 'RU', 'KZ', 'KG', 'TJ', 'UZ', 'IN', 'PK', 'IR', 'BY'];
const partners = ['LK', 'TR', 'AM', 'AZ', 'KH', 'NP', 'EG', 'QA', 'SA', 'BH', 'KW', 'MV', 'MM', 'AE', 'LA'];
const tashkent = capital('UZ').at;
const around = ['BY', 'RU', 'KZ', 'KG', 'TJ', 'IR', 'PK', 'IN', 'CN'] as const;
const sides = { BY: 'l', RU: 'tr', KZ: 'tr', KG: 'r', TJ: 'b', IR: 'bl', PK: 'r', IN: 'r', CN: 'b' } as const;

export const politics: Record<string, Draw> = {
  consensus: steps({
    title: ['Members of the SCO', 'Государства — члены ШОС', '上合组织成员国数量'],
    axis: { from: 1996, to: 2026, left: 64, right: 1536, ticks: [1996, 2001, 2017, 2024] },
    top: 12.5,
    steps: [
      { year: 1996, count: 5, text: ['‘Shanghai\nFive’', '«Пятёрка»', '上海五国'], inside: true },
      { year: 2001, count: 6, text: ['+ Uzbekistan; SCO founded', '+ Узбекистан; создание ШОС', '＋乌兹别克斯坦；上合组织成立'], inside: true },
      { year: 2017, count: 8, text: ['+ India,\nPakistan', '+ Индия,\nПакистан', '＋印度、\n巴基斯坦'], inside: true },
      { year: 2023, count: 9, text: ['+ Iran', '+ Иран', '＋伊朗'], anchor: 'end' },
      { year: 2024, count: 10, text: ['+ Belarus', '+ Беларусь', '＋白俄罗斯'], anchor: 'end', dx: 92, dy: -112 },
    ],
  }),

  presidency: grid({
    title: ['Where the SCO summits met', 'Где проходили саммиты ШОС', '历届上合组织峰会举办国'],
    note: ['by video link', 'по видеосвязи', '以视频方式举行'],
    noteMark: true,
    lastText: ['the 2025–26 presidency', 'председательство 2025–2026', '2025—2026年轮值主席国'],
    axis: { from: 2001, to: 2026, ticks: [2001, 2006, 2011, 2016, 2021, 2026], left: 370, right: 1490 },
    rows: [
      { text: ['China', 'Китай', '中国'], years: [2001, 2006, 2012, 2018, 2025] },
      { text: ['Russia', 'Россия', '俄罗斯'], years: [2002, 2003, 2009, 2015, 2020], hollow: [2020] },
      { text: ['Uzbekistan', 'Узбекистан', '乌兹别克斯坦'], years: [2004, 2010, 2016, 2022] },
      { text: ['Kazakhstan', 'Казахстан', '哈萨克斯坦'], years: [2005, 2011, 2017, 2024] },
      { text: ['Kyrgyzstan', 'Кыргызстан', '吉尔吉斯斯坦'], years: [2007, 2013, 2019, 2026] },
      { text: ['Tajikistan', 'Таджикистан', '塔吉克斯坦'], years: [2008, 2014, 2021] },
      { text: ['India', 'Индия', '印度'], years: [2023], hollow: [2023] },
    ],
  }),

  statuses: map({
    show: [
      [26, 30],
      [22, 54],
      [40, 70],
      [104, 77.5],
      [170, 69],
      [160, 54],
      [104, 8],
      [32, 22],
      [73, 2],
    ],
    pad: [30, 20, 40, 330],
    scale: '110m',
    fills: { full: members, half: ['MN', 'AF'], sand: partners.filter((iso2) => !['BH', 'MV'].includes(iso2)) },
    points: [{ at: [50.55, 26.05] as const }, { at: [73.5, 4.2] as const }].map((point) => ({ ...point, mark: 'spot' as const })),
    legend: [
      { tone: 'full', text: ['Members: 10', 'Члены: 10', '成员国：10'] },
      { tone: 'half', text: ['Observers: 2', 'Наблюдатели: 2', '观察员国：2'] },
      { tone: 'sand', text: ['Dialogue\npartners: 15', 'Партнёры\nпо диалогу: 15', '对话伙伴：15'] },
    ],
    legendAt: [64, 640],
  }),

  'two-languages': scripts({
    title: ['Script of the state language, 27 states', 'Письмо государственного языка, 27 стран', '27国国语所用文字'],
    rows: [
      [{ glyph: 'ع', count: 9, text: ['Arabic script', 'арабское письмо', '阿拉伯字母'], from: 'ASC' }],
      [
        { glyph: 'Ж', count: 6, text: ['Cyrillic', 'кириллица', '西里尔字母'], marked: 1 },
        { glyph: 'A', count: 3, text: ['Latin', 'латиница', '拉丁字母'] },
      ],
      [
        { glyph: 'अ', count: 2, text: ['Devanagari', 'деванагари', '天城文'], bare: true },
        { glyph: 'Աကកກසހ', count: 6, text: ['six scripts, one state each', 'ещё шесть письменностей', '另六种文字，各一国'], bare: true },
        { glyph: '文', count: 1, text: ['Chinese', 'иероглифы', '汉字'], marked: 1, last: true },
      ],
    ],
  }),

  rats: map({
    show: [
      [18, 54],
      [37, 60],
      [120, 44],
      [77, 24],
      [50, 30],
    ],
    pad: [90, 100, 70, 80],
    fills: { member: members },
    bands: around.map((iso2) => ({ via: [tashkent, capital(iso2).at], great: true, wide: 4, colour: accent })),
    points: [
      ...around.map((iso2) => ({ ...capital(iso2), side: sides[iso2], size: 38, mark: 'hollow' as const })),
      { at: tashkent, text: capital('UZ').text, side: 'tl', mark: 'ring', size: 54 },
    ],
  }),

  'disaster-help': map({
    show: [
      [25, 44],
      [117, 42],
      [108, 22],
      [40, 24],
    ],
    pad: [110, 60, 60, 60],
    bands: [
      {
        via: [
          [20, 38],
          [31, 37.5],
          [40, 39],
          [47, 35],
          [54, 30],
          [60, 27],
          [66, 29.5],
          [70, 34],
          [74, 35],
          [80, 30.5],
          [87, 27.8],
          [94, 27.5],
          [96, 22],
          [95, 14],
        ],
        wide: 100,
        colour: urgent,
        opacity: 0.16,
      },
      {
        via: [
          [52, 38.5],
          [58, 37.8],
          [66, 38.5],
          [71, 39.2],
          [77, 42.6],
          [84, 43.6],
          [92, 46],
        ],
        wide: 76,
        colour: urgent,
        opacity: 0.16,
      },
      {
        via: [
          [104, 24],
          [103, 31],
          [104, 36],
          [108, 39],
        ],
        wide: 76,
        colour: urgent,
        opacity: 0.16,
      },
    ],
    title: ['Strong earthquakes, by magnitude', 'Сильные землетрясения, магнитуда', '强震及其震级'],
    points: [
      { at: [37, 37.2], text: '2023', note: ['Türkiye, 7.8', 'Турция, 7,8', '土耳其，7.8'], side: 't', mark: 'ring', shift: [40, 0] },
      { at: [58.35, 29], text: '2003', note: ['Bam, 6.6', 'Бам, 6,6', '巴姆，6.6'], side: 'b', mark: 'ring' },
      { at: [58.3, 37.9], text: '1948', note: ['Ashgabat, 7.3', 'Ашхабад, 7,3', '阿什哈巴德，7.3'], side: 't', mark: 'ring' },
      { at: [76.9, 42.8], text: '1911', note: ['Kemin, 8.0', 'Кемин, 8,0', '克明，8.0'], side: 't', mark: 'ring' },
      { at: [73.6, 34.5], text: '2005', note: ['Kashmir, 7.6', 'Кашмир, 7,6', '克什米尔，7.6'], side: 'b', mark: 'ring' },
      { at: [85, 28.2], text: '2015', note: ['Nepal, 7.8', 'Непал, 7,8', '尼泊尔，7.8'], side: 'b', mark: 'ring' },
      { at: [103.4, 31], text: '2008', note: ['Wenchuan, 7.9', 'Вэньчуань, 7,9', '汶川，7.9'], side: 'l', mark: 'ring' },
    ],
  }),
};
