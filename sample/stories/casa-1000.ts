import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'casa-1000',
  section: 'energy',
  states: ['KG', 'TJ', 'AF', 'PK'],
  institutions: [],
  tags: ['energy', 'water'],
  people: ['farrukh-nazarov'],
  daysAgo: 27,
  time: '11:00',
  zone: 'Asia/Dushanbe',
  picture: {
    art: 'casa-1000',
    alt: { en: 'Map of the CASA-1000 line from Kyrgyzstan and Tajikistan through Afghanistan to Pakistan.', ru: 'Карта линии CASA-1000 из Кыргызстана и Таджикистана через Афганистан в Пакистан.', zh: 'CASA-1000线路图：自吉尔吉斯斯坦、塔吉克斯坦经阿富汗至巴基斯坦。' },
    caption: { en: 'From the rivers to the cities.', ru: 'От рек к городам.', zh: '从河流到城市。' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'summer-light-for-hot-cities',
      headline: 'Summer light for hot cities',
      standfirst: 'A power line from the Pamirs to the Indus rests on one fact: rivers swell when fans turn.',
      dateline: 'Dushanbe',
      body: `
In July the turbines of Kyrgyzstan and Tajikistan have more water than they can use, and Peshawar has more heat than it can bear. The CASA-1000 line is meant to join the two.

It has two parts. An alternating-current line of some 480 kilometres runs from Datka in Kyrgyzstan to Khujand in Tajikistan. From Sangtuda a direct-current line of about 750 kilometres goes on over the Hindu Kush, through Afghanistan, to Nowshera in Pakistan. It is designed for 1,300 megawatts, the appetite of a large city, between May and September.

Direct current is chosen because the grids at the two ends do not beat in time. A converter station turns alternating into direct current, another turns it back, and neither network needs to follow the other’s rhythm.

Between the two ends lie mountains. Both lines are built for 500 kilovolts, and on the passes of the Hindu Kush, above 3,500 metres, towers have to stand against avalanches as well as wind. A line of this kind passes over villages without stopping: its voltage is of no use to a lamp. So the project also pays for schools, water pipes and local power lines along the route, on the view that people look after what serves them too.

- The agreements were signed in 2015, and works began in 2016.
- Work in Afghanistan stopped in August 2021 and was resumed in 2024.
- The World Bank, with others, pays for most of it.

> [pull] Electricity is the only export that must be eaten the moment it is cooked.

Whether the current will flow as planned depends on quiet along the line more than on engineers. By 2025 the work in Kyrgyzstan and Tajikistan was largely done; the Afghan section, the longest, was still being built.
`,
    },
    ru: {
      slug: 'letniy-svet-dlya-zharkikh-gorodov',
      headline: 'Летний свет для жарких городов',
      standfirst: 'Линия от Памира к Инду держится на одном факте: реки полны тогда, когда крутятся вентиляторы.',
      dateline: 'Душанбе',
      body: `
В июле у турбин Кыргызстана и Таджикистана воды больше, чем нужно, а в Пешаваре больше жары, чем можно вынести. Линия CASA-1000 должна соединить одно с другим.

Она из двух частей. Линия переменного тока примерно в 480 километров идёт от кыргызской Датки до таджикского Худжанда. От Сангтуды линия постоянного тока, около 750 километров, уходит через Гиндукуш и Афганистан к пакистанской Наушере. Мощность — 1300 мегаватт, аппетит большого города, с мая по сентябрь.

Постоянный ток выбран потому, что сети на концах живут не в такт. Одна станция превращает переменный ток в постоянный, другая — обратно, и ни одна сеть не обязана подстраиваться под чужой ритм.

Между концами лежат горы. Обе линии рассчитаны на 500 киловольт, а на перевалах Гиндукуша, выше 3500 метров, опоры должны выдерживать не только ветер, но и лавины. Над деревнями такая линия проходит не останавливаясь: лампочке её напряжение ни к чему. Поэтому проект платит ещё и за школы, водопроводы и местные сети вдоль трассы — в расчёте на то, что люди берегут то, что служит и им.

- Соглашения подписали в 2015 году, работы начали в 2016-м.
- В Афганистане они встали в августе 2021 года и возобновились в 2024-м.
- Большую часть оплачивают Всемирный банк и другие доноры.

> [pull] Электричество — единственный экспорт, который надо съесть в ту же секунду, как он сварен.

Потечёт ли ток по плану, зависит не столько от инженеров, сколько от спокойствия вдоль линии. К 2025 году работы в Кыргызстане и Таджикистане были в основном закончены; афганский участок, самый длинный, ещё строили.
`,
    },
    zh: {
      slug: 'xia-ri-de-dian',
      headline: '夏日的电，送往炎热的城市',
      standfirst: '从帕米尔到印度河的输电线建立在一个事实上：风扇转动之时，正是江河涨水之时。',
      dateline: '杜尚别',
      body: `
七月，吉尔吉斯斯坦和塔吉克斯坦的水轮机有用不完的水，白沙瓦有受不了的热。CASA-1000输电线要把两者连起来。

它分两段：交流线路约480公里，从吉尔吉斯斯坦的达特卡到塔吉克斯坦的苦盏；直流线路约750公里，从桑格图达出发，经阿富汗翻越兴都库什山，到巴基斯坦的瑙谢拉。设计容量1300兆瓦，相当于一座大城市的胃口，每年五月至九月送电。

之所以用直流，是因为两端电网的节拍不同。一座换流站把交流变为直流，另一座再变回来，谁也不必跟随对方的节奏。

两端之间是高山。两段线路的设计电压都是500千伏。在兴都库什山海拔3500米以上的山口，铁塔既要抗风，也要抗雪崩。这样的线路从村庄上空经过而不停留，它的电压点不亮村里的灯。因此，项目还出资在沿线修建学校、供水管道和低压电网。道理很简单：对自己也有用的东西，人们会爱护。

- 2015年签署协议，2016年开工。
- 阿富汗段2021年8月停工，2024年恢复。
- 大部分资金来自世界银行等机构。

> [pull] 电是唯一一种必须现做现吃的出口商品。

电流能否按计划流动，与其说取决于工程师，不如说取决于沿线是否安宁。到2025年，吉尔吉斯斯坦和塔吉克斯坦境内的工程已基本完成，最长的阿富汗段仍在施工。
`,
    },
  },
};
