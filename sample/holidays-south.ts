import { type ByLaw, type Holiday, law } from './holiday-names';

/** As the Umm al-Qura calendar has them, in the years that it has been reckoned for. */
const moon = law('Umm al-Qura calendar', 'Календарь Умм аль-Кура', '乌姆古拉历', '2025', 'https://www.ummulqura.org.sa/');
const eids: Holiday[] = [
  ['eidFitr', '2026-03-20 2027-03-09 2028-02-26'],
  ['eidAdha', '2026-05-27 2027-05-16 2028-05-05'],
];

/** From India to the Gulf. */
export const southern: ByLaw[] = [
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
