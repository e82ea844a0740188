import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'business-council',
  section: 'economy',
  states: ['CN'],
  institutions: ['business-council'],
  tags: ['trade'],
  people: ['pavel-orlov'],
  daysAgo: 9,
  time: '14:20',
  zone: 'Asia/Shanghai',
  picture: {
    art: 'business-council',
    alt: {
      en: 'Globe with a dashed line between Shanghai, where the council was founded on 14 June 2006, and Moscow, where its secretariat sits.',
      ru: 'Глобус: пунктир соединяет Шанхай, где совет создали 14 июня 2006 года, и Москву, где работает его секретариат.',
      zh: '地球图：虚线连接上海与莫斯科，前者是2006年6月14日理事会成立之地，后者是秘书处所在地。',
    },
    caption: {
      en: 'Founded in Shanghai, run from Moscow.',
      ru: 'Основан в Шанхае, секретариат — в Москве.',
      zh: '成立于上海，秘书处设在莫斯科。',
    },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'a-table-for-those-who-pay',
      headline: 'A table for those who pay: how business sits with the SCO',
      standfirst: 'The Business Council was founded in Shanghai a day before a summit. It has no budget for projects and no power to order any.',
      dateline: 'Shanghai',
      body: `
On 14 June 2006, the day before heads of state met in Shanghai to mark five years of the organisation, another meeting was held in the same city. Those present spoke for the business of six countries: banks, companies, chambers of commerce. They signed the papers of the SCO Business Council and went home with an unusual thing: a seat beside governments that governments did not fill.

## What it is

The council is a non-governmental body. Each member state forms a national part of its own, as a rule around a chamber of commerce or a similar association, and decides whom to let in. Once a year the parts meet in session, choose subjects and hear what became of the last ones. A permanent secretariat in Moscow keeps the papers and the calendar between sessions.

## What it deals with

Energy, transport, telecommunications and banking come first, as in any table of the region’s trade. Beside them the council has set

- education, science and new technology,
- health care,
- farming.

## What it cannot do

It cannot lend: that is the work of the Interbank Consortium, founded the autumn before. It cannot lower a duty: that is for governments. What is left is smaller and more useful than it sounds. A company that wants to sell tractors two borders away needs a name, a telephone number and the news that a rule has changed. A national part can supply all three.

> [pull] Ministers remove obstacles. Somebody has to tell them where the obstacles are.

Trade between members does not wait for a council, and most contracts are signed without one. Its worth shows at the edges, among firms too small to keep an office abroad. For them the distance on the map above, some 6,800 kilometres, is mostly a matter of whom to ask.
`,
    },
    ru: {
      slug: 'stol-dlya-teh-kto-platit',
      headline: 'Стол для тех, кто платит: место бизнеса в ШОС',
      standfirst: 'Деловой совет основали в Шанхае за день до саммита. У него нет ни бюджета на проекты, ни права их назначать.',
      dateline: 'Шанхай',
      body: `
14 июня 2006 года, накануне встречи глав государств по случаю пятилетия организации, в Шанхае прошла ещё одна встреча. Собрались представители бизнеса шести стран: банки, компании, торговые палаты. Они подписали документы Делового совета ШОС и разъехались с редким приобретением: местом рядом с правительствами, которое занимают не чиновники.

## Что это такое

Совет — структура неправительственная. Каждое государство-член создаёт свою национальную часть, обычно вокруг торгово-промышленной палаты или подобного объединения, и само решает, кого в неё принять. Раз в год части собираются на сессию, выбирают темы и слушают, что стало с прежними. Между сессиями бумаги и календарь ведёт постоянный секретариат в Москве.

## Чем он занят

Первыми, как в любой таблице торговли региона, идут энергетика, транспорт, связь и банки. Рядом с ними совет поставил

- образование, науку и новые технологии;
- здравоохранение;
- сельское хозяйство.

## Чего он не может

Он не даёт взаймы: для этого есть Межбанковское объединение, созданное предыдущей осенью. Не снижает пошлины: это дело правительств. То, что остаётся, скромнее, но полезнее, чем кажется. Заводу, который хочет продать трактор через две границы, нужны имя, номер телефона и весть о том, что правила изменились. Национальная часть может дать и первое, и второе, и третье.

> [pull] Препятствия убирают министры. Но кто-то должен показать им, где эти препятствия.

Торговля не ждёт советов, и большинство контрактов подписывают без них. Польза видна по краям, у фирм слишком маленьких, чтобы держать контору за границей. Для них расстояние на карте, около 6800 километров, — это прежде всего вопрос, к кому обратиться.
`,
    },
    zh: {
      slug: 'wei-qi-ye-liu-de-zuo-wei',
      headline: '为企业留的座位：上合组织实业家委员会',
      standfirst: '它在上海峰会前一天成立，没有项目预算，也无权下令开工，却能告诉政府障碍在哪里。',
      dateline: '上海',
      body: `
2006年6月14日，上海合作组织成员国元首会晤、纪念组织成立五周年的前一天，同一座城市里还开了另一场会。到场的是六国工商界的代表：银行、企业和工商会。他们签署了实业家委员会的文件，得到一样少见的东西：一个紧挨着政府、却不由官员来坐的座位。

## 它是什么

实业家委员会是非政府机构。各成员国自行组建本国分会，通常以工商会或类似团体为依托，吸收谁参加由本国决定。各国分会每年开一次会，选定议题，也听取上次议题的进展。闭会期间，文件和日程由设在莫斯科的常设秘书处打理。

## 它管什么

与本地区任何一张贸易表一样，能源、交通、电信和银行排在前面。与之并列的还有：

- 教育、科学与新技术；
- 医疗卫生；
- 农业。

## 它做不了什么

它不放贷，那是前一年秋天成立的银行联合体的事；它不能降关税，那是政府的事。剩下的听来不大，却很实用。一家想把拖拉机卖到两道国界之外的工厂，需要一个联系人、一个电话号码，以及规则已变的消息。这三样，本国分会都能提供。

> [pull] 清除障碍的是部长，但总得有人告诉他们障碍在哪里。

成员国之间的贸易不等委员会，多数合同没有它也照样签。它的用处显现在边缘，在那些小得养不起驻外办事处的企业身上。对它们来说，图上那段约6800公里的距离，主要是一个“该问谁”的问题。
`,
    },
  },
};
