import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'two-gauges',
  section: 'transport',
  states: ['KZ', 'CN'],
  institutions: [],
  tags: ['railways', 'borders', 'by-land-across-eurasia'],
  people: ['aigerim-sadykova'],
  daysAgo: 0,
  time: '09:29',
  zone: 'Asia/Almaty',
  picture: {
    art: 'two-gauges',
    alt: {
      en: 'Diagram of two tracks side by side: 1,435 millimetres between the rails in China, 1,520 in Kazakhstan.',
      ru: 'Схема двух путей рядом: 1435 миллиметров между рельсами в Китае и 1520 в Казахстане.',
      zh: '两种轨道并列示意图：中国轨距1435毫米，哈萨克斯坦轨距1520毫米。',
    },
    caption: { en: 'Eighty-five millimetres decide where a train must stop.', ru: 'Восемьдесят пять миллиметров решают, где поезду остановиться.', zh: '相差85毫米，列车就必须停下。' },
    credit: { en: 'Diagram: Infoshos', ru: 'Схема: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'two-gauges-one-train',
      headline: 'Two gauges, one train: why every wagon stops at Khorgos',
      standfirst: 'Eighty-five millimetres separate the railways of China and Kazakhstan. A whole industry lives in the gap.',
      dateline: 'Khorgos',
      body: `
A container that leaves Xi’an by rail can cross half of Asia without being opened. It cannot cross the Kazakh border without being lifted. On the Chinese side the rails stand 1,435 millimetres apart, the gauge that George Stephenson’s lines made common in the nineteenth century. On the Kazakh side they stand 1,520 millimetres apart. No wheel set fits both.

The difference is about the width of a hand. It has shaped the map of trade across Eurasia for more than sixty years.

## Where the gap comes from

The Russian Empire chose a track of five English feet, 1,524 millimetres, for the line between Saint Petersburg and Moscow that opened in 1851. The American engineer George Washington Whistler advised it. The choice was practical rather than military: there was no network to connect to, and the broader track promised steadier running. From the 1970s Soviet engineers tightened the figure to 1,520 millimetres, so that worn wheels and rails would sit more closely together. The older wagons run on it still.

China built its main lines to the standard of 1,435 millimetres. When the two systems met at the Alashankou and Dostyk crossing in 1990, they met as strangers. A second crossing, at Khorgos, was opened in 2012.

The dates are worth a second look. Both lines had been meant to meet much earlier. An agreement of 1954 foresaw a railway from Lanzhou through Urumqi to Alma-Ata, and Soviet builders brought their part to the border in 1959. Then the two governments fell out, and for three decades the track ended in the grass on one side and far short of the frontier on the other. The gap in the map was political before it was technical; when the politics ended, the 85 millimetres were still there.

## Three ways across

| Way | What moves | What stays |
| --- | --- | --- |
| Transshipment | The container, lifted by crane | The wagon |
| Bogie exchange | The wagon body, raised on jacks | The wheels |
| Variable gauge | The whole wagon | Nothing |

Most freight goes the first way. Two trains stand side by side under a gantry crane, and each container is lowered from one flat wagon to another. A practised crew needs a few minutes for each box and well under two hours for a train.

The counting is done in a unit of its own, the TEU, a box of twenty feet; a long one, of forty, is two. A train that China’s network can run with fifty or more long containers may be too long for the sidings beyond the border, or too short to be worth a locomotive across the steppe, so that three trains become two, or two become three. The yard is therefore not only a place where boxes change wagons. It is where one railway’s idea of a train is translated into another’s.

Passenger coaches have long gone the second way. They are uncoupled, raised with everyone still inside, and rolled on to other bogies. Travellers between Beijing and Ulaanbaatar know the shed at Erenhot for its clanking and its cold.

The third way is the most elegant. Axles whose wheels slide along the shaft as the train creeps through a short ramp have served between Spain and France since 1969. They cost more to buy and more to keep, and in a Kazakh winter the moving parts can freeze.

It has been tried on the broad gauge as well. From December 2016 until 2020 a Spanish-built train ran between Moscow and Berlin and changed its width at Brest as it rolled, in twenty minutes where the jacks need two hours. A train of passengers can bear the cost. Tens of thousands of freight wagons, some of which cross a border once a year, cannot.

> [pull] A border is where two sensible decisions meet and do not agree.

## Why nobody moves the rails

Every few years someone proposes to extend one gauge into the territory of the other. The arithmetic is discouraging. The network of 1,520 millimetres is more than 200,000 kilometres long, from the Baltic to the Pacific. Every bridge, tunnel, platform and loading profile was made for it. A short tongue of foreign track, on the other hand, is common: at Khorgos and Dostyk both gauges enter the yard, so that trains can stand beside each other.

The change of gauge also does something useful that no plan foresaw. It gathers. Customs officers, vets, plant inspectors and freight forwarders stand where trains must stand anyway. The dry port at Khorgos, opened in 2015 among sand dunes, grew from that fact. Its neighbours now are warehouses and a town, Nurkent, built for those who work there.

There is an older reason as well, and it is written on the far side of the map. The broad gauge does not end in Kazakhstan. A container bound for Duisburg or Łódź meets the standard gauge again at the western edge of the network, most often between Brest and Małaszewicze, and is lifted a second time. Moving the line of the break from Khorgos to anywhere else would only move the cranes. Two lifts in some ten thousand kilometres is what the journey costs, and the journey still takes about a third of the time that a ship needs.

## The minutes that count

How much hangs on these yards can be counted. The first through train from Chongqing to Duisburg left on 19 March 2011. In 2023 some 17,000 ran between China and Europe, and in November 2024 the hundred-thousandth was sent off. Nearly all of them met a break of gauge twice.

When a train is late, the crane is seldom the cause. Forwarders speak of papers that differ between two sides, of wagons that have not come back, of wind. Strong gusts in the Dzungarian Gate, the gap in the mountains at Dostyk, stop the cranes altogether. It is one of the windiest inhabited places in Central Asia.

So the answer that planners now prefer is not a third rail but a second data line: the list of containers sent before the train, read by both customs services, with the exceptions marked. A train whose papers are in order waits for the crane only.

Distance is cheap on such a route; waiting is not. A container is worth most to its owner when it moves, and a box of electronics that stands for three days has lost what the railway gained over the sea. That is why the yards publish the hours for which wagons stand rather than the speed at which trains run, and why a new siding can be worth more than a new locomotive.

The gap will stay. Eighty-five millimetres are too much to bridge and too little to fear, and those who work in it have long stopped seeing it as a fault. It is, they say, simply where one railway hands its work to another.
`,
    },
    ru: {
      slug: 'dve-kolei-odin-poezd',
      headline: 'Две колеи, один поезд: почему каждый вагон останавливается в Хоргосе',
      standfirst: 'Железные дороги Китая и Казахстана разделяют восемьдесят пять миллиметров. В этом зазоре живёт целая отрасль.',
      dateline: 'Хоргос',
      body: `
Контейнер, отправленный из Сианя по железной дороге, может пересечь пол-Азии, ни разу не открывшись. Но пересечь казахстанскую границу, не поднявшись в воздух, он не может. С китайской стороны между рельсами 1435 миллиметров — колея, которую в XIX веке распространили линии Джорджа Стефенсона. С казахстанской — 1520. Ни одна колёсная пара не подходит к обеим.

Разница — примерно с ширину ладони. На глаз её не сразу заметишь, но колесо сошло бы с рельса на первом же метре. Уже больше шестидесяти лет она определяет карту евразийской торговли.

## Откуда взялся зазор

Для линии Петербург — Москва, открытой в 1851 году, Российская империя выбрала колею в пять английских футов, то есть 1524 миллиметра. Советником был американский инженер Джордж Вашингтон Уистлер. Выбор был скорее практическим, чем военным: соединяться было не с чем, а широкий путь обещал более спокойный ход. С 1970-х годов советские инженеры сузили колею до 1520 миллиметров, чтобы колесо и рельс прилегали плотнее. Старые вагоны ходят по ней до сих пор.

Китай строил главные линии по стандарту 1435 миллиметров. Когда в 1990 году две системы встретились на переходе Дружба — Алашанькоу, они встретились как незнакомцы. Второй переход, в Хоргосе, открыли в 2012 году.

К датам стоит присмотреться. Дороги должны были встретиться гораздо раньше. Соглашение 1954 года предусматривало линию Ланьчжоу — Урумчи — Алма-Ата, и в 1959-м советские строители довели свою часть до границы. Потом правительства поссорились, и три десятилетия путь с одной стороны кончался в траве, а с другой не доходил до рубежа. Разрыв на карте сначала был политическим и лишь потом техническим: когда политика отступила, восемьдесят пять миллиметров оказались на месте.

## Три способа

| Способ | Что движется | Что остаётся |
| --- | --- | --- |
| Перегрузка | Контейнер, его поднимает кран | Вагон |
| Смена тележек | Кузов, его поднимают домкраты | Колёса |
| Раздвижная колёсная пара | Весь вагон | Ничего |

Большая часть грузов идёт первым путём. Два состава стоят рядом под козловым краном, и каждый контейнер переставляют с платформы на платформу. Опытной бригаде нужно несколько минут на контейнер и заметно меньше двух часов на поезд.

Считают здесь в особых единицах — ДФЭ, двадцатифутовых эквивалентах: короткий контейнер считают за один, длинный, сорокафутовый, за два. Состав, который китайская сеть ведёт с полусотней длинных контейнеров, может не поместиться на разъездах за границей — или оказаться слишком коротким, чтобы ради него гнать через степь локомотив. Тогда из трёх поездов получается два, а из двух три. Станция, выходит, не только переставляет контейнеры с платформы на платформу: она переводит представление одной дороги о поезде на язык другой.

Пассажирские вагоны давно идут вторым путём. Их расцепляют, поднимают вместе с пассажирами и подкатывают другие тележки, а прежние остаются ждать обратного рейса. Те, кто ездил из Пекина в Улан-Батор, помнят цех в Эрляне — лязг и холод.

Третий способ самый изящный. Оси, на которых колёса сдвигаются, пока поезд медленно проходит короткий участок, работают между Испанией и Францией с 1969 года. Они дороже в покупке и в уходе, а казахстанской зимой подвижные части могут замёрзнуть.

Пробовали его и на широкой колее. С декабря 2016 по 2020 год между Москвой и Берлином ходил поезд испанской постройки, менявший ширину в Бресте на ходу: двадцать минут вместо двух часов на домкратах. Одному пассажирскому составу такие расходы по силам. Десяткам тысяч грузовых вагонов, из которых иной пересекает границу раз в год, — нет.

> [pull] Граница — это место, где встречаются два разумных решения и не сходятся.

## Почему никто не перекладывает рельсы

Раз в несколько лет кто-нибудь предлагает продлить одну колею на территорию другой. Подсчёты охлаждают. Сеть с колеёй 1520 миллиметров тянется больше чем на 200 тысяч километров, от Балтики до Тихого океана. Под неё сделаны каждый мост, тоннель, платформа и габарит. Короткий «язык» чужого пути — дело обычное: в Хоргосе и Достыке на станцию заходят обе колеи, чтобы поезда могли стоять рядом.

Есть у смены колеи и польза, которой никто не планировал. Она собирает. Таможенники, ветеринары, фитосанитарные инспекторы и экспедиторы стоят там, где поезду всё равно стоять. Из этого вырос сухой порт Хоргос, открытый в 2015 году среди песков. Теперь рядом склады и город Нуркент, построенный для тех, кто здесь работает.

Есть и ещё одна причина, и записана она на другом краю карты. Широкая колея не кончается в Казахстане. Контейнер, идущий в Дуйсбург или Лодзь, снова встречает европейскую колею на западной границе сети, чаще всего между Брестом и Малашевичами, и его поднимают второй раз. Перенести стык из Хоргоса в другое место значит просто перевезти туда краны. Два подъёма на десять тысяч километров — такова цена пути, который всё равно занимает около трети времени морского.

## Минуты, которые решают

Сколько зависит от этих станций, можно сосчитать. Первый сквозной поезд из Чунцина в Дуйсбург ушёл 19 марта 2011 года. За один 2023 год между Китаем и Европой их прошло около семнадцати тысяч, а в ноябре 2024-го отправили стотысячный. Почти каждый дважды встречал на пути чужую колею.

Когда поезд опаздывает, кран редко виноват. Экспедиторы говорят о документах, которые расходятся с двух сторон, о невозвращённых вагонах, о ветре. Порывы в Джунгарских Воротах — горном проходе у Достыка — останавливают краны совсем. Это одно из самых ветреных обитаемых мест Центральной Азии.

Поэтому сегодня предпочитают не третий рельс, а вторую линию данных: список контейнеров уходит раньше поезда, его читают обе таможни, и исключения отмечены заранее. Поезд с исправными бумагами ждёт только крана.

Расстояние на таком маршруте стоит недорого; дорого стоит ожидание. Контейнер ценен, пока движется, и ящик с электроникой, простоявший трое суток, теряет всё, что железная дорога выиграла у моря. Поэтому на станциях следят не за скоростью поездов, а за часами простоя вагонов, и новый запасной путь бывает нужнее нового локомотива.

Зазор останется. Восемьдесят пять миллиметров — слишком много, чтобы их преодолеть, и слишком мало, чтобы их бояться. Для тех, кто здесь работает, это давно не изъян, а просто место, где одна дорога передаёт работу другой.
`,
    },
    zh: {
      slug: 'liang-zhong-gui-ju',
      headline: '两种轨距，一列火车：为何列车都停霍尔果斯',
      standfirst: '中国与哈萨克斯坦的铁路相差85毫米，一整个行业就生长在这道缝隙里。',
      dateline: '霍尔果斯',
      body: `
一只从西安发出的集装箱，可以横跨半个亚洲而不开箱，却无法不经吊装就越过中哈边境。中方一侧，两根钢轨相距1435毫米，这是19世纪斯蒂芬森铁路推广开来的轨距；哈方一侧，钢轨相距1520毫米。没有一副轮对能同时适应两者。

这个差距大约只有一掌宽，肉眼一时看不出来，车轮却一米也走不了。它在六十多年间一直塑造着欧亚贸易的版图。

## 缝隙从何而来

1851年通车的圣彼得堡—莫斯科铁路采用五英尺轨距，即1524毫米，美国工程师惠斯勒曾为其顾问。这一选择更多出于实用而非军事：当时没有可以衔接的路网，宽轨则有望运行更平稳。20世纪70年代起，苏联工程师把轨距收紧为1520毫米，使轮轨贴合更紧密，旧车辆照常行驶。

中国的干线按1435毫米标准修建。1990年，两套系统在阿拉山口与多斯特克相遇，彼此如同陌路。第二个口岸霍尔果斯于2012年开通。

这些年份值得多看一眼。两条铁路本该早得多就相遇：1954年的协定规划了兰州—乌鲁木齐—阿拉木图铁路，苏联的建设者1959年就把自己那一段修到了边境。随后两国关系恶化，此后三十年间，一侧的铁轨断在草丛里，另一侧离边界还远。地图上的缺口先是政治的，后来才是技术的；政治的隔阂消除之后，那85毫米仍在原处。

## 三种过境办法

| 办法 | 移动的部分 | 留下的部分 |
| --- | --- | --- |
| 换装 | 集装箱，由吊车吊起 | 车辆 |
| 换转向架 | 车体，由千斤顶顶起 | 车轮 |
| 变轨距轮对 | 整节车辆 | 无 |

多数货物走第一种。两列火车并排停在龙门吊下，集装箱从一列平车移到另一列。熟练的班组每箱只需几分钟，整列远不到两小时。

口岸有自己的计数单位：标准箱，即二十英尺集装箱，四十英尺的长箱算作两个。中国路网上一列可挂五十多只长箱的火车，到了境外可能停不进会让站；也可能太短，不值得专门派一台机车穿越草原。于是三列并作两列，或者两列拆成三列。换装场因此不只是集装箱换车的地方，也是把一条铁路对“一列火车”的理解翻译给另一条铁路的地方。

客车历来走第二种：车厢解开，连同旅客一起顶升，再换上另一套转向架，原来那套留下来等返程列车。乘过北京至乌兰巴托列车的人，都记得二连浩特车间里的铿锵声和寒气。

第三种最为精巧。列车缓缓通过一段短轨时，车轮沿轴滑动到新的位置。这种装置自1969年起用于西班牙与法国之间，但造价和维护费用更高，在哈萨克斯坦的冬天，活动部件还会冻住。

宽轨上也试过。2016年12月至2020年，一列西班牙制造的列车往返于莫斯科和柏林之间，在布列斯特边走边变轨，二十分钟就办完千斤顶要用两小时的事。一列客车负担得起这笔费用；几万辆货车，有的一年才过境一次，就负担不起了。

> [pull] 所谓边境，就是两个合理的决定相遇却无法一致的地方。

## 为什么没有人去改铁轨

每隔几年，就有人提议把一种轨距延伸到对方境内。算一算账便会冷静下来：1520毫米路网从波罗的海到太平洋，总长超过20万公里，每一座桥梁、隧道、站台和限界都为它而建。短短一段“外来轨道”倒是常见：在霍尔果斯和多斯特克，两种轨距都进站，好让列车并排停靠。

换轨还带来一个未曾料到的好处：它让人聚集。海关、兽医、植物检疫和货运代理，都站在列车本来就要停的地方。2015年在沙丘间启用的霍尔果斯无水港由此成长，旁边如今是仓库，以及为职工修建的努尔肯特镇。

还有一个更老的原因，写在地图的另一端。宽轨并不止于哈萨克斯坦。运往杜伊斯堡或罗兹的集装箱，到了宽轨路网的西缘还要再次遇上标准轨，多半是在布列斯特与马拉舍维奇之间，在那里被第二次吊起。把断点从霍尔果斯挪到别处，不过是把吊车挪个地方。约一万公里的路程吊装两次，这就是代价；而全程所需时间仍只有海运的三分之一左右。

## 关键的几分钟

有多少事系于这些换装场，可以数出来。2011年3月19日，首列直达列车从重庆开往杜伊斯堡；2023年一年，往来于中欧之间的列车约有1.7万列；2024年11月，第十万列发车。几乎每一列，途中都要两次遇上轨距的断点。

列车晚点，原因很少在吊车。货代提到的是两边不一致的单证、没有返回的车辆，还有风。多斯特克所在的准噶尔山口阵风强劲，吊车不得不停，那里是中亚有人居住的地方中风最大的之一。

因此，规划者如今偏爱的不是第三根钢轨，而是第二条数据线：集装箱清单先于列车发出，两国海关同时读取，并标出例外。单证齐全的列车，只需等候吊车。

在这样的线路上，距离并不贵，贵的是等待。集装箱只有在移动时才最值钱，一箱电子产品停上三天，铁路比海运省下的时间便所剩无几。因此换装场更看重的是车辆停留的小时数，而不是列车的速度；多修一条股道，有时比多买一台机车更管用。

缝隙将会留下。85毫米，多到无法弥合，又少到不必畏惧。在这里工作的人早已不把它当作缺陷，它不过是一条铁路把工作交给另一条铁路的地方。
`,
    },
  },
};
