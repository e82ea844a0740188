import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'north-aral',
  section: 'science',
  states: ['KZ', 'UZ'],
  institutions: [],
  tags: ['water', 'climate'],
  people: ['farrukh-nazarov'],
  daysAgo: 2,
  time: '11:15',
  zone: 'Asia/Almaty',
  picture: {
    art: 'north-aral',
    alt: {
      en: 'Chart of the Aral Sea’s area: 67.5 thousand square kilometres in 1960, 13.8 thousand half a century later.',
      ru: 'График площади Аральского моря: 67,5 тысячи квадратных километров в 1960 году, 13,8 тысячи полвека спустя.',
      zh: '咸海面积图：1960年为6.75万平方公里，半个世纪后为1.38万平方公里。',
    },
    caption: { en: 'The sea in thousands of square kilometres.', ru: 'Площадь моря, тысяч квадратных километров.', zh: '咸海面积，单位：千平方公里。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'the-sea-that-came-half-way-back',
      headline: 'The sea that came half way back',
      standfirst: 'A dyke thirteen kilometres long divided the Aral Sea in 2005. North of it, the fish returned within months.',
      dateline: 'Aralsk',
      body: `
In 1960 the Aral was the fourth largest lake in the world, and Aralsk was a harbour. Then the two rivers that fed it, the Amu Darya and the Syr Darya, were led into cotton fields. By the late 1980s the water had parted into a small northern and a large southern sea. Fishing boats lay on sand, and the shore at Aralsk had moved about a hundred kilometres away.

What happened next in the north is one of the few good stories that hydrology has to tell.

## A wall of sand, then of concrete

People of the district built the first dam themselves in the 1990s, of sand. It was washed away and built again, and in April 1999 a storm broke it for good. But it had shown something: behind it the water rose and grew less salty.

The Kok-Aral dam that replaced it was finished in August 2005, with a loan from the World Bank. It is about 13 kilometres long and has a sluice for what the northern sea does not need. Engineers had expected the level to take up to ten years to reach its mark of 42 metres above the Baltic datum. It took about seven months.

## What came back

- The northern sea grew in area by hundreds of square kilometres.
- Salinity fell from around 30 grams a litre to about a third of that.
- Freshwater fish, first of all pike-perch, came down from the Syr Darya and stayed.
- The catch rose from some 50 tonnes of flounder a year to thousands of tonnes of many kinds.

The shore is still some way from Aralsk, but it is near enough for a morning’s drive, and the processing plants work again.

> [pull] Nature did not need to be rebuilt. It needed a place where the water could stay.

## And the south

The dam did not save the southern sea; nothing passes over it but the surplus. There the basin split again, and its eastern part dried out completely in the summer of 2014. The Uzbek side has chosen another course: to plant the dry bed with saxaul, a shrub whose roots hold salt and sand. Since 2018 more than a million and a half hectares have been sown or planted.

The lesson is measured in metres. One sea could be kept because its river still brought enough water and because its mouth could be closed. Half of a promise, kept, turned out to be worth more than the whole of one that was not.
`,
    },
    ru: {
      slug: 'more-kotoroe-vernulos-napolovinu',
      headline: 'Море, которое вернулось наполовину',
      standfirst: 'В 2005 году плотина длиной тринадцать километров разделила Арал. К северу от неё рыба вернулась за считаные месяцы.',
      dateline: 'Аральск',
      body: `
В 1960 году Арал был четвёртым по величине озером мира, а Аральск — портом. Потом две питавшие его реки, Амударью и Сырдарью, отвели на хлопковые поля. К концу 1980-х вода разделилась на малое северное и большое южное море. Суда лежали на песке, а берег отошёл от Аральска почти на сто километров.

То, что случилось дальше на севере, — одна из немногих хороших историй, которые может рассказать гидрология.

## Сначала из песка, потом из бетона

Первую плотину в 1990-х построили сами жители, из песка. Её размывало, её насыпали снова, и в апреле 1999 года шторм разрушил её окончательно. Но она успела показать главное: за ней вода поднималась и становилась преснее.

Сменившую её Кокаральскую плотину закончили в августе 2005 года на заём Всемирного банка. Она тянется примерно на 13 километров, а лишнюю воду выпускает через шлюз. Инженеры ждали, что уровень дойдёт до отметки 42 метра лет за десять. Хватило около семи месяцев.

## Что вернулось

- Площадь северного моря выросла на сотни квадратных километров.
- Солёность упала с 30 граммов на литр приблизительно втрое.
- Из Сырдарьи спустилась и осталась пресноводная рыба, прежде всего судак.
- Улов вырос с полусотни тонн камбалы в год до тысяч тонн разной рыбы.

До воды от Аральска всё ещё далеко, но доехать можно за утро, и рыбные цеха снова работают.

> [pull] Природу не пришлось строить заново. Ей нужно было место, где вода может остаться.

## А юг

Южное море плотина не спасла: через неё идёт только излишек. Котловина распалась ещё раз, и летом 2014 года её восточная часть полностью высохла. Узбекистан выбрал другой путь — засадить сухое дно саксаулом, чьи корни держат соль и песок. С 2018 года засеяно и засажено больше полутора миллионов гектаров.

Урок измеряется метрами. Одно море удалось сохранить, потому что его река ещё приносила достаточно воды, а выход можно было закрыть. Половина обещания, выполненная, оказалась дороже целого невыполненного.
`,
    },
    zh: {
      slug: 'hui-lai-yi-ban-de-hai',
      headline: '回来一半的海',
      standfirst: '2005年，一道十三公里长的堤坝把咸海一分为二。堤坝以北，鱼群几个月内便回来了。',
      dateline: '阿拉尔斯克',
      body: `
1960年，咸海是世界第四大湖，阿拉尔斯克是一座港口。后来，注入咸海的阿姆河和锡尔河被引向棉田。到20世纪80年代末，水面分成小小的北海和较大的南海。渔船搁在沙地上，岸线离阿拉尔斯克约一百公里。

此后北部发生的事，是水文学为数不多的好故事之一。

## 先是沙坝，后是混凝土

第一道坝是当地人在20世纪90年代用沙土堆成的。它被冲垮，又重新筑起，1999年4月被一场风暴彻底摧毁。但它证明了一点：坝后的水会上涨，也会变淡。

接替它的科克阿拉尔大坝由世界银行贷款支持，2005年8月完工，长约13公里，设有泄水闸。工程师原以为水位要十年才能达到42米的目标，结果只用了大约七个月。

## 回来的东西

- 北海面积增加数百平方公里。
- 含盐量由每升30克左右降到约三分之一。
- 以梭鲈为首的淡水鱼从锡尔河游下来，并留了下来。
- 渔获从每年约50吨比目鱼，增加到数千吨的多种鱼类。

水边离阿拉尔斯克仍有一段路，但一个上午就能到达，鱼品加工厂也重新开工。

> [pull] 自然不需要重建，它需要的是一个能让水留下的地方。

## 至于南边

大坝没有救回南海，越过它的只有多余的水。南部湖盆再次分裂，东部在2014年夏天完全干涸。乌兹别克斯坦选择了另一条路：在干涸的湖底种植梭梭，用它的根系固住盐和沙。2018年以来，播种和栽植面积已超过150万公顷。

教训以米计量。这片海能够保住，是因为它的河仍带来足够的水，也因为它的出口可以关上。兑现了一半的承诺，胜过没有兑现的整个承诺。
`,
    },
  },
};
