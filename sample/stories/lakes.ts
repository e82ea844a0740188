import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'lakes',
  section: 'science',
  states: ['RU', 'KZ', 'KG', 'IR'],
  institutions: [],
  tags: ['water'],
  people: ['pavel-orlov'],
  daysAgo: 45,
  time: '12:50',
  zone: 'Asia/Irkutsk',
  picture: {
    art: 'lakes',
    alt: { en: 'Profile of depths: Baikal 1,642 metres, Caspian 1,025, Issyk-Kul 668.', ru: 'Профиль глубин: Байкал 1642 метра, Каспий 1025, Иссык-Куль 668.', zh: '深度剖面：贝加尔湖1642米，里海1025米，伊塞克湖668米。' },
    caption: { en: 'Greatest depths, in metres.', ru: 'Наибольшие глубины, метры.', zh: '最大深度，单位：米。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'three-lakes-three-depths',
      headline: 'Three lakes, three depths',
      standfirst: 'Baikal, the Caspian and Issyk-Kul have little in common but this: each hides far more than its surface shows.',
      dateline: 'Irkutsk',
      body: `
Stand three Ostankino towers on top of one another in the deepest part of Baikal, and the water would close over the topmost spire with twenty metres to spare. The lake is 1,642 metres deep, the deepest on Earth, and holds about a fifth of the world’s unfrozen fresh water. It lies in a rift that opens by a few millimetres a year. In millions of years, if it goes on, it may be an ocean.

The Caspian is the largest lake of all, and those who live on it call it a sea. At 1,025 metres its southern basin is deep; its northern third is so shallow that a tall man could wade for kilometres. The level, about 29 metres below that of the ocean, has been falling since the mid-1990s. Along the Kazakh shore the water has drawn back visibly within a few years.

Issyk-Kul, in Kyrgyzstan, is the smallest of the three and the oddest. It is 668 metres deep, lies at 1,607 metres above the sea, and never freezes: a little salt, some warm springs and sheer depth keep it open through winters of minus twenty. Its name means warm lake.

Two of the three have seals, far from any ocean. How the nerpa came to Baikal nobody knows for certain; it is the only seal that lives in fresh water alone. The Caspian seal has been listed as endangered since 2008: its pups are born on the northern ice, which forms later and melts earlier. Issyk-Kul has no seal. It has drowned towns, and divers have brought up pots and coins from walls that stood on dry land in the Middle Ages.

- Baikal has an outlet, the Angara.
- The Caspian and Issyk-Kul have none: what flows in leaves only by the sky.

That is why the last two are measured so anxiously. A lake without a river to the sea keeps an exact account of rain, heat and irrigation, and publishes it along its shore.
`,
    },
    ru: {
      slug: 'tri-ozera-tri-glubiny',
      headline: 'Три озера, три глубины',
      standfirst: 'У Байкала, Каспия и Иссык-Куля мало общего, кроме одного: каждое скрывает куда больше, чем видно с берега.',
      dateline: 'Иркутск',
      body: `
Поставьте на дно Байкала три Останкинские башни одну на другую — вода скроет их целиком, и ещё метров двадцать останется. Глубина озера 1642 метра, больше нет нигде на Земле, и в нём около пятой части незамёрзшей пресной воды мира. Оно лежит в разломе, который раскрывается на несколько миллиметров в год. Через миллионы лет, если так пойдёт дальше, здесь может быть океан.

Каспий — самое большое озеро, и те, кто на нём живёт, зовут его морем. Южная впадина глубока — 1025 метров; северная треть так мелка, что рослый человек прошёл бы вброд километры. Уровень, примерно на 29 метров ниже океана, падает с середины 1990-х. У казахстанского берега вода заметно отступила за считаные годы.

Иссык-Куль в Кыргызстане — самое малое из трёх и самое странное. Глубина 668 метров, высота над морем 1607, и оно никогда не замерзает: немного соли, тёплые ключи и сама глубина держат его открытым в двадцатиградусные морозы. Имя его значит «тёплое озеро».

В двух из трёх живут тюлени, хотя до океана далеко. Как нерпа попала в Байкал, точно не знает никто; это единственный тюлень, живущий только в пресной воде. Каспийский с 2008 года числится под угрозой исчезновения: его детёныши рождаются на северном льду, который встаёт позже, а тает раньше. В Иссык-Куле тюленей нет, зато есть затонувшие города: водолазы поднимают горшки и монеты у стен, стоявших в Средние века на суше.

- У Байкала есть сток — Ангара.
- У Каспия и Иссык-Куля нет: всё, что втекло, уходит только в небо.

Потому за двумя последними и следят с такой тревогой. Озеро без реки к морю ведёт точный счёт дождям, жаре и поливу — и публикует его вдоль своего берега.
`,
    },
    zh: {
      slug: 'san-ge-hu-san-zhong-shen-du',
      headline: '三个湖，三种深度',
      standfirst: '贝加尔湖、里海和伊塞克湖少有共同之处，只有一点：水下藏着的，远比水面看到的多。',
      dateline: '伊尔库茨克',
      body: `
把三座奥斯坦金诺电视塔叠在贝加尔湖底，湖水能将它们全部淹没，还余二十来米。贝加尔湖深1642米，为世界之最，蓄有全球约五分之一的未冻淡水。它位于一道每年张开几毫米的裂谷之中，若如此持续千百万年，这里也许会成为大洋。

里海是最大的湖，住在湖边的人称它为海。南部湖盆深达1025米，北部三分之一却很浅，高个子可以涉水数公里。水面比海平面低约29米，自20世纪90年代中期以来持续下降，哈萨克斯坦沿岸几年间已明显退水。

吉尔吉斯斯坦的伊塞克湖最小，也最奇特：深668米，海拔1607米，却从不结冰。少许盐分、温泉和深度，使它在零下二十度的冬天依然开阔。湖名的意思就是“热湖”。

三个湖里有两个住着海豹，离任何大洋都很远。贝加尔海豹如何来到这里，没有人说得准；它是唯一只生活在淡水中的海豹。里海海豹自2008年起被列为濒危：幼崽生在北部冰面上，而冰如今结得更晚、化得更早。伊塞克湖没有海豹，却有水下古城，潜水员从中世纪还立在陆地上的墙垣间捞起过陶罐和钱币。

- 贝加尔湖有出口，即安加拉河。
- 里海和伊塞克湖没有出口，流入的水只能升上天空。

因此，人们对后两者的水位格外牵挂。没有入海河流的湖，为雨水、炎热和灌溉记着精确的账，并把它公布在自己的岸边。
`,
    },
  },
};
