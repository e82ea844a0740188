import { equinox } from '../kinds/equinox.ts';
import { games } from '../kinds/games.ts';
import { map } from '../kinds/map.ts';

import type { Draw } from '../svg.ts';

export const culture: Record<string, Draw> = {
  'samarkand-paper': map({
    show: [
      [28, 46],
      [112, 44],
      [108, 26],
      [31, 27],
    ],
    pad: [80, 90, 80, 90],
    fills: { partner: ['UZ'] },
    routes: [
      {
        via: [
          [108.9, 34.3],
          [103.8, 36.1],
          [98, 39.6],
          [90, 42.5],
          [80, 42],
          [75, 42.6],
          [71.4, 42.5],
        ],
        wide: 7,
        dash: '4 15',
      },
      {
        via: [
          [71.4, 42.5],
          [69.2, 41.3],
          [67, 39.65],
          [62, 37.9],
          [58.8, 36.2],
          [51.4, 35.7],
          [48, 34.6],
          [44.4, 33.3],
        ],
        wide: 10,
      },
      {
        via: [
          [44.4, 33.3],
          [40, 35.3],
          [36.3, 33.5],
          [34, 31.6],
          [31.25, 30.05],
        ],
        wide: 10,
      },
    ],
    points: [
      { at: [108.9, 34.3], text: ['Chang’an', 'Чанъань', '长安'], side: 'b' },
      { at: [71.4, 42.5], text: ['Talas, 751', 'Талас, 751', '怛罗斯，751'], side: 't', size: 50 },
      {
        at: [67, 39.65],
        text: ['Samarkand', 'Самарканд', '撒马尔罕'],
        note: ['after 751', 'после 751', '751年以后'],
        side: 'b',
        mark: 'ring',
        size: 56,
        shift: [40, 0],
      },
      { at: [44.4, 33.3], text: ['Baghdad', 'Багдад', '巴格达'], note: ['c. 794', 'ок. 794', '约794年'], side: 'b', size: 50, shift: [20, 0] },
      { at: [31.25, 30.05], text: ['Cairo', 'Каир', '开罗'], side: 'b' },
    ],
  }),

  nowruz: equinox({
    labels: {
      march: ['March equinox', 'Мартовское\nравноденствие', '春分'],
      date: ['20 or 21 March', '20 или 21 марта', '3月20日或21日'],
      june: ['June', 'июнь', '夏至'],
      september: ['September', 'сентябрь', '秋分'],
      december: ['December', 'декабрь', '冬至'],
      even: ['day equals night', 'день равен ночи', '昼夜平分'],
      pole: ['the shadow’s edge\nruns through the poles', 'граница тени\nпроходит через полюса', '晨昏线穿过两极'],
    },
  }),

  'nomad-games': games({
    title: ['World Nomad Games', 'Всемирные игры кочевников', '世界游牧民族运动会'],
    hosts: [
      { years: [2014, 2016, 2018], country: ['Kyrgyzstan', 'Кыргызстан', '吉尔吉斯斯坦'], town: ['Cholpon-Ata', 'Чолпон-Ата', '乔蓬阿塔'] },
      { years: [2022], country: ['Türkiye', 'Турция', '土耳其'], town: ['İznik', 'Изник', '伊兹尼克'] },
      { years: [2024], country: ['Kazakhstan', 'Казахстан', '哈萨克斯坦'], town: ['Astana', 'Астана', '阿斯塔纳'] },
      { years: [2026], country: ['Kyrgyzstan', 'Кыргызстан', '吉尔吉斯斯坦'], town: ['Issyk-Kul', 'Иссык-Куль', '伊塞克湖'] },
    ],
  }),

  'tea-road': map({
    show: [
      [36, 58],
      [120, 58],
      [120, 26],
      [50, 38],
    ],
    pad: [60, 190, 60, 130],
    fills: { member: ['CN', 'RU'], observer: ['MN'] },
    routes: [
      {
        via: [
          [117.9, 27.7],
          [116.2, 29.7],
          [114.3, 30.6],
          [112.5, 34.7],
          [112.6, 37.8],
          [114.9, 40.8],
          [111.5, 44],
          [106.9, 47.9],
          [106.45, 50.35],
          [104.3, 52.3],
          [96, 55.5],
          [92.9, 56],
          [85, 56.5],
          [74, 56.5],
          [65.5, 57.2],
          [56.3, 58],
          [49.1, 55.8],
          [44, 56.3],
          [37.6, 55.75],
        ],
        wide: 10,
      },
    ],
    points: [
      { at: [117.9, 27.7], text: ['Wuyi', 'Уи', '武夷山'], side: 'r', size: 46 },
      { at: [114.3, 30.6], text: ['Hankou', 'Ханькоу', '汉口'], side: 'l' },
      { at: [114.9, 40.8], text: ['Kalgan', 'Калган', '张家口'], side: 'r' },
      { at: [106.9, 47.9], text: ['Urga', 'Урга', '库伦'], side: 'l' },
      { at: [106.45, 50.35], text: ['Kyakhta', 'Кяхта', '恰克图'], side: 'r', mark: 'ring', size: 50 },
      { at: [104.3, 52.3], text: ['Irkutsk', 'Иркутск', '伊尔库茨克'], side: 't' },
      { at: [85, 56.5], text: ['Tomsk', 'Томск', '托木斯克'], side: 'b' },
      { at: [65.5, 57.2], text: ['Tyumen', 'Тюмень', '秋明'], side: 'b' },
      { at: [49.1, 55.8], text: ['Kazan', 'Казань', '喀山'], side: 'b' },
      { at: [37.6, 55.75], text: ['Moscow', 'Москва', '莫斯科'], side: 't', size: 46 },
    ],
  }),
};
