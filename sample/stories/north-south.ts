import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'north-south',
  section: 'transport',
  states: ['IR', 'RU', 'IN', 'AZ'],
  institutions: [],
  tags: ['ports', 'trade'],
  people: ['meera-iyer'],
  daysAgo: 12,
  time: '10:30',
  zone: 'Asia/Tehran',
  picture: {
    art: 'north-south',
    alt: { en: 'Route map from Mumbai by Bandar Abbas and Astara to Moscow.', ru: 'Карта пути из Мумбаи через Бендер-Аббас и Астару в Москву.', zh: '路线图：自孟买经阿巴斯港、阿斯塔拉至莫斯科。' },
    caption: { en: 'The corridor from the ocean to the north.', ru: 'Коридор от океана на север.', zh: '从海洋通向北方的走廊。' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'seven-thousand-kilometres-north',
      headline: 'Seven thousand kilometres north',
      standfirst: 'From Mumbai to Moscow by ship, lorry and rail: a corridor agreed in 2000 is still missing one short piece.',
      dateline: 'Bandar Abbas',
      body: `
On paper the International North–South Transport Corridor is a straight answer to a crooked map. Goods from Mumbai to Moscow used to sail round Europe by Suez. By way of Iran and the Caspian the road is about 7,200 kilometres, and, when all goes well, some twenty days shorter.

India, Iran and Russia signed the agreement in Saint Petersburg in September 2000; ten more states joined later. It names three branches: west of the Caspian through Azerbaijan, across it by ship, and east of it through Turkmenistan and Kazakhstan.

- The **western** branch lacks 162 kilometres of rail between Rasht and Astara. Russia and Iran agreed in May 2023 to build them.
- The **middle** branch suffers from a falling sea: ports must dredge to keep their depth.
- The **eastern** branch is a complete railway, with one change of gauge.

The gap has been shrinking from the south. Trains from Qazvin reached Rasht in 2019, and in June 2024 a branch was opened from there to the port on the Caspian. The last 162 kilometres lie between mountains and sea, among rice fields and towns, where land is dearer than rails. Of a cost of about 1.6 billion euros Russia has promised to lend 1.3 billion.

> [pull] A chain is advertised by its length and used by its weakest link.

Meanwhile the corridor has been tried in pieces. In July 2022 a container train left Chekhov, near Moscow, by the eastern branch for Bandar Abbas and a ship to India; two years later coal went the same way. India, for its part, took a terminal at Chabahar, on Iran’s ocean shore, for ten years in May 2024.

Freight forwarders count borders rather than kilometres. Each adds a form, a tariff and a wait. Where the paperwork has been shared in advance, a container rolls on by nightfall; where it has not, the old sea route is cheaper, slower, and more certain.
`,
    },
    ru: {
      slug: 'sem-tysyach-kilometrov-na-sever',
      headline: 'Семь тысяч километров на север',
      standfirst: 'Из Мумбаи в Москву морем, грузовиком и по рельсам: коридору, о котором договорились в 2000 году, не хватает одного короткого куска.',
      dateline: 'Бендер-Аббас',
      body: `
На бумаге международный транспортный коридор «Север — Юг» — прямой ответ кривой карте. Прежде товары из Мумбаи в Москву шли морем вокруг Европы, через Суэц. Через Иран и Каспий — около 7200 километров и, если всё сложится, дней на двадцать быстрее.

Соглашение Индия, Иран и Россия подписали в Санкт-Петербурге в сентябре 2000 года; позже присоединились ещё десять стран. Ветвей три: западнее Каспия через Азербайджан, через само море и восточнее — через Туркменистан и Казахстан.

- **Западной** не хватает 162 километров рельсов от Решта до Астары. Построить их Россия и Иран договорились в мае 2023 года.
- **Средней** мешает мелеющее море: портам приходится углублять дно.
- **Восточная** — готовая железная дорога с одной сменой колеи.

Разрыв сокращают с юга. В 2019 году поезда из Казвина дошли до Решта, в июне 2024-го открыли ветку оттуда к каспийскому порту. Последние 162 километра лежат между горами и морем, среди рисовых полей и городов, где земля дороже рельсов. Из примерно 1,6 миллиарда евро Россия обещала дать в кредит 1,3 миллиарда.

> [pull] Цепь рекламируют длиной, а пользуются самым слабым звеном.

Тем временем коридор пробуют по частям. В июле 2022 года контейнерный поезд ушёл из подмосковного Чехова восточной ветвью в Бендер-Аббас, к кораблю в Индию; через два года тем же путём отправили уголь. Индия в мае 2024 года на десять лет взяла терминал в Чабахаре, на океанском берегу Ирана.

Экспедиторы считают не километры, а границы: каждая добавляет бланк, тариф и очередь. Там, где бумагами обменялись заранее, контейнер к вечеру едет дальше. Где нет — старый морской путь дешевле, медленнее и надёжнее.
`,
    },
    zh: {
      slug: 'xiang-bei-qi-qian-gong-li',
      headline: '向北七千公里',
      standfirst: '从孟买到莫斯科，走海路、公路和铁路：2000年商定的走廊，还差短短一段。',
      dateline: '阿巴斯港',
      body: `
在纸上，国际南北运输走廊是对一张曲折地图的直接回答。过去，从孟买到莫斯科的货物要经苏伊士绕行欧洲；取道伊朗和里海约7200公里，顺利时可缩短约二十天。

2000年9月，印度、伊朗和俄罗斯在圣彼得堡签署协定，后来又有十国加入。走廊有三条支线：里海以西经阿塞拜疆，横渡里海，以及里海以东经土库曼斯坦和哈萨克斯坦。

- **西线**缺拉什特至阿斯塔拉162公里铁路，俄伊两国2023年5月商定修建。
- **中线**受里海水位下降所困，港口须疏浚以保水深。
- **东线**铁路全线贯通，但要换轨一次。

缺口正从南面缩小：2019年，火车从加兹温开到拉什特；2024年6月，由此通往里海港口的支线开通。最后的162公里夹在山海之间，穿过稻田和城镇，地价比钢轨还贵。造价约16亿欧元，俄罗斯承诺贷款13亿欧元。

> [pull] 链条以长度做广告，却以最弱的一环来使用。

与此同时，走廊在分段试用。2022年7月，一列集装箱火车从莫斯科近郊的契诃夫出发，经东线驶往阿巴斯港，再装船前往印度；两年后，煤炭也走了这条路。印度则于2024年5月取得恰巴哈尔港一座码头为期十年的经营权，那里是伊朗面向大洋的海岸。

货代数的不是公里，而是边境：每过一处，就多一张表、一份税则和一段等候。单证提前共享之处，集装箱当晚便可上路；否则，老海路更便宜、更慢，也更可靠。
`,
    },
  },
};
