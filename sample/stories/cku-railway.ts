import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'cku-railway',
  section: 'transport',
  states: ['CN', 'KG', 'UZ'],
  institutions: [],
  tags: ['railways', 'mountains', 'by-land-across-eurasia'],
  people: ['aigerim-sadykova'],
  daysAgo: 1,
  time: '17:10',
  zone: 'Asia/Bishkek',
  picture: {
    art: 'cku-railway',
    alt: { en: 'Route map from Kashgar by Torugart, Makmal and Jalal-Abad to Andijan.', ru: 'Карта трассы из Кашгара через Торугарт, Макмал и Джалал-Абад в Андижан.', zh: '路线图：自喀什经吐尔尕特、马克马尔、贾拉拉巴德至安集延。' },
    caption: { en: 'The line from Kashgar to Andijan.', ru: 'Линия Кашгар — Андижан.', zh: '喀什至安集延的线路。' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'a-railway-drawn-for-thirty-years',
      headline: 'Through the Tian Shan: a railway drawn for thirty years',
      standfirst: 'China, Kyrgyzstan and Uzbekistan have begun the line that maps have shown dotted since the 1990s.',
      dateline: 'Bishkek',
      body: `
Some railways are built before anybody draws them. This one was drawn before anybody believed in it. A line from Kashgar to Andijan was proposed in the middle of the 1990s; for a quarter of a century it was a dotted mark on maps and a paragraph in communiqués.

On 6 June 2024 the three governments signed an agreement in Beijing, and on 27 December of that year a ceremony at Jalal-Abad, a city called Manas since 2025, marked the start of the works. The route runs for a little over 500 kilometres, some 300 of them in Kyrgyzstan: over the Torugart Pass, by Arpa and Makmal, down to Jalal-Abad and across the Uzbek border.

## What stands in the way

Mountains. The line must climb above 3,000 metres and come down again. The plans of the joint company name 29 tunnels and 50 bridges, together some 120 kilometres long; earlier ones had counted more of both.

And gauge. China’s track of 1,435 millimetres is to reach Makmal, where a yard will pass the freight to the 1,520 of Central Asia. So the change is made inside Kyrgyzstan, and the work of the yard stays there.

> [pull] A railway joins not two cities but everybody along the way.

A joint company builds it, in which China holds 51 per cent, Kyrgyzstan and Uzbekistan 24.5 each. The cost has been put at about 4.7 billion dollars, half of it a loan from Chinese banks to the company, signed in December 2025. On such ground progress is not measured in kilometres of track but in metres of rock a day: the longest tunnels will decide when the first train runs.

The point for Uzbekistan is a shorter road to the Pacific; for Kyrgyzstan, fees, and in time, with a line from the north to Makmal, a track of its own between its two halves; for China, a way west that crosses fewer busy borders. Completion has been promised for about 2030. Engineers who know the Tian Shan add: weather permitting.
`,
    },
    ru: {
      slug: 'cherez-tyan-shan',
      headline: 'Через Тянь-Шань: дорога, которую рисовали тридцать лет',
      standfirst: 'Китай, Кыргызстан и Узбекистан начали линию, которую карты с 1990-х показывали пунктиром.',
      dateline: 'Бишкек',
      body: `
Бывают дороги, которые строят прежде, чем нарисуют. Эту нарисовали прежде, чем в неё поверили. Линию из Кашгара в Андижан предложили в середине 1990-х, и четверть века она оставалась пунктиром на картах и абзацем в коммюнике.

6 июня 2024 года в Пекине три правительства подписали соглашение, а 27 декабря в Джалал-Абаде (с 2025 года — Манас) отметили начало работ. Трасса протянется на 500 с небольшим километров, из них около 300 — по Кыргызстану: через перевал Торугарт, Арпу и Макмал, вниз к Джалал-Абаду и через узбекскую границу.

## Что на пути

Горы. Линия поднимется выше 3000 метров и спустится обратно. В планах общей компании 29 тоннелей и 50 мостов, вместе около 120 километров; в прежних и тех и других было больше.

И колея. Китайские 1435 миллиметров дойдут до Макмала, где станция передаст груз на среднеазиатские 1520. Колею, стало быть, сменят внутри Кыргызстана, и работа станции останется здесь.

> [pull] Дорога соединяет не два города, а всех, кто живёт вдоль неё.

Строит общая компания: 51 процент в ней у Китая, по 24,5 — у Кыргызстана и Узбекистана. Стоимость оценивают примерно в 4,7 миллиарда долларов; половину компания берёт в долг у китайских банков, договор подписали в декабре 2025 года. Успех здесь меряют не километрами пути, а метрами породы в сутки: когда пойдёт первый поезд, решат самые длинные тоннели.

Узбекистану нужен путь покороче к Тихому океану; Кыргызстану — сборы, а со временем, когда до Макмала дотянут линию с севера, и собственные рельсы между двумя половинами страны; Китаю — дорога на запад, где меньше загруженных границ. Закончить обещают примерно к 2030 году. Инженеры, знающие Тянь-Шань, добавляют: если позволит погода.
`,
    },
    zh: {
      slug: 'chuan-yue-tian-shan',
      headline: '穿越天山：画了三十年的铁路',
      standfirst: '中国、吉尔吉斯斯坦和乌兹别克斯坦已动工修建这条自20世纪90年代起就以虚线标在图上的铁路。',
      dateline: '比什凯克',
      body: `
有的铁路先修后画，这一条却是先画出来，才有人相信。从喀什到安集延的线路提出于20世纪90年代中期，此后四分之一个世纪，它只是地图上的虚线和公报里的一段话。

2024年6月6日，三国在北京签署政府间协定；同年12月27日，贾拉拉巴德（2025年更名为玛纳斯）举行了开工仪式。线路全长500多公里，其中约300公里在吉尔吉斯斯坦境内：翻越吐尔尕特山口，经阿尔帕、马克马尔，下到贾拉拉巴德，再越过乌兹别克斯坦边境。

## 前方有什么

有山。线路要爬上海拔3000米以上再下来，合资公司的方案列有隧道29座、桥梁50座，合计约120公里；早先的方案数目更多。

还有轨距。中国1435毫米的标准轨将修到马克马尔，在那里换装到中亚的1520毫米宽轨。换轨点就设在吉尔吉斯斯坦境内，车站的工作也留在当地。

> [pull] 铁路连接的不是两座城市，而是沿线的每一个人。

工程由三方合资公司承建：中国持股51%，吉尔吉斯斯坦和乌兹别克斯坦各占24.5%。造价估算约47亿美元，其中一半由公司向中国的银行贷款，协议于2025年12月签署。在这样的山里，进度不以铺轨公里计，而以每天凿穿的岩石米数计；首列火车何时开行，要看最长的几座隧道。

乌兹别克斯坦希望有更短的路通往太平洋；吉尔吉斯斯坦希望获得过境收入，等北方铁路也修到马克马尔，还会有连接南北的自有铁路；中国希望有一条少经繁忙口岸的西行之路。工程预计2030年前后建成。熟悉天山的工程师会补上一句：如果天气允许。
`,
    },
  },
};
