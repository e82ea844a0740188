import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'dams',
  section: 'energy',
  states: ['TJ'],
  institutions: [],
  tags: ['energy', 'water', 'mountains'],
  people: ['farrukh-nazarov'],
  daysAgo: 7,
  time: '12:00',
  zone: 'Asia/Dushanbe',
  picture: {
    art: 'dams',
    alt: { en: 'Dam heights side by side: Rogun 335 metres planned, Jinping-I 305, Nurek 300, Grande Dixence 285.', ru: 'Плотины рядом: Рогун 335 метров по проекту, Цзиньпин-1 305, Нурек 300, Гранд-Диксанс 285.', zh: '坝高对比图：罗贡规划335米，锦屏一级305米，努列克300米，大迪克桑斯285米。' },
    caption: { en: 'Four of the tallest dams, in metres.', ru: 'Четыре из самых высоких плотин, метры.', zh: '世界最高的大坝中的四座，单位：米。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'three-hundred-metres-of-clay',
      headline: 'Three hundred metres of clay: the dams on the Vakhsh',
      standfirst: 'Nurek was the tallest dam in the world for a third of a century. Upstream, one taller still is rising.',
      dateline: 'Nurek',
      body: `
From below, the Nurek dam does not look like a machine. It looks like a hill that somebody has combed. There is no wall of concrete, only a slope of gravel and stone, 300 metres high, with a core of clay inside that no water passes. When it was finished in 1980 nothing taller had been built to hold a river, and nothing was until the Jinping-I dam in China, an arch of 305 metres, in 2013.

## Why clay

The Vakhsh falls out of the Pamirs through gorges that earthquakes visit often. A concrete wall is strong but stiff; it answers a tremor with a crack. An embankment answers by settling. The engineers at Nurek chose weight and patience: 54 million cubic metres of earth and rock, laid in layers and rolled, year after year, from 1961.

Clay was also what the valley had. Cement would have had to come over the passes by the trainload, and the railhead was far away. Loam, gravel and boulders lay within reach of the lorries, and a dam that is made of its own valley needs no factory but a road. The shape follows from the material: a pile of stone cannot stand steeply, so the foot of Nurek is several times as thick as the dam is high. Water that finds a crack in the core meets layers of sand and gravel, chosen by the size of their grains, that let the water pass and hold the clay back. Engineers call them filters. They are the part of the dam that nobody sees and on which everything rests.

There was a test of the idea even before the dam was done. As the reservoir filled in the 1970s, small earthquakes beneath it became more frequent, and the phenomenon was studied there for years. The slope settled, as it had been meant to, and stayed.

The nine turbines were raised in later years to a capacity of more than 3,000 megawatts. A programme of renewal, unit by unit, has been under way since 2019. For decades this one station has made most of Tajikistan’s electricity.

The water is not finished when it leaves Nurek. It passes through Baipaza, then through Sangtuda-1, completed with Russian money in 2009, and Sangtuda-2, built with Iran’s, before it reaches the plain. Each makes current of the same litres, and how much it makes depends on what the keepers of the largest lake let go.

## The cold half of the year

A mountain river is generous in the wrong season. The snow melts from May to September, when nobody needs heating. In winter, when everyone does, the Vakhsh runs at a fraction of its strength. The reservoir behind Nurek, some seventy kilometres long, carries summer water into winter, but only as far as its volume allows. In hard years the villages have had light for a few hours a day.

The shortage has a calendar that every household knows. From late autumn the operators watch the level of the lake as others watch a bank account: each metre that is spent in December is missing in February. The winter of 2008 was the one that people still name. It was among the coldest in decades, the Vakhsh brought little, the reservoir sank towards the level below which turbines cannot draw, and electricity was rationed even in the capital. In summer the same stations spill water past the turbines, because there is nobody to send the power to.

| Dam | River | Kind | Height, m |
| --- | --- | --- | --- |
| Rogun (planned) | Vakhsh | Earth and rock | 335 |
| Jinping-I | Yalong | Concrete arch | 305 |
| Nurek | Vakhsh | Earth and rock | 300 |

## The one above

Seventy kilometres upstream lies Rogun. It was designed in the 1970s, begun in the 1980s, stopped by the end of the Soviet Union, flooded in 1993 and begun again. A wedge of rock salt lies in the ground beneath it and has to be kept from moving water. In October 2016 the river was turned into tunnels; in November 2018 the first unit ran on a dam still far from its full height, and a second followed in 2019. If the last layer is laid as planned, it will stand at 335 metres with more than 3,600 megawatts, and the Vakhsh will have a store that lasts for more than one year.

Power lines are the other half of the plan. A dam in Tajikistan makes its surplus in the very months in which the plains to the south switch on their fans. The CASA-1000 line is meant to carry summer electricity from the Tajik and Kyrgyz mountains to Afghanistan and Pakistan; lines towards Uzbekistan have been joined again after years of separation. A country that can sell in July can afford to buy in January, and a river that is generous in the wrong season becomes a little less wrong.

> [pull] A dam is a promise made to people downstream as much as to people with lamps.

Downstream, the question is when the store will be filled. The Amu Darya, into which the Vakhsh flows, waters the fields of Uzbekistan and Turkmenistan. For years Uzbekistan opposed the project. Since 2016 the tone has changed; Tashkent now speaks of buying its electricity, and the World Bank’s experts, who examined the design in 2014, advised a filling spread over many years so that the farms would notice little. They had compared three heights, and the greatest, 335 metres, came out as the most economical.

What those farms fear is arithmetic too. To fill a lake, a dam must keep back more than it lets go. Rogun’s reservoir is planned for some 13 cubic kilometres, and the whole Vakhsh brings about 20 in a year. Filled in two summers, it would leave fields dry as far as the lower Amu Darya. Filled over a decade and a half, as the studies propose, it takes each year only a share of the water to which Tajikistan is entitled under the quotas agreed between the republics in the 1980s and kept since.

Two things will decide how the story ends. One is money: the cost has been put at several billion dollars, and the state cannot carry that alone. In September 2017 it sold bonds abroad for the first time, 500 million dollars’ worth, to go on building; in December 2024 the World Bank approved a grant of 350 million. The other is mud. Rivers of the Pamirs are brown for a reason, and each year they lay a little of the mountains behind the wall. Nurek has already lost a part of its volume that way. The store above it would catch the mud first and lengthen the life of the older dam below.

There is the price of the ground as well. The lake will cover villages, orchards and graves, and tens of thousands of people are to move, many to plots on the plain that are larger and hotter than those they leave. Some families were moved in Soviet times, came back when the work stopped, and are asked to go again. A dam is measured in metres; its cost also has to be counted in addresses.

Those who work on the slope have a shorter way of putting it. The mountain comes down anyway, they say. We only decide where it stops.
`,
    },
    ru: {
      slug: 'trista-metrov-gliny',
      headline: 'Триста метров глины: плотины на Вахше',
      standfirst: 'Треть века Нурек был самой высокой плотиной мира. Выше по реке растёт ещё более высокая.',
      dateline: 'Нурек',
      body: `
Снизу Нурекская плотина не похожа на машину. Она похожа на холм, который кто-то причесал. Бетонной стены нет — есть склон из гравия и камня высотой 300 метров, а внутри глиняное ядро, сквозь которое вода не проходит. Когда в 1980 году её закончили, ничего выше для реки ещё не строили — и не строили до китайской плотины Цзиньпин-1, арки в 305 метров, в 2013 году.

## Почему глина

Вахш падает с Памира по ущельям, где часто трясёт. Бетонная стена прочна, но жёстка и отвечает на толчок трещиной. Насыпь отвечает осадкой. В Нуреке выбрали вес и терпение: 54 миллиона кубометров земли и камня укладывали слоями и укатывали год за годом, начиная с 1961-го.

Глина — это ещё и то, что было под рукой. Цемент пришлось бы везти через перевалы эшелонами, а до железной дороги далеко. Суглинок, гравий и валуны лежали там, куда доезжал самосвал: плотине из собственной долины нужен не завод, а дорога. Из материала вышла и форма. Каменная насыпь не может стоять круто, поэтому подошва Нурека в несколько раз шире его высоты. Если вода найдёт в ядре трещину, дальше её встретят слои песка и гравия с подобранным размером зёрен: воду они пропустят, а глину удержат. Инженеры зовут их фильтрами. Их никто не видит, и на них держится всё.

Проверка случилась ещё до конца стройки. Пока в 1970-х водохранилище наполнялось, под ним участились слабые землетрясения, и явление это изучали здесь годами. Насыпь осела, как и было рассчитано, и осталась стоять.

Мощность девяти турбин со временем довели до трёх с лишним тысяч мегаватт. С 2019 года агрегаты один за другим обновляют. Десятилетиями одна эта станция даёт большую часть электричества Таджикистана.

Уйдя из Нурека, вода ещё не отработала. Она проходит Байпазу, потом Сангтуду-1, достроенную на российские деньги в 2009 году, и Сангтуду-2, построенную на иранские, и лишь затем выходит на равнину. Каждая станция берёт ток из тех же литров, а сколько возьмёт, зависит от того, сколько отпустят из самого большого озера.

## Холодная половина года

Горная река щедра не вовремя. Снег тает с мая по сентябрь, когда греться не нужно. Зимой, когда нужно всем, Вахш несёт лишь малую долю своей силы. Водохранилище длиной около семидесяти километров переносит летнюю воду в зиму, но только насколько хватает объёма. В тяжёлые годы в сёлах был свет по нескольку часов в день.

У этой нехватки есть календарь, и его знают в каждом доме. С поздней осени за уровнем озера следят, как другие следят за счётом в банке: метра, истраченного в декабре, не хватит в феврале. До сих пор вспоминают зиму 2008 года, одну из самых холодных за десятилетия. Вахш нёс мало воды, озеро опускалось к отметке, ниже которой турбинам брать нечего, и свет по графику давали даже в столице. А летом те же станции сбрасывают воду мимо турбин: отправить ток некому.

| Плотина | Река | Тип | Высота, м |
| --- | --- | --- | --- |
| Рогун (проект) | Вахш | Каменно-земляная | 335 |
| Цзиньпин-1 | Ялунцзян | Бетонная арка | 305 |
| Нурек | Вахш | Каменно-земляная | 300 |

## Та, что выше

В семидесяти километрах вверх по реке — Рогун. Его спроектировали в 1970-х, начали в 1980-х, остановили с распадом СССР, в 1993 году затопило котлован, потом начали снова. В основании залегает клин каменной соли, и, чтобы она не растворилась, её приходится отгораживать от движущейся воды. В октябре 2016 года реку отвели в тоннели; в ноябре 2018-го первый агрегат заработал на плотине, далёкой от полной высоты, в 2019-м — второй. Если последний слой ляжет как задумано, она встанет на 335 метрах с мощностью больше 3600 мегаватт, и у Вахша появится запас больше чем на год.

Вторая половина замысла — провода. Избыток у таджикской плотины бывает как раз в те месяцы, когда на равнинах южнее включают вентиляторы. Линия CASA-1000 должна передавать летнее электричество таджикских и кыргызских гор в Афганистан и Пакистан; линии в сторону Узбекистана после многих лет разрыва снова соединили. Страна, которая может продать в июле, может позволить себе купить в январе, и щедрость не вовремя становится чуть более уместной.

> [pull] Плотина — обещание не только тем, у кого лампы, но и тем, кто живёт ниже по реке.

Ниже по реке вопрос один: когда её будут наполнять. Амударья, в которую впадает Вахш, поит поля Узбекистана и Туркменистана. Узбекистан годами возражал. С 2016 года тон изменился: Ташкент говорит о покупке электричества, а эксперты Всемирного банка, изучившие проект в 2014 году, советовали растянуть наполнение на много лет, чтобы поля почти ничего не заметили. Сравнили и три высоты; самой выгодной вышла наибольшая, 335 метров.

То, чего боятся внизу, — тоже арифметика. Чтобы наполнить озеро, плотина должна задерживать больше, чем отпускает. Рогунское водохранилище рассчитано примерно на 13 кубических километров, а весь Вахш приносит за год около двадцати. Наполни его за два лета — и поля пересохнут до низовий Амударьи. Если же растянуть дело лет на пятнадцать, как предлагают исследования, каждый год понадобится лишь часть той воды, на которую Таджикистан имеет право по квотам: о них республики договорились в 1980-х и держатся их до сих пор.

Решат дело две вещи. Первая — деньги: речь идёт о миллиардах долларов, которых одному государству не поднять. В сентябре 2017 года оно впервые заняло за границей, выпустив облигации на 500 миллионов, чтобы строить дальше; в декабре 2024-го Всемирный банк одобрил грант в 350 миллионов. Вторая — ил. Реки Памира не зря бурые: каждый год они оставляют за стеной немного гор. Нурек уже потерял так часть объёма. Верхнее хранилище ловило бы ил первым и продлило бы век старшей плотине.

Есть цена и у самой земли. Озеро закроет кишлаки, сады и могилы; переехать должны десятки тысяч человек, многие — на равнину, где участки больше, а лето жарче. Некоторые семьи уже переселяли в советское время; когда стройка встала, они вернулись, и теперь их просят уехать снова. Плотину меряют метрами, но платят за неё ещё и адресами.

На стройке говорят короче: гора всё равно спускается. Мы только решаем, где ей остановиться.
`,
    },
    zh: {
      slug: 'san-bai-mi-de-nian-tu',
      headline: '三百米的黏土：瓦赫什河上的大坝',
      standfirst: '努列克坝曾在三分之一个世纪里保持世界最高。上游，一座更高的坝正在升起。',
      dateline: '努列克',
      body: `
从下方望去，努列克大坝不像一台机器，倒像一座被梳理过的山丘。这里没有混凝土墙，只有300米高的砾石斜坡，里面藏着不透水的黏土心墙。1980年建成时，世上没有更高的拦河坝；直到2013年，中国305米高的锦屏一级拱坝才超过它。

## 为什么用黏土

瓦赫什河从帕米尔高原奔流而下，穿过地震频发的峡谷。混凝土墙坚固却僵硬，遇震以裂缝作答；土石坝则以沉降作答。努列克的工程师选择了重量与耐心：自1961年起，5400万立方米土石一层层铺筑、碾压，年复一年。

黏土也是这条河谷里现成的东西。水泥得一列车一列车翻山运来，而铁路的尽头还远；壤土、砾石和漂石却就在卡车够得着的地方。用自己的河谷筑成的坝，不需要工厂，只需要一条路。形状也由材料决定：石堆立不陡，所以努列克的坝基厚度是坝高的好几倍。水若在心墙里找到裂缝，接下来会遇到按粒径选配的砂砾层：水可以过去，黏土却被拦住。工程师称之为反滤层。它们没有人看得见，一切却都靠它们。

大坝完工之前就经历过一次检验。20世纪70年代水库蓄水时，库区下方的小地震多了起来，这一现象在当地研究了多年。坝体如设计那样沉降，然后稳稳立住。

九台机组的总装机后来提升到3000多兆瓦，2019年起逐台更新。数十年来，塔吉克斯坦的大部分电力都出自这一座电站。

离开努列克，水的活儿还没有干完。它要先后经过拜帕扎、2009年以俄罗斯资金建成的桑格图达一级，以及由伊朗出资的桑格图达二级，才流到平原。每一座电站都用同一份水再发一次电，能发多少，则要看最大那座湖的守闸人放下来多少。

## 寒冷的半年

山区河流慷慨得不是时候。五月至九月积雪融化，无人需要取暖；冬天人人需要时，瓦赫什河的水量只剩一小部分。坝后约七十公里长的水库把夏天的水带到冬天，但只能带到库容所及。困难的年份，乡村每天只有几小时的电。

这种短缺有一本家家都懂的日历。从深秋起，人们盯着水位，就像别处的人盯着银行账户：十二月多用一米，二月就少一米。至今被人提起的是2008年的冬天，那是几十年来最冷的冬天之一。瓦赫什河来水很少，水位一路逼近机组取水的下限，连首都也限时供电。而到了夏天，同样的电站却让水绕过水轮机白白泄走，因为发出来的电没有人要。

| 大坝 | 河流 | 类型 | 高度（米） |
| --- | --- | --- | --- |
| 罗贡（规划） | 瓦赫什河 | 土石坝 | 335 |
| 锦屏一级 | 雅砻江 | 混凝土拱坝 | 305 |
| 努列克 | 瓦赫什河 | 土石坝 | 300 |

## 上游的那一座

再往上约七十公里是罗贡。它设计于20世纪70年代，80年代开工，因苏联解体而停工，1993年基坑被淹，后来重新开始。坝基下有一道岩盐楔体，为防它溶解，必须把流动的水隔开。2016年10月河水导入隧洞；2018年11月，首台机组在远未达到全高的坝上运行，第二台于2019年跟进。若按计划铺完最后一层，坝高将达335米，装机超过3600兆瓦，瓦赫什河将拥有可跨年调节的库容。

计划的另一半是输电线。塔吉克斯坦的大坝最有富余的月份，正是南方平原打开风扇的月份。CASA-1000输电线路要把塔吉克斯坦和吉尔吉斯斯坦山区的夏季电力送往阿富汗和巴基斯坦；通往乌兹别克斯坦的线路中断多年之后也重新接通。七月能卖电的国家，一月才买得起电；一条慷慨得不是时候的河，也就不那么不合时宜了。

> [pull] 大坝是一份承诺，既给点灯的人，也给住在下游的人。

下游关心的是何时蓄水。瓦赫什河汇入阿姆河，灌溉着乌兹别克斯坦和土库曼斯坦的农田。乌兹别克斯坦曾多年反对，2016年以后语气转变，如今谈的是购电；世界银行专家2014年评估设计时建议，蓄水应分多年进行，使农田几乎不受影响。他们还比较了三种坝高，最高的335米方案最为经济。

农田担心的其实也是算术。要蓄满一座湖，坝拦下的水就得比放走的多。罗贡水库规划库容约130亿立方米，而整条瓦赫什河一年的水量约为200亿。若用两个夏天蓄满，阿姆河下游的田地都会干涸；若照研究报告的建议分十五年左右，每年只需动用塔吉克斯坦按配额应得水量的一部分。这套配额由各加盟共和国在20世纪80年代商定，沿用至今。

结局取决于两件事。一是钱：造价达数十亿美元，一国难以独力承担。2017年9月，塔吉克斯坦首次在国外发行债券，筹得5亿美元续建；2024年12月，世界银行批准了3.5亿美元赠款。二是泥沙：帕米尔的河流混浊自有缘由，每年都把一点山留在坝后，努列克的库容已因此减少。上游水库会先拦下泥沙，延长下游老坝的寿命。

土地本身也有代价。湖水将淹没村庄、果园和坟墓，数万人需要搬迁，许多人要迁到平原上更大、也更炎热的地块。有些家庭在苏联时期搬过一次，停工后回到故土，如今又要再搬。大坝以米来度量，它的代价却还得用一个个住址来数。

工地上的人说得更短：山反正要下来，我们只是决定它停在哪里。
`,
    },
  },
};
