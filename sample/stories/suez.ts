import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'suez',
  section: 'economy',
  states: ['EG'],
  institutions: [],
  tags: ['ports', 'trade'],
  people: ['meera-iyer'],
  daysAgo: 70,
  time: '09:00',
  zone: 'Africa/Cairo',
  picture: {
    art: 'suez',
    alt: { en: 'Map of the sea routes from Singapore to Rotterdam: 15,400 kilometres by Suez, 21,800 round Africa.', ru: 'Карта морских путей из Сингапура в Роттердам: 15 400 километров через Суэц, 21 800 вокруг Африки.', zh: '新加坡至鹿特丹的航线图：经苏伊士15400公里，绕非洲21800公里。' },
    caption: { en: 'Two ways from Singapore to Rotterdam.', ru: 'Два пути из Сингапура в Роттердам.', zh: '新加坡至鹿特丹的两条航路。' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'what-a-canal-saves',
      headline: 'What a canal saves',
      standfirst: 'One hundred and ninety-three kilometres of sand, dug away, moved Asia six thousand kilometres closer to Europe.',
      dateline: 'Ismailia',
      body: `
A ship from Singapore to Rotterdam sails about 15,400 kilometres by way of Suez. Round the Cape of Good Hope it is about 21,800. At the speed of a container ship the difference is some ten days, and the fuel of ten days.

The canal was opened on 17 November 1869 after ten years’ digging. It has no locks, since the seas at both ends stand at nearly the same height. Since the widening of 2015 it is 193 kilometres long, with a second channel for more than a third of the way, so that convoys need wait less for one another.

The passage takes from twelve to sixteen hours, at the pace of a bicycle: a faster ship would bring the banks down. Pilots come aboard one after another, and at night a searchlight must shine from the bow. A large container ship pays several hundred thousand dollars; in 2023 such fees brought Egypt about ten billion.

In March 2021 one ship, the *Ever Given*, lay across it for six days, and more than three hundred others waited. In 2024, when attacks in the Red Sea drove the shipping lines to the Cape, traffic fell by about half, and Egypt counted the lost fees in billions of dollars.

> [pull] Geography does not change. Its price does.

Both events taught the same lesson to ports from Mumbai to Qingdao: a short way is worth most on the day it is closed. Forwarders now quote two prices. Railways across Asia, slower than their advertisements and dearer than the sea, found new customers each time.

And still, in the quiet early morning, the first convoy enters from the south, and a village on the bank watches towers of boxes glide past behind the palms.
`,
    },
    ru: {
      slug: 'chto-sberegaet-kanal',
      headline: 'Что сберегает канал',
      standfirst: 'Сто девяносто три километра вынутого песка приблизили Азию к Европе на шесть тысяч километров.',
      dateline: 'Исмаилия',
      body: `
Из Сингапура в Роттердам через Суэц судно идёт около 15 400 километров, вокруг мыса Доброй Надежды — около 21 800. На скорости контейнеровоза разница — дней десять и десять дней топлива.

Канал открыли 17 ноября 1869 года, после десяти лет работ. Шлюзов в нём нет: уровень морей с обеих сторон почти одинаков. После расширения 2015 года его длина 193 километра, и больше чем на трети пути есть второе русло, чтобы караваны меньше ждали друг друга.

Проход занимает от двенадцати до шестнадцати часов со скоростью велосипеда: от быстрого судна обвалились бы берега. На борт один за другим поднимаются лоцманы, ночью с носа светит прожектор. Большой контейнеровоз платит несколько сотен тысяч долларов; в 2023 году такие сборы принесли Египту около десяти миллиардов.

В марте 2021 года одно судно, *Ever Given*, шесть дней стояло поперёк, а больше трёхсот других ждали. В 2024 году, когда из-за нападений в Красном море перевозчики ушли к мысу, движение упало примерно вдвое, и Египет считал потерянные сборы миллиардами долларов.

> [pull] География не меняется. Меняется её цена.

Оба случая преподали портам от Мумбаи до Циндао один урок: короткий путь дороже всего в день, когда он закрыт. Теперь экспедиторы называют две цены. А железные дороги через Азию, которые медленнее своей рекламы и дороже моря, каждый раз находили новых клиентов.

И всё же тихим ранним утром с юга входит первый караван, и прибрежная деревня смотрит, как за пальмами проплывают башни из ящиков.
`,
    },
    zh: {
      slug: 'yun-he-jie-sheng-le-shen-me',
      headline: '一条运河节省了什么',
      standfirst: '挖走193公里的沙，亚洲离欧洲近了六千公里。',
      dateline: '伊斯梅利亚',
      body: `
从新加坡到鹿特丹，经苏伊士运河约15400公里，绕好望角约21800公里。以集装箱船的航速，相差约十天，以及十天的燃料。

运河历时十年开凿，1869年11月17日通航。两端海面几乎等高，因此没有船闸。2015年扩建后全长193公里，其中三分之一以上有第二航道，船队彼此等候的时间减少。

过河要十二到十六个小时，快慢与骑自行车相仿，再快就会冲垮堤岸。引水员一段段轮换登船，夜航时船头还要亮起探照灯。一艘大型集装箱船须付数十万美元通行费；2023年，这样的收入为埃及带来约一百亿美元。

2021年3月，“长赐”号横在河中六天，三百多艘船只排队等候。2024年，红海袭击迫使航运公司改道好望角，通行量减少约一半，埃及损失的通行费以数十亿美元计。

> [pull] 地理不变，变的是它的价格。

两件事给从孟买到青岛的港口上了同一课：一条捷径，在关闭的那天最值钱。如今货代会报两种价格。横贯亚洲的铁路虽比广告慢、比海运贵，却每次都因此找到新客户。

尽管如此，在安静的清晨，第一支船队仍从南口驶入，岸边村庄望着一座座箱塔在棕榈树后缓缓滑过。
`,
    },
  },
};
