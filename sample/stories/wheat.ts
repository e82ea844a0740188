import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'wheat',
  section: 'economy',
  states: ['KZ'],
  institutions: [],
  tags: ['trade', 'climate'],
  people: ['aigerim-sadykova'],
  daysAgo: 48,
  time: '08:30',
  zone: 'Asia/Almaty',
  picture: {
    art: 'wheat',
    alt: {
      en: 'Columns of Kazakhstan’s wheat harvest from 2015 to 2024: between 11 and 16 million tonnes, then 19 in 2024.',
      ru: 'Столбцы урожая пшеницы в Казахстане с 2015 по 2024 год: от 11 до 16 миллионов тонн, в 2024-м — 19.',
      zh: '哈萨克斯坦2015年至2024年小麦产量柱状图：多在1100万至1600万吨之间，2024年为1900万吨。',
    },
    caption: {
      en: 'The wheat harvest, rounded to the million tonnes.',
      ru: 'Урожай пшеницы, округлённо до миллиона тонн.',
      zh: '小麦产量，按百万吨取整。',
    },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'why-the-flour-goes-south',
      headline: 'Why the flour goes south',
      standfirst: 'Kazakhstan’s wheat grows a long way from any ocean. Geography made millers of its traders, and its neighbours their customers.',
      dateline: 'Kostanay',
      body: `
Wheat in the north of Kazakhstan has about a hundred days. It is sown in the second half of May, when the snow water is still in the ground, and must be in before the rains and frosts of late September. In a year the steppe gets some 300 millimetres of rain and snow, half of what falls on Paris. Everything else is luck.

The luck can be read off the chart. In 2019 there were 11 million tonnes, in 2023 twelve, much of it sprouted in a wet autumn. In 2024 there were nearly nineteen.

## Far from the sea

The fields are a legacy of the 1950s, when some 25 million hectares of virgin land were ploughed up in Kazakhstan in a few years. Planners did not ask where the nearest port was. The Black Sea lies well over two thousand kilometres of rail away, beyond another great exporter of wheat.

So the grain looks for buyers it can reach by land, and for a form that is cheaper to carry. From a hundred tonnes of wheat a mill makes about seventy-five of flour. The bran stays behind and feeds cattle, and a quarter of the wagons need not go at all.

## Where it goes

- **Afghanistan** takes more than half of the flour, of which Kazakhstan sells about two million tonnes a year.
- **Uzbekistan** is the chief buyer of grain.
- **Tajikistan** takes both, and lately more grain than flour.

The railway helps: since 2011 the broad gauge has run without a break from the northern steppe across the Amu Darya to Mazar-i-Sharif.

## The customers learn

But neighbours can count as well. Uzbekistan and Tajikistan have built large mills of their own and prefer to buy the wheat, keep the bran and earn the difference. Uzbek flour now competes in Afghanistan with Kazakh flour, made, often enough, of Kazakh grain.

> [pull] Whoever sells flour teaches his customer the worth of a mill.

Hence the talk in Kostanay of the next step, of pasta, starch and gluten. The distance to the sea will not change. What is put in the wagon can.
`,
    },
    ru: {
      slug: 'pochemu-muka-edet-na-yug',
      headline: 'Почему мука едет на юг',
      standfirst: 'Казахстанская пшеница растёт далеко от любого океана. География сделала торговцев мельниками, а соседей — их покупателями.',
      dateline: 'Костанай',
      body: `
У пшеницы на севере Казахстана есть около ста дней. Сеют во второй половине мая, пока в земле стоит снеговая вода, а убрать надо до дождей и заморозков конца сентября. За год степь получает миллиметров триста осадков, вдвое меньше, чем Париж. Остальное — везение.

Везение видно на графике. В 2019 году собрали 11 миллионов тонн, в 2023-м — двенадцать, и немалая часть проросла мокрой осенью. В 2024-м вышло почти девятнадцать.

## Далеко от моря

Эти поля — наследство 1950-х, когда в Казахстане за несколько лет распахали около 25 миллионов гектаров целины. Где ближайший порт, плановики не спрашивали. До Чёрного моря больше двух тысяч километров по рельсам, и лежит оно за другим крупным экспортёром пшеницы.

Поэтому зерно ищет покупателя, до которого можно доехать посуху, и вид, в котором его дешевле везти. Из ста тонн пшеницы мельница делает примерно семьдесят пять тонн муки. Отруби остаются дома на корм скоту, и каждому четвёртому вагону ехать уже незачем.

## Куда она едет

- **Афганистан** берёт больше половины муки, а всего Казахстан продаёт её около двух миллионов тонн в год.
- **Узбекистан** — главный покупатель зерна.
- **Таджикистан** берёт и то и другое, причём зерна в последние годы больше.

Помогает железная дорога: с 2011 года широкая колея без разрыва идёт от северной степи через Амударью до Мазари-Шарифа.

## Покупатели учатся

Но считать умеют и соседи. Узбекистан и Таджикистан построили собственные крупные мельницы: им выгоднее купить пшеницу, оставить себе отруби и заработать на разнице. В Афганистане казахстанская мука теперь соперничает с узбекской, смолотой нередко из казахстанского же зерна.

> [pull] Кто продаёт муку, учит покупателя ценить мельницу.

Оттого в Костанае и говорят о следующем шаге: о макаронах, крахмале, клейковине. Расстояние до моря не изменится. Зато можно изменить то, что кладут в вагон.
`,
    },
    zh: {
      slug: 'mian-fen-wei-he-nan-xia',
      headline: '面粉为何南下',
      standfirst: '哈萨克斯坦的小麦长在远离大洋的草原上。地理让粮商做了磨坊主，也让邻国成了主顾。',
      dateline: '科斯塔奈',
      body: `
在哈萨克斯坦北部，留给小麦的时间约有一百天。五月下旬趁雪水还在土里时播种，九月底的雨水和霜冻到来前必须收完。草原全年雨雪约三百毫米，只有巴黎的一半。其余全看运气。

运气都写在图上。2019年收了1100万吨，2023年1200万吨，其中不少在秋雨里发了芽。2024年则接近1900万吨。

## 离海太远

这些农田是20世纪50年代的遗产。短短几年间，哈萨克斯坦开垦了约2500万公顷处女地。规划者没有问最近的港口在哪里。到黑海的铁路有两千多公里，中间还隔着另一个小麦出口大国。

于是，粮食要找陆路到得了的买主，也要找运起来更省钱的形态。一百吨小麦大约磨出七十五吨面粉，麸皮留在本地喂牲口，四节车厢里就有一节不必上路。

## 卖到哪里

- **阿富汗**买走一半以上的面粉。哈萨克斯坦每年出口面粉约200万吨。
- **乌兹别克斯坦**是小麦原粮的最大买主。
- **塔吉克斯坦**两样都买，近年来原粮多于面粉。

铁路帮了忙。2011年起，宽轨从北方草原一路不断，跨过阿姆河，直到马扎里沙里夫。

## 主顾也学会了

但邻居也会算账。乌兹别克斯坦和塔吉克斯坦建起自己的大型面粉厂，更愿意买进小麦，留下麸皮，赚取差价。如今在阿富汗市场上，同哈萨克斯坦面粉竞争的是乌兹别克斯坦面粉，而磨粉用的往往正是哈萨克斯坦的麦子。

> [pull] 卖面粉的人，也在教主顾明白磨坊的价值。

因此科斯塔奈人谈起了下一步：面条、淀粉、谷朊粉。到海边的距离不会变，装进车厢的东西却可以变。
`,
    },
  },
};
