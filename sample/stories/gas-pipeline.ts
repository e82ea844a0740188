import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'gas-pipeline',
  section: 'energy',
  states: ['CN', 'KZ', 'UZ'],
  institutions: [],
  tags: ['energy'],
  people: ['aigerim-sadykova'],
  daysAgo: 4,
  time: '09:10',
  zone: 'Asia/Tashkent',
  picture: {
    art: 'gas-pipeline',
    alt: { en: 'Map of the pipeline from Turkmenistan through Uzbekistan and Kazakhstan to Khorgos.', ru: 'Карта газопровода из Туркменистана через Узбекистан и Казахстан до Хоргоса.', zh: '管道地图：自土库曼斯坦经乌兹别克斯坦和哈萨克斯坦至霍尔果斯。' },
    caption: { en: 'The route of lines A, B and C.', ru: 'Маршрут линий A, B и C.', zh: 'A、B、C三线走向。' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'three-lines-across-the-desert',
      headline: 'Three lines across the desert',
      standfirst: 'Since 2009 gas has travelled from the banks of the Amu Darya to the Chinese border through parallel pipes 1,833 kilometres long.',
      dateline: 'Tashkent',
      body: `
On 14 December 2009 four presidents turned a valve in the Turkmen desert. The ceremony took minutes; the idea had taken decades. Until then almost every pipe in Central Asia led north.

The Central Asia–China pipeline runs for 1,833 kilometres from the Turkmen–Uzbek border through Uzbekistan and southern Kazakhstan to Khorgos. There it joins the Chinese network, which carries the gas on for thousands of kilometres to the cities of the coast.

## One route, three pipes

Lines A and B, each a little over a metre wide, were finished in 2009 and 2010. Line C followed in 2014. Together they can carry 55 billion cubic metres a year. A fourth line, D, was planned by another way, through Tajikistan and Kyrgyzstan; as of 2025 it had not been completed.

Turkmen gas came first, from fields on the right bank of the Amu Darya and from Galkynysh, one of the largest on Earth. Uzbek gas joined it in 2012, Kazakh gas in 2017. Meanwhile the old pipes to the north have found a new use: since October 2023 Russian gas has flowed southward along one of them, to Uzbekistan, which has come to need more than it produces.

- Compressor stations stand every 100 to 200 kilometres: friction would bring the gas to a halt without them.
- Transit countries earn fees, and draw gas themselves in winter.
- In cold spells deliveries fall, because supplier and customer shiver in the same week.

The last point is the system’s lesson. A pipeline joins two climates as well as two markets, and when both freeze at once, a contract turns into a conversation. Storage in empty fields, filled in summer, has become as important as the pipe itself.
`,
    },
    ru: {
      slug: 'tri-nitki-cherez-pustynyu',
      headline: 'Три нитки через пустыню',
      standfirst: 'С 2009 года газ идёт с берегов Амударьи к китайской границе по параллельным трубам длиной 1833 километра.',
      dateline: 'Ташкент',
      body: `
14 декабря 2009 года четыре президента повернули вентиль в туркменской пустыне. Церемония заняла минуты, путь к ней — десятилетия: раньше почти все трубы Центральной Азии вели на север.

Газопровод Центральная Азия — Китай тянется на 1833 километра от границы Туркменистана с Узбекистаном через Узбекистан и юг Казахстана до Хоргоса. Там он соединяется с китайской сетью, которая несёт газ ещё на тысячи километров, к городам побережья.

## Один путь, три трубы

Линии A и B, каждая чуть больше метра в поперечнике, достроили в 2009 и 2010 годах. Линию C — в 2014-м. Вместе они способны пропускать 55 миллиардов кубометров в год. Четвёртую, D, задумали другим путём, через Таджикистан и Кыргызстан; по состоянию на 2025 год она не завершена.

Первым пошёл туркменский газ — с правого берега Амударьи и с Галкыныша, одного из крупнейших месторождений мира. В 2012 году к нему прибавился узбекский, в 2017-м — казахстанский. А старым трубам на север нашлось новое дело: с октября 2023 года по одной из них идёт на юг, в Узбекистан, российский газ: своего там уже не хватает.

- Компрессорные станции стоят через каждые 100–200 километров: без них трение остановило бы газ.
- Страны транзита получают плату и зимой берут газ сами.
- В морозы поставки падают: поставщик и покупатель мёрзнут в одну и ту же неделю.

В последнем и состоит урок. Труба соединяет не только два рынка, но и два климата, и, когда холодно сразу везде, договор превращается в разговор. Хранилища в опустевших пластах, которые наполняют летом, стали не менее важны, чем сама труба.
`,
    },
    zh: {
      slug: 'chuan-guo-sha-mo-de-san-tiao-guan-xian',
      headline: '穿过沙漠的三条管线',
      standfirst: '自2009年起，天然气从阿姆河畔经1833公里长的并行管道抵达中国边境。',
      dateline: '塔什干',
      body: `
2009年12月14日，四国总统在土库曼的沙漠里共同转动阀门。仪式不过几分钟，这一设想却酝酿了数十年：此前，中亚的管道几乎全都通向北方。

中国—中亚天然气管道自土乌边境起，穿越乌兹别克斯坦和哈萨克斯坦南部，至霍尔果斯，全长1833公里。在那里它接入中国管网，再送往数千公里外的沿海城市。

## 一条走廊，三根管道

A线和B线口径都略大于一米，分别于2009年和2010年建成，C线2014年投产。三线合计年输气能力550亿立方米。第四条D线计划取道塔吉克斯坦和吉尔吉斯斯坦，截至2025年尚未建成。

最先输送的是土库曼斯坦的天然气，产自阿姆河右岸气田，以及跻身世界最大气田之列的加尔克内什。2012年乌兹别克斯坦的气加入，2017年哈萨克斯坦的气加入。通往北方的旧管道也有了新用处：自2023年10月起，俄罗斯天然气沿其中一条反向南下，输往自产气已不够用的乌兹别克斯坦。

- 每隔100至200公里设一座压气站，否则摩擦会使气流停下。
- 过境国收取过境费，冬季也从中取气。
- 寒潮来时供气下降，因为卖方与买方在同一周里受冻。

最后一点正是这套系统的教训：管道连接的不只是两个市场，还有两种气候。当两头同时严寒，合同就变成了商量。夏季把气注入枯竭气田储存起来，如今与管道本身同样重要。
`,
    },
  },
};
