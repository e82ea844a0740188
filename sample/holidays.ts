import type { Localized } from './story';

const names = {
  newYear: { en: 'New Year', ru: 'Новый год', zh: '元旦' },
  christmas: { en: 'Orthodox Christmas', ru: 'Рождество Христово', zh: '东正教圣诞节' },
  women: { en: 'International Women’s Day', ru: 'Международный женский день', zh: '国际妇女节' },
  labour: { en: 'Labour Day', ru: 'Праздник труда', zh: '劳动节' },
  victory: { en: 'Victory Day', ru: 'День Победы', zh: '胜利日' },
  nowruz: { en: 'Nowruz', ru: 'Навруз', zh: '纳吾肉孜节' },
  independence: { en: 'Independence Day', ru: 'День независимости', zh: '独立日' },
  constitution: { en: 'Constitution Day', ru: 'День Конституции', zh: '宪法日' },
  republic: { en: 'Republic Day', ru: 'День Республики', zh: '共和国日' },
  eidFitr: { en: 'Eid al-Fitr', ru: 'Ураза-байрам', zh: '开斋节' },
  eidAdha: { en: 'Eid al-Adha', ru: 'Курбан-байрам', zh: '宰牲节' },
} satisfies Record<string, Localized>;

type Name = keyof typeof names | Localized;
type Source = { name: Localized; url: string | null; asOf: string };
type Holiday = [name: Name, days: string, length?: number];

const law = (en: string, ru: string, zh: string, asOf: string, url: string | null = null): Source => ({ name: { en, ru, zh }, url, asOf });

/** As the Umm al-Qura calendar has them, in the years that it has been reckoned for. */
const moon = law('Umm al-Qura calendar', 'Календарь Умм аль-Кура', '乌姆古拉历', '2025', 'https://www.ummulqura.org.sa/');
const eids: Holiday[] = [
  ['eidFitr', '2026-03-20 2027-03-09 2028-02-26'],
  ['eidAdha', '2026-05-27 2027-05-16 2028-05-05'],
];

/**
 * Public holidays of states, by who says so. Those of the moon and of the sun’s year stand with
 * their day of each year; what a government sets anew every year is left to the newsroom.
 */
const byLaw: { source: Source; states: Record<string, Holiday[]> }[] = [
  {
    source: law(
      'State Council, Regulations on Public Holidays',
      'Госсовет КНР, Положение о праздничных днях',
      '国务院《全国年节及纪念日放假办法》',
      '2024-11-10',
      'https://www.gov.cn/',
    ),
    states: {
      CN: [
        ['newYear', '01-01'],
        [{ en: 'Spring Festival', ru: 'Праздник весны', zh: '春节' }, '2026-02-16 2027-02-05 2028-01-25', 4],
        [{ en: 'Qingming Festival', ru: 'Цинмин', zh: '清明节' }, '2026-04-05 2027-04-05 2028-04-04'],
        ['labour', '05-01', 2],
        [{ en: 'Dragon Boat Festival', ru: 'Праздник драконьих лодок', zh: '端午节' }, '2026-06-19 2027-06-09 2028-05-28'],
        [{ en: 'Mid-Autumn Festival', ru: 'Праздник середины осени', zh: '中秋节' }, '2026-09-25 2027-09-15 2028-10-03'],
        [{ en: 'National Day', ru: 'День образования КНР', zh: '国庆节' }, '10-01', 3],
      ],
    },
  },
  {
    source: law('Labour Code, article 112', 'Трудовой кодекс РФ, статья 112', '《俄罗斯联邦劳动法典》第112条', '2025', 'http://pravo.gov.ru/'),
    states: {
      RU: [
        [{ en: 'New Year holidays', ru: 'Новогодние каникулы', zh: '新年假期' }, '01-01', 6],
        ['christmas', '01-07'],
        [{ en: 'New Year holidays', ru: 'Новогодние каникулы', zh: '新年假期' }, '01-08'],
        [{ en: 'Defender of the Fatherland Day', ru: 'День защитника Отечества', zh: '祖国保卫者日' }, '02-23'],
        ['women', '03-08'],
        [{ en: 'Spring and Labour Day', ru: 'Праздник Весны и Труда', zh: '春天与劳动节' }, '05-01'],
        ['victory', '05-09'],
        [{ en: 'Russia Day', ru: 'День России', zh: '俄罗斯日' }, '06-12'],
        [{ en: 'Unity Day', ru: 'День народного единства', zh: '民族团结日' }, '11-04'],
      ],
    },
  },
  {
    source: law('Labour Code', 'Трудовой кодекс', '《劳动法典》', '2025'),
    states: {
      KZ: [
        ['newYear', '01-01', 2],
        ['christmas', '01-07'],
        ['women', '03-08'],
        [{ en: 'Nauryz', ru: 'Наурыз мейрамы', zh: '纳吾肉孜节' }, '03-21', 3],
        [{ en: 'Day of Unity of the People', ru: 'Праздник единства народа Казахстана', zh: '民族团结日' }, '05-01'],
        [{ en: 'Defender’s Day', ru: 'День защитника Отечества', zh: '祖国保卫者日' }, '05-07'],
        ['victory', '05-09'],
        [{ en: 'Capital Day', ru: 'День столицы', zh: '首都日' }, '07-06'],
        ['republic', '10-25'],
        ['independence', '12-16'],
      ],
      KG: [
        ['newYear', '01-01'],
        ['christmas', '01-07'],
        [{ en: 'Defender’s Day', ru: 'День защитника Отечества', zh: '祖国保卫者日' }, '02-23'],
        ['women', '03-08'],
        [{ en: 'Nooruz', ru: 'Нооруз', zh: '诺鲁孜节' }, '03-21'],
        [{ en: 'Day of the April Revolution', ru: 'День народной Апрельской революции', zh: '四月人民革命日' }, '04-07'],
        ['labour', '05-01'],
        ['constitution', '05-05'],
        ['victory', '05-09'],
        ['independence', '08-31'],
        [{ en: 'Days of History and Memory of Ancestors', ru: 'Дни истории и памяти предков', zh: '历史与祖先纪念日' }, '11-07', 2],
      ],
      TJ: [
        ['newYear', '01-01'],
        [{ en: 'Armed Forces Day', ru: 'День Вооружённых сил', zh: '武装力量日' }, '02-23'],
        [{ en: 'Mother’s Day', ru: 'День матери', zh: '母亲节' }, '03-08'],
        ['nowruz', '03-21', 4],
        ['victory', '05-09'],
        [{ en: 'Day of National Unity', ru: 'День национального единства', zh: '民族团结日' }, '06-27'],
        ['independence', '09-09'],
        ['constitution', '11-06'],
      ],
      UZ: [
        ['newYear', '01-01'],
        ['women', '03-08'],
        ['nowruz', '03-21'],
        [{ en: 'Day of Remembrance and Honour', ru: 'День памяти и почестей', zh: '缅怀与荣耀日' }, '05-09'],
        ['independence', '09-01'],
        [{ en: 'Teachers’ Day', ru: 'День учителя и наставника', zh: '教师节' }, '10-01'],
        ['constitution', '12-08'],
      ],
      BY: [
        ['newYear', '01-01', 2],
        ['christmas', '01-07'],
        ['women', '03-08'],
        ['labour', '05-01'],
        ['victory', '05-09'],
        ['independence', '07-03'],
        [{ en: 'October Revolution Day', ru: 'День Октябрьской революции', zh: '十月革命节' }, '11-07'],
        [{ en: 'Christmas', ru: 'Рождество Христово (католическое)', zh: '圣诞节' }, '12-25'],
      ],
    },
  },
  {
    source: law('Solar Hijri calendar', 'Солнечная хиджра', '伊朗太阳历', '2025', 'https://calendar.ut.ac.ir/'),
    states: {
      IR: [
        [{ en: 'Victory of the Revolution', ru: 'День победы революции', zh: '革命胜利日' }, '2026-02-11 2027-02-11 2028-02-11'],
        [{ en: 'Nationalisation of Oil', ru: 'День национализации нефти', zh: '石油国有化日' }, '2026-03-20 2027-03-20 2028-03-19'],
        ['nowruz', '2026-03-21 2027-03-21 2028-03-20', 4],
        [{ en: 'Islamic Republic Day', ru: 'День Исламской Республики', zh: '伊斯兰共和国日' }, '2026-04-01 2027-04-01 2028-03-31'],
        [{ en: 'Nature Day', ru: 'День природы', zh: '自然日' }, '2026-04-02 2027-04-02 2028-04-01'],
      ],
    },
  },
  {
    source: law('National holidays by law', 'Национальные праздники по закону', '法定全国假日', '2025'),
    states: {
      IN: [
        ['republic', '01-26'],
        ['independence', '08-15'],
        [{ en: 'Gandhi Jayanti', ru: 'День рождения Ганди', zh: '甘地诞辰' }, '10-02'],
      ],
      PK: [
        [{ en: 'Kashmir Solidarity Day', ru: 'День солидарности с Кашмиром', zh: '声援克什米尔日' }, '02-05'],
        [{ en: 'Pakistan Day', ru: 'День Пакистана', zh: '巴基斯坦日' }, '03-23'],
        ['labour', '05-01'],
        ['independence', '08-14'],
        [{ en: 'Iqbal Day', ru: 'День Икбала', zh: '伊克巴尔日' }, '11-09'],
        [{ en: 'Quaid-e-Azam Day', ru: 'День рождения Джинны', zh: '真纳诞辰' }, '12-25'],
      ],
      TR: [
        ['newYear', '01-01'],
        [{ en: 'National Sovereignty and Children’s Day', ru: 'День национального суверенитета и детей', zh: '国家主权和儿童节' }, '04-23'],
        ['labour', '05-01'],
        [{ en: 'Atatürk, Youth and Sports Day', ru: 'День памяти Ататюрка, молодёжи и спорта', zh: '纪念阿塔图尔克暨青年与体育日' }, '05-19'],
        [{ en: 'Democracy and National Unity Day', ru: 'День демократии и национального единства', zh: '民主与民族团结日' }, '07-15'],
        ['victory', '08-30'],
        ['republic', '10-29'],
      ],
    },
  },
  { source: moon, states: Object.fromEntries(['SA', 'AE', 'QA', 'BH', 'KW'].map((iso2) => [iso2, eids])) },
];

const nameOf = (name: Name) => (typeof name === 'string' ? names[name] : name);

/** One row for each holiday: of which state, when, by whose word. */
export const holidays = byLaw.flatMap(({ source, states }) =>
  Object.entries(states).flatMap(([iso2, list]) =>
    list.map(([name, days, length = 1]) => ({ iso2, title: nameOf(name), days: days.split(' '), length, source })),
  ),
);

/** What the national day is called where nothing better is known of it. */
export const nationalDay: Localized = { en: 'National Day', ru: 'Национальный праздник', zh: '国庆日' };
