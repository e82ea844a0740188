import { type ByLaw, law } from './holiday-names';

/** From China to Belarus. */
export const northern: ByLaw[] = [
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
];
