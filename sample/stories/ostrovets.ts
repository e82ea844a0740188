import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'ostrovets',
  section: 'energy',
  states: ['BY'],
  institutions: [],
  tags: ['energy', 'technology'],
  people: ['pavel-orlov'],
  daysAgo: 55,
  time: '12:00',
  zone: 'Europe/Minsk',
  picture: {
    art: 'ostrovets',
    alt: { en: 'Bars of the two units, each of about 1,200 megawatts.', ru: 'Столбцы двух блоков, каждый примерно по 1200 мегаватт.' },
    caption: { en: 'Two units of one design.', ru: 'Два блока одного проекта.' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos' },
  },
  editions: {
    en: {
      slug: 'two-reactors-in-a-field',
      headline: 'Two reactors in a field: Belarus after gas',
      standfirst: 'Since 2023 two units at Astravets have made more than a third of the country’s electricity.',
      dateline: 'Astravets',
      body: `
Until 2020 nearly all the electricity of Belarus came from one fuel, natural gas, bought from one country. Then the first unit of the nuclear station at Astravets was joined to the grid, on 3 November of that year. It entered commercial service in June 2021, the second in November 2023.

It was not an obvious choice. In 1986 this country had received more of Chernobyl’s fallout than any other, and a nuclear station that was being built near Minsk was given up; a gas-fired one stands there now. The site at Astravets was chosen in December 2008, and the first concrete was poured in November 2013.

Both are VVER-1200 reactors of Russian design, of about 1,200 megawatts each, with a trap beneath the vessel that is meant to hold a molten core. A Russian loan paid for most of the work. Together they can meet well over a third of the country’s demand and replace some 4.5 billion cubic metres of gas a year.

The station stands about fifty kilometres from Vilnius. Lithuania holds that the site was badly chosen and buys none of its current; inspectors of the International Atomic Energy Agency and a European peer review have visited and written recommendations. Readers will find both in public.

What surprised the planners was the night. Reactors like to run steadily, and cities sleep. Electric boilers were therefore built to turn the surplus into hot water, and tariffs now favour those who heat, or charge a car, after eleven. Once in a year to a year and a half, moreover, each unit stops for some weeks to change its fuel, and the old gas stations are lit again.
`,
    },
    ru: {
      slug: 'dva-reaktora-v-pole',
      headline: 'Два реактора в поле: Беларусь после газа',
      standfirst: 'С 2023 года два блока в Островце дают больше трети электричества страны.',
      dateline: 'Островец',
      body: `
До 2020 года почти всё электричество Беларуси получали из одного топлива — природного газа, купленного у одной страны. 3 ноября 2020-го к сети подключили первый блок атомной станции в Островце. В промышленную эксплуатацию он вошёл в июне 2021 года, второй — в ноябре 2023-го.

Выбор не был очевидным. В 1986 году на Беларусь пришлось больше чернобыльских выпадений, чем на любую другую страну, и атомную станцию, которую строили под Минском, бросили; теперь там станция на газе. Площадку в Островце выбрали в декабре 2008 года, первый бетон залили в ноябре 2013-го.

Оба — реакторы ВВЭР-1200 российского проекта, примерно по 1200 мегаватт, с ловушкой под корпусом, которая должна удержать расплав. Большую часть работ оплатил российский кредит. Вместе они покрывают заметно больше трети потребности страны и заменяют около 4,5 миллиарда кубометров газа в год.

Станция стоит примерно в пятидесяти километрах от Вильнюса. Литва считает площадку выбранной неудачно и её ток не покупает; инспекторы МАГАТЭ и европейские эксперты приезжали и писали рекомендации. И то и другое есть в открытом доступе.

Неожиданностью для проектировщиков оказалась ночь. Реактор любит работать ровно, а города спят. Поэтому построили электрокотлы, превращающие излишек в горячую воду, а тариф теперь выгоден тем, кто греется или заряжает машину после одиннадцати. А раз в год-полтора каждый блок на несколько недель останавливают, чтобы сменить топливо, и тогда снова зажигают старые газовые станции.
`,
    },
  },
};
