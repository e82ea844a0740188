import { clocks } from '../kinds/clocks.ts';
import { gauges } from '../kinds/gauges.ts';
import { map } from '../kinds/map.ts';
import { elevation } from '../kinds/profile.ts';
import { accent, partner } from '../palette.ts';
import type { Draw } from '../svg.ts';

export const transport: Record<string, Draw> = {
  'two-gauges': gauges([
    { mm: 1520, shown: ['1,520 mm', '1520 мм', '1520毫米'], text: ['Kazakhstan', 'Казахстан', '哈萨克斯坦'] },
    { mm: 1435, shown: ['1,435 mm', '1435 мм', '1435毫米'], text: ['China', 'Китай', '中国'] },
  ]),

  'cku-railway': map({
    show: [
      [71.2, 38.9],
      [77, 38.9],
      [77, 42.2],
      [71.2, 42.2],
    ],
    pad: [40, 60, 60, 60],
    scale: '10m',
    fills: { member: ['CN', 'KG', 'UZ'] },
    names: [
      { at: [76.35, 41.45], text: { iso2: 'KG' }, size: 40 },
      { at: [76.4, 39.0], text: { iso2: 'CN' }, size: 40 },
      { at: [70.95, 41.5], text: { iso2: 'UZ' }, size: 40 },
      { at: [72.9, 38.75], text: { iso2: 'TJ' }, size: 40 },
    ],
    routes: [
      {
        via: [
          [75.99, 39.47],
          [75.55, 39.95],
          [75.39, 40.52],
          [74.9, 40.85],
          [74.25, 41.3],
        ],
        wide: 12,
      },
      {
        via: [
          [74.25, 41.3],
          [73.6, 41.2],
          [73.2, 40.98],
          [72.99, 40.93],
          [72.34, 40.78],
        ],
        wide: 12,
        colour: partner,
      },
    ],
    points: [
      { at: [75.99, 39.47], text: ['Kashgar', 'Кашгар', '喀什'], side: 'r' },
      { at: [75.39, 40.52], text: ['Torugart', 'Торугарт', '吐尔尕特'], side: 'r' },
      { at: [74.25, 41.3], text: ['Makmal', 'Макмал', '马克马尔'], note: ['change of gauge', 'смена колеи', '换轨'], side: 't', mark: 'ring' },
      { at: [72.99, 40.93], text: ['Jalal-Abad', 'Джалал-Абад', '贾拉拉巴德'], side: 'tl' },
      { at: [72.34, 40.78], text: ['Andijan', 'Андижан', '安集延'], side: 'b' },
    ],
    legend: [
      { tone: 'strong', text: ['1,435 mm', '1435 мм', '1435毫米'] },
      { tone: 'sand', text: ['1,520 mm', '1520 мм', '1520毫米'] },
    ],
    legendAt: [80, 800],
  }),

  'north-south': map({
    show: [
      [30, 60],
      [76, 60],
      [76, 15],
      [36, 15],
    ],
    pad: [60, 240, 60, 520],
    fills: { member: ['RU', 'IR', 'IN'], partner: ['AZ'] },
    routes: [
      {
        via: [
          [49.5, 37.5],
          [50.9, 39.5],
          [50.6, 42],
          [48.9, 44.8],
          [47.9, 46.2],
        ],
        colour: accent,
        wide: 6,
        dash: '4 14',
      },
      {
        via: [
          [72.8, 18.9],
          [67, 21.4],
          [60.5, 24.3],
          [57.2, 25.7],
          [56.4, 26.6],
          [56.3, 27.2],
        ],
        wide: 10,
        dash: '22 14',
      },
      {
        via: [
          [56.3, 27.2],
          [55.4, 29.8],
          [54.3, 31.9],
          [51.4, 35.7],
          [49.6, 37.3],
          [48.85, 38.4],
          [49.7, 40.3],
          [47.6, 42.9],
          [47.9, 46.2],
          [44.5, 48.7],
          [41, 52.5],
          [37.6, 55.7],
          [30.3, 59.9],
        ],
        wide: 10,
      },
    ],
    points: [
      { at: [72.8, 18.9], text: ['Mumbai', 'Мумбаи', '孟买'], side: 'r' },
      { at: [56.3, 27.2], text: ['Bandar Abbas', 'Бендер-Аббас', '阿巴斯港'], side: 'l' },
      { at: [51.4, 35.7], text: ['Tehran', 'Тегеран', '德黑兰'], side: 'r' },
      { at: [48.85, 38.4], text: ['Astara', 'Астара', '阿斯塔拉'], side: 'l' },
      { at: [47.9, 46.2], text: ['Astrakhan', 'Астрахань', '阿斯特拉罕'], side: 'r' },
      { at: [37.6, 55.7], text: ['Moscow', 'Москва', '莫斯科'], side: 'r' },
      { at: [30.3, 59.9], text: ['St Petersburg', 'Санкт-Петербург', '圣彼得堡'], side: 'l' },
    ],
    notes: [
      { xy: [70, 470], text: ['7,200 km', '7200 км', '7200公里'], big: true },
      { xy: [74, 540], text: ['sea, rail and road', 'море, рельсы, шоссе', '海运、铁路、公路'] },
    ],
  }),

  'trans-siberian': clocks({
    title: ['Noon in Moscow, along the Trans-Siberian', 'Полдень в Москве, вдоль Транссиба', '莫斯科正午时，西伯利亚铁路沿线'],
    km: 9288,
    total: ['9,288 km', '9288 км', '9288公里'],
    zones: [
      [0, 1130],
      [1130, 1320],
      [1320, 2510],
      [2510, 2880],
      [2880, 4500],
      [4500, 5780],
      [5780, 8190],
      [8190, 9288],
    ],
    stops: [
      { km: 0, hour: 12, text: ['Moscow', 'Москва', '莫斯科'] },
      { km: 1194, hour: 13, text: ['Balezino', 'Балезино', '巴列济诺'] },
      { km: 1816, hour: 14, text: ['Yekaterinburg', 'Екатеринбург', '叶卡捷琳堡'] },
      { km: 2716, hour: 15, text: ['Omsk', 'Омск', '鄂木斯克'] },
      { km: 3343, hour: 16, text: ['Novosibirsk', 'Новосибирск', '新西伯利亚'] },
      { km: 5191, hour: 17, text: ['Irkutsk', 'Иркутск', '伊尔库茨克'] },
      { km: 6204, hour: 18, text: ['Chita', 'Чита', '赤塔'] },
      { km: 9288, hour: 19, text: ['Vladivostok', 'Владивосток', '符拉迪沃斯托克'] },
    ],
  }),

  karakoram: elevation({
    title: ['Height of the Karakoram Highway, metres', 'Высота Каракорумского шоссе, м', '喀喇昆仑公路海拔（米）'],
    km: 1300,
    top: 5200,
    ticks: [
      { m: 1000, text: ['1,000', '1000', '1000'] },
      { m: 2000, text: ['2,000', '2000', '2000'] },
      { m: 3000, text: ['3,000', '3000', '3000'] },
      { m: 4000, text: ['4,000', '4000', '4000'] },
    ],
    kmTicks: [
      { km: 0, text: '0' },
      { km: 420, text: ['420 km', '420 км', '420公里'] },
      { km: 1300, text: ['≈1,300 km', '≈1300 км', '约1300公里'] },
    ],
    stops: [
      { km: 0, m: 1290, text: ['Kashgar', 'Кашгар', '喀什'], up: -62, side: 'r', dx: 0 },
      { km: 60, m: 1450 },
      { km: 120, m: 2100 },
      { km: 165, m: 3250 },
      { km: 196, m: 3640 },
      { km: 225, m: 4060 },
      { km: 250, m: 3400 },
      { km: 292, m: 3090, text: ['Tashkurgan', 'Ташкурган', '塔什库尔干'], up: -66, dx: 0 },
      { km: 350, m: 3600 },
      {
        km: 420,
        m: 4693,
        text: ['Khunjerab Pass', 'перевал Хунджераб', '红其拉甫山口'],
        shown: ['4,693 m', '4693 м', '4693米'],
        up: 16,
        dx: 34,
        side: 'r',
        strong: true,
      },
      { km: 455, m: 3500 },
      { km: 506, m: 2800, text: ['Sost', 'Сост', '苏斯特'], up: 18, dx: 26, side: 'r' },
      { km: 590, m: 2250 },
      { km: 690, m: 1450, text: ['Gilgit', 'Гилгит', '吉尔吉特'], up: 34, dx: 10, side: 'r' },
      { km: 820, m: 1050, text: ['Chilas', 'Чилас', '奇拉斯'], up: 34, side: 'm' },
      { km: 940, m: 780 },
      { km: 1050, m: 560, text: ['Thakot', 'Такот', '塔科特'], up: 34, side: 'm' },
      { km: 1120, m: 1050 },
      { km: 1200, m: 1230, text: ['Abbottabad', 'Абботтабад', '阿伯塔巴德'], up: 34, side: 'm' },
      { km: 1300, m: 500 },
    ],
  }),
};
