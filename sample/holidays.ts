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
    source: law(
      'Law on Holidays; Ministry of Labour on Constitution Day, by Taspanews',
      'Закон «О праздниках в Республике Казахстан»; Минтруда о Дне Конституции, по Taspanews',
      '《哈萨克斯坦共和国节日法》；劳动部关于宪法日的说明，据Taspanews',
      '2026-03-18',
      'https://taspanews.kz/novosti-kazakhstana/v-etom-godu-u-kazakhstantsev-ne-budet-odnogo-vykhodnogo-795514517615',
    ),
    states: {
      KZ: [
        ['newYear', '01-01', 2],
        ['christmas', '01-07'],
        ['women', '03-08'],
        // By the constitution of 2026; 30 August before.
        ['constitution', '2027-03-15 2028-03-15 2029-03-15 2030-03-15'],
        [{ en: 'Nauryz', ru: 'Наурыз мейрамы', zh: '纳吾肉孜节' }, '03-21', 3],
        [{ en: 'Day of Unity of the People', ru: 'Праздник единства народа Казахстана', zh: '民族团结日' }, '05-01'],
        [{ en: 'Defender’s Day', ru: 'День защитника Отечества', zh: '祖国保卫者日' }, '05-07'],
        ['victory', '05-09'],
        [{ en: 'Capital Day', ru: 'День столицы', zh: '首都日' }, '07-06'],
        ['republic', '10-25'],
        ['independence', '12-16'],
      ],
    },
  },
  {
    source: law(
      'Labour Code; Ministry of Labour, days off in 2026, by 24.kg',
      'Трудовой кодекс; Минтруда, нерабочие дни 2026 года, по 24.kg',
      '《劳动法典》；劳动部2026年休息日安排，据24.kg',
      '2025-12-11',
      'https://24.kg/obschestvo/354278_kogda_iskolko_budut_otdyihat_kyirgyizstantsyi_v2026godu_grafik_vyihodnyih/',
    ),
    states: {
      KG: [
        [{ en: 'New Year holidays', ru: 'Новогодние каникулы', zh: '新年假期' }, '01-01', 6],
        ['christmas', '01-07'],
        ['women', '03-08'],
        [{ en: 'Nooruz', ru: 'Нооруз', zh: '诺鲁孜节' }, '03-21'],
        [{ en: 'May holidays', ru: 'Майские каникулы', zh: '五月假期' }, '05-01', 9],
        ['constitution', '05-05'],
        ['victory', '05-09'],
        ['independence', '08-31'],
      ],
    },
  },
  {
    source: law('Law on Holidays, No. 753', 'Закон «О праздничных днях», № 753', '《节日法》第753号', '2011-08-02'),
    states: {
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
    },
  },
  {
    source: law('Labour Code, article 208', 'Трудовой кодекс, статья 208', '《劳动法典》第208条', '2023'),
    states: {
      UZ: [
        ['newYear', '01-01'],
        ['women', '03-08'],
        ['nowruz', '03-21'],
        [{ en: 'Day of Remembrance and Honour', ru: 'День памяти и почестей', zh: '缅怀与荣耀日' }, '05-09'],
        ['independence', '09-01'],
        [{ en: 'Teachers’ Day', ru: 'День учителя и наставника', zh: '教师节' }, '10-01'],
        ['constitution', '12-08'],
        [{ en: 'Ramazon Hayit', ru: 'Рамазан хайит', zh: '开斋节' }, '2026-03-20'],
      ],
    },
  },
  {
    source: law(
      'Decree No. 157 of 26 March 1998; days off in 2026, by gs.by',
      'Указ от 26 марта 1998 г. № 157; нерабочие дни 2026 года, по gs.by',
      '1998年3月26日第157号总统令；2026年休息日，据gs.by',
      '2025-07-22',
      'https://www.gs.by/2025/09/29/god-nachnyotsya-s-otdyha-raspisanie-prazdnikov-i-vyhodnyh-na-2026-j',
    ),
    states: {
      BY: [
        ['newYear', '01-01', 2],
        ['christmas', '01-07'],
        ['women', '03-08'],
        // The second Tuesday after Orthodox Easter.
        [{ en: 'Radunitsa', ru: 'Радуница', zh: '追荐节' }, '2026-04-21 2027-05-11 2028-04-25'],
        ['labour', '05-01'],
        ['victory', '05-09'],
        ['independence', '07-03'],
        [{ en: 'October Revolution Day', ru: 'День Октябрьской революции', zh: '十月革命节' }, '11-07'],
        [{ en: 'Christmas', ru: 'Рождество Христово (католическое)', zh: '圣诞节' }, '12-25'],
      ],
    },
  },
  {
    source: law(
      'Council of Public Culture, official calendar of 1405, by ILNA',
      'Совет общественной культуры, официальный календарь 1405 года, по ILNA',
      '伊朗公共文化委员会1405年官方历法，据伊朗劳工通讯社',
      '2025-10-30',
      'https://calendar.ut.ac.ir/',
    ),
    states: {
      IR: [
        [{ en: 'Victory of the Revolution', ru: 'День победы революции', zh: '革命胜利日' }, '2026-02-11 2027-02-11 2028-02-11'],
        [{ en: 'Nationalisation of Oil', ru: 'День национализации нефти', zh: '石油国有化日' }, '2026-03-20 2027-03-20 2028-03-19'],
        ['nowruz', '2026-03-21 2027-03-21 2028-03-20', 4],
        ['eidFitr', '2026-03-21', 2],
        [{ en: 'Islamic Republic Day', ru: 'День Исламской Республики', zh: '伊斯兰共和国日' }, '2026-04-01 2027-04-01 2028-03-31'],
        [{ en: 'Nature Day', ru: 'День природы', zh: '自然日' }, '2026-04-02 2027-04-02 2028-04-01'],
        ['eidAdha', '2026-05-27'],
        [{ en: 'Passing of Imam Khomeini', ru: 'Годовщина смерти имама Хомейни', zh: '霍梅尼逝世纪念日' }, '2026-06-04 2027-06-04 2028-06-03'],
        [{ en: 'Uprising of 15 Khordad', ru: 'Годовщина восстания 15 хордада', zh: '霍尔达德月15日起义纪念日' }, '2026-06-05 2027-06-05 2028-06-04'],
        [{ en: 'Tasua and Ashura', ru: 'Тасуа и Ашура', zh: '塔苏阿与阿舒拉节' }, '2026-06-24', 2],
      ],
    },
  },
  {
    source: law(
      'Department of Personnel, holidays of 2026, by Sakshi Post',
      'Департамент по персоналу, праздники 2026 года, по Sakshi Post',
      '印度人事部2026年假日表，据Sakshi Post',
      '2025-07-08',
      'https://www.sakshipost.com/news/national/central-government-holidays-2026-full-list-national-and-festival-holidays-426604',
    ),
    states: {
      IN: [
        ['republic', '01-26'],
        [{ en: 'Holi', ru: 'Холи', zh: '洒红节' }, '2026-03-04'],
        [{ en: 'Id-ul-Fitr', ru: 'Ид-уль-Фитр', zh: '开斋节' }, '2026-03-21'],
        [{ en: 'Ram Navami', ru: 'Рама-навами', zh: '罗摩诞辰' }, '2026-03-26'],
        [{ en: 'Mahavir Jayanti', ru: 'Махавир-джаянти', zh: '大雄诞辰' }, '2026-03-31'],
        [{ en: 'Good Friday', ru: 'Страстная пятница', zh: '耶稣受难日' }, '2026-04-03 2027-03-26 2028-04-14'],
        [{ en: 'Buddha Purnima', ru: 'Будда-пурнима', zh: '佛诞节' }, '2026-05-01'],
        [{ en: 'Id-ul-Zuha', ru: 'Ид-уль-Зуха', zh: '宰牲节' }, '2026-05-27'],
        [{ en: 'Muharram', ru: 'Мухаррам', zh: '穆哈兰节' }, '2026-06-26'],
        ['independence', '08-15'],
        [{ en: 'Milad-un-Nabi', ru: 'Милад-ун-Наби', zh: '圣纪节' }, '2026-08-26'],
        [{ en: 'Janmashtami', ru: 'Джанмаштами', zh: '黑天诞辰' }, '2026-09-04'],
        [{ en: 'Gandhi Jayanti', ru: 'День рождения Ганди', zh: '甘地诞辰' }, '10-02'],
        [{ en: 'Dussehra', ru: 'Дуссера', zh: '十胜节' }, '2026-10-20'],
        [{ en: 'Diwali', ru: 'Дивали', zh: '排灯节' }, '2026-11-08'],
        [{ en: 'Guru Nanak’s Birthday', ru: 'День рождения Гуру Нанака', zh: '那纳克诞辰' }, '2026-11-24'],
        [{ en: 'Christmas', ru: 'Рождество', zh: '圣诞节' }, '12-25'],
      ],
    },
  },
  {
    source: law(
      'Cabinet Division, public holidays of 2026, by Express News',
      'Секретариат кабинета министров, праздники 2026 года, по Express News',
      '巴基斯坦内阁司2026年公共假日，据Express News',
      '2026',
      'https://www.express.pk/story/2797016/federal-government-announces-public-holidays-for-the-year-2026-2797016',
    ),
    states: {
      PK: [
        [{ en: 'Kashmir Solidarity Day', ru: 'День солидарности с Кашмиром', zh: '声援克什米尔日' }, '02-05'],
        ['eidFitr', '2026-03-21', 3],
        [{ en: 'Pakistan Day', ru: 'День Пакистана', zh: '巴基斯坦日' }, '03-23'],
        ['labour', '05-01'],
        ['eidAdha', '2026-05-27', 3],
        [{ en: 'Youm-e-Takbeer', ru: 'Йоум-э-Такбир', zh: '核试验纪念日' }, '05-28'],
        [{ en: 'Ashura', ru: 'Ашура', zh: '阿舒拉节' }, '2026-06-24', 2],
        ['independence', '08-14'],
        [{ en: 'Eid Milad-un-Nabi', ru: 'Мавлид', zh: '圣纪节' }, '2026-08-25'],
        [{ en: 'Iqbal Day', ru: 'День Икбала', zh: '伊克巴尔日' }, '11-09'],
        [{ en: 'Quaid-e-Azam Day and Christmas', ru: 'День рождения Джинны и Рождество', zh: '真纳诞辰暨圣诞节' }, '12-25'],
      ],
    },
  },
  {
    source: law(
      'Law No. 2429; Presidency of Religious Affairs, calendar of 2026, by Ekonomist',
      'Закон № 2429; Управление по делам религий, календарь 2026 года, по Ekonomist',
      '第2429号法律；土耳其宗教事务局2026年日历，据Ekonomist',
      '2025-11-17',
      'https://www.ekonomist.com.tr/haberler/ramazan-bayrami-2026-ne-zaman-hangi-tarihlerde-ramazan-bayrami-tatili-tarihleri-67706',
    ),
    states: {
      TR: [
        ['newYear', '01-01'],
        [{ en: 'Ramadan Feast', ru: 'Рамазан-байрам', zh: '开斋节' }, '2026-03-20', 3],
        [{ en: 'National Sovereignty and Children’s Day', ru: 'День национального суверенитета и детей', zh: '国家主权和儿童节' }, '04-23'],
        ['labour', '05-01'],
        [{ en: 'Atatürk, Youth and Sports Day', ru: 'День памяти Ататюрка, молодёжи и спорта', zh: '纪念阿塔图尔克暨青年与体育日' }, '05-19'],
        [{ en: 'Feast of Sacrifice', ru: 'Курбан-байрам', zh: '宰牲节' }, '2026-05-27', 4],
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
