import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'samarkand-paper',
  section: 'culture',
  states: ['UZ'],
  institutions: [],
  tags: ['heritage'],
  people: ['farrukh-nazarov'],
  daysAgo: 8,
  time: '10:40',
  zone: 'Asia/Samarkand',
  picture: {
    art: 'samarkand-paper',
    alt: { en: 'Route map from Talas through Samarkand to Baghdad.', ru: 'Карта пути от Таласа через Самарканд в Багдад.', zh: '自怛罗斯经撒马尔罕至巴格达的路线图。' },
    caption: { en: 'The road of a craft, eighth century.', ru: 'Дорога ремесла, VIII век.', zh: '一门手艺走过的路，8世纪。' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'the-mill-that-made-the-page',
      headline: 'The mill that made the page',
      standfirst: 'Mulberry bark, river water and a stone to polish with: how Samarkand taught half the world to write on paper.',
      dateline: 'Samarkand',
      body: `
In the summer of 751 two armies met on the river Talas. The story goes that among the Chinese prisoners taken west were men who knew how to make paper. Scholars now doubt that the craft came so suddenly; scraps older than the battle have been found along the Silk Road. But within a few decades Samarkand was making paper for sale, and in 794 or 795 a mill stood in Baghdad.

The secret was mulberry. Its inner bark gives long, pale fibres. They are boiled, pounded by hammers that a water wheel lifts, stirred into a vat, and lifted out on a screen of reeds. Pressed and dried, the sheet is rubbed with agate until it shines, so that ink sits on it rather than in it.

- Papyrus cracked when folded; paper did not.
- Parchment took the skins of a flock for one book.
- Ink scraped off parchment leaves little trace. Paper keeps the scar, which made it dear to tax offices.

Babur, who lost Samarkand before he founded an empire in India, remembered it in the memoirs that he wrote in the early sixteenth century. The best paper in the world, he noted, comes from there, and the water for the mills from Kan-i-Gil, today’s Konigil.

The craft died out in Samarkand in the nineteenth century, beaten by cheap machines. Around the turn of this century a family of craftsmen, the Mukhtarovs, revived it in the village of Konigil, by the water called Siab. The wheel turns again, the hammers fall, and visitors are handed a sheet to feel.

It is thicker than the paper of a newspaper, faintly yellow, and hard to tear. They say it lasts three hundred years. Nobody has yet been able to check the new sheets; the old ones, in libraries, have already kept the promise.
`,
    },
    ru: {
      slug: 'melnitsa-kotoraya-sdelala-stranitsu',
      headline: 'Мельница, которая сделала страницу',
      standfirst: 'Кора шелковицы, речная вода и камень для полировки: как Самарканд научил полмира писать на бумаге.',
      dateline: 'Самарканд',
      body: `
Летом 751 года на реке Талас встретились два войска. По преданию, среди китайских пленных, уведённых на запад, были мастера бумажного дела. Учёные сомневаются, что ремесло пришло так внезапно: вдоль Шёлкового пути находят обрывки старше этой битвы. Но через несколько десятилетий Самарканд делал бумагу на продажу, а в 794 или 795 году мельница стояла уже в Багдаде.

Секрет был в шелковице. Её внутренняя кора даёт длинные светлые волокна. Их варят, толкут молотами, которые поднимает водяное колесо, размешивают в чане и вычерпывают камышовой сеткой. Отжатый и высушенный лист трут агатом до блеска, чтобы чернила ложились на него, а не уходили внутрь.

- Папирус ломался на сгибе, бумага — нет.
- На одну книгу из пергамена уходили шкуры целого стада.
- С пергамена чернила соскабливали почти бесследно. Бумага хранит шрам, за что её и полюбили сборщики налогов.

Бабур, потерявший Самарканд прежде, чем основать державу в Индии, вспоминал о нём в записках начала XVI века: лучшая в мире бумага выходит оттуда, а вода к бумажным мельницам идёт из Кан-и-Гиля, нынешнего Конигила.

В XIX веке самаркандское ремесло угасло: дешёвые машины победили. На рубеже XX и XXI веков его возродила семья мастеров Мухтаровых в селе Конигил на Сиабе. Колесо снова крутится, молоты падают, а гостям дают подержать лист.

Он толще газетного, чуть желтоват и рвётся с трудом. Говорят, его хватает на триста лет. Новые листы проверить ещё никто не успел; старые, в библиотеках, своё обещание уже сдержали.
`,
    },
    zh: {
      slug: 'zao-chu-shu-ye-de-mo-fang',
      headline: '造出书页的磨坊',
      standfirst: '桑树皮、河水和一块磨光石：撒马尔罕如何教半个世界在纸上书写。',
      dateline: '撒马尔罕',
      body: `
751年夏，两支军队相遇于怛罗斯河畔。相传被带往西方的中国战俘中有懂得造纸的人。学者如今怀疑手艺并非来得如此突然：丝绸之路沿线出土过早于此战的纸片。但几十年后，撒马尔罕已经造纸出售；794年或795年，巴格达也有了纸坊。

秘诀在桑树。桑树内皮纤维长而色浅，煮过之后，由水轮带动的木锤捣烂，在槽中搅匀，再用苇帘捞起。压干之后，用玛瑙打磨到发亮，墨便留在纸面，而不渗进纸里。

- 莎草纸一折就裂，纸不会。
- 一部羊皮书要用掉一群羊的皮。
- 羊皮上的墨迹刮去后几乎无痕，纸却留下伤疤，因此深得税官喜爱。

巴布尔在印度建立帝国之前丢掉了撒马尔罕，16世纪初写回忆录时仍念着这座城：世上最好的纸出自那里，纸坊用的水都来自坎伊吉勒，也就是今天的科尼吉尔。

19世纪，廉价机器胜出，撒马尔罕的手艺失传。世纪之交，工匠世家穆赫塔罗夫一家在夏布河边的科尼吉尔村把它恢复。水轮重新转动，木锤起落，来客可以亲手摸一摸纸。

它比新闻纸厚，微微泛黄，不易撕破。据说能保存三百年。新造的纸还没有人来得及验证；图书馆里的旧纸，早已兑现了诺言。
`,
    },
  },
};
