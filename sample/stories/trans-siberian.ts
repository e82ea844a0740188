import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'trans-siberian',
  section: 'transport',
  states: ['RU'],
  institutions: [],
  tags: ['railways', 'time', 'by-land-across-eurasia'],
  people: ['aigerim-sadykova'],
  daysAgo: 40,
  time: '13:50',
  zone: 'Asia/Irkutsk',
  picture: {
    art: 'trans-siberian',
    alt: {
      en: 'Eight clocks along a line of 9,288 kilometres: noon in Moscow, seven in the evening in Vladivostok.',
      ru: 'Восемь часов вдоль линии в 9288 километров: в Москве полдень, во Владивостоке семь вечера.',
      zh: '9288公里线路上的八只时钟：莫斯科是正午，符拉迪沃斯托克已是晚上七点。',
    },
    caption: {
      en: 'When it is noon at the first kilometre post, it is evening at the last.',
      ru: 'У первого километрового столба полдень, у последнего — вечер.',
      zh: '起点的里程碑旁是正午，终点的里程碑旁已是傍晚。',
    },
    credit: { en: 'Diagram: Infoshos', ru: 'Схема: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'one-railway-eight-clocks',
      headline: 'One railway, eight clocks',
      standfirst: 'For about a century every station from the Baltic to the Pacific showed Moscow time. In 2018 the railway set its watch by the sun.',
      dateline: 'Irkutsk',
      body: `
Until the summer of 2018 a traveller on the platform at Vladivostok could see the morning sun and a station clock that said it was past midnight. The clock was right. All Russian railways kept the time of Moscow, seven hours behind the street outside, and so did the tickets.

There was sense in it. A train that leaves at one time and arrives at another should not gain or lose an hour between two signals, and a dispatcher with eight zones in front of him would sooner have one. The price was paid by passengers, who came to the station a day early, or a day late.

On 1 August 2018 timetables, tickets and station clocks went over to local time.

## Where the hour turns

| Station | Kilometre | Noon in Moscow is |
| --- | --- | --- |
| Balezino | 1,194 | 13:00 |
| Yekaterinburg | 1,816 | 14:00 |
| Omsk | 2,716 | 15:00 |
| Novosibirsk | 3,343 | 16:00 |
| Irkutsk | 5,191 | 17:00 |
| Chita | 6,204 | 18:00 |
| Vladivostok | 9,288 | 19:00 |

On the through train the journey takes about six days. Going east, they are short: the traveller loses an hour most nights, and the dining car is always a little ahead of one’s hunger. Going west, one is paid back.

## Built from both ends

Work began at Vladivostok in May 1891. For some years carriages were shipped across Baikal by an ice-breaking ferry, until a line was cut into the cliffs of its southern shore. The first through route ran across Manchuria; the all-Russian one was complete only in 1916, when the bridge over the Amur was opened at Khabarovsk. The last section was electrified in 2002.

The kilometre posts still count from Moscow. That, at least, has never needed to be changed.

> [pull] Distance can be measured from anywhere. Time has to be measured from where one is.
`,
    },
    ru: {
      slug: 'odna-doroga-vosem-chasov',
      headline: 'Одна дорога, восемь циферблатов',
      standfirst: 'Около века вокзалы от Балтики до Тихого океана показывали московское время. В 2018 году железная дорога сверила часы с солнцем.',
      dateline: 'Иркутск',
      body: `
До лета 2018 года пассажир на перроне Владивостока мог видеть утреннее солнце и вокзальные часы, на которых едва минула полночь. Часы шли верно. Все железные дороги России жили по Москве, на семь часов позади улицы за дверью вокзала. По Москве печатали и билеты.

Смысл в этом был. Поезд не должен терять или находить лишний час между двумя светофорами, а диспетчеру, у которого перед глазами восемь поясов, спокойнее с одним. Расплачивался пассажир, приезжавший на вокзал на сутки раньше. Или на сутки позже.

1 августа 2018 года расписания, билеты и вокзальные часы перевели на местное время.

## Где поворачивается час

| Станция | Километр | В Москве полдень, здесь |
| --- | --- | --- |
| Балезино | 1194 | 13:00 |
| Екатеринбург | 1816 | 14:00 |
| Омск | 2716 | 15:00 |
| Новосибирск | 3343 | 16:00 |
| Иркутск | 5191 | 17:00 |
| Чита | 6204 | 18:00 |
| Владивосток | 9288 | 19:00 |

Прямой поезд идёт около шести суток. На восток сутки выходят короткими: почти каждую ночь пропадает час, и вагон-ресторан всегда немного опережает аппетит. На западном пути долг возвращают.

## Строили с двух концов

Работы во Владивостоке начали в мае 1891 года. Несколько лет вагоны переправляли через Байкал на пароме-ледоколе, пока линию не пробили в скалах южного берега. Первый сквозной путь шёл через Маньчжурию, а целиком по России дорога прошла лишь в 1916 году, с открытием моста через Амур у Хабаровска. Последний участок электрифицировали в 2002-м.

Километровые столбы по-прежнему ведут счёт от Москвы. Хотя бы это менять ни разу не понадобилось.

> [pull] Расстояние можно мерить откуда угодно. Время — только оттуда, где стоишь.
`,
    },
    zh: {
      slug: 'yi-tiao-tie-lu-ba-zhi-zhong',
      headline: '一条铁路，八只时钟',
      standfirst: '约一个世纪里，从波罗的海到太平洋的车站都走莫斯科时间。2018年，铁路终于按太阳对表。',
      dateline: '伊尔库茨克',
      body: `
2018年夏天以前，站在符拉迪沃斯托克站台上的旅客，会一边看着朝阳，一边看见站钟刚过午夜。钟没有错。俄罗斯全国铁路统一使用莫斯科时间，比站门外的街道慢七小时，车票上印的也是它。

这有它的道理。列车从一个信号机驶到下一个，不该凭空多出或少掉一小时；调度员面对八个时区，也宁愿只用一个。代价由旅客承担：有人早到一天，有人晚到一天。

2018年8月1日，时刻表、车票和站钟全部改用当地时间。

## 钟点在哪里变

| 车站 | 里程（公里） | 莫斯科正午时当地为 |
| --- | --- | --- |
| 巴列济诺 | 1194 | 13时 |
| 叶卡捷琳堡 | 1816 | 14时 |
| 鄂木斯克 | 2716 | 15时 |
| 新西伯利亚 | 3343 | 16时 |
| 伊尔库茨克 | 5191 | 17时 |
| 赤塔 | 6204 | 18时 |
| 符拉迪沃斯托克 | 9288 | 19时 |

直达列车要走六天左右。往东走，每天都短一截：几乎每夜丢掉一小时，餐车开饭总比肚子饿得早。往西走，丢掉的又一一还回来。

## 从两头修起

1891年5月，工程在符拉迪沃斯托克动工。有几年，车厢要靠破冰渡轮运过贝加尔湖，直到南岸峭壁上凿出线路。最初贯通的线路穿过中国东北；直到1916年哈巴罗夫斯克的阿穆尔河（黑龙江）大桥通车，全程才都在俄罗斯境内。最后一段到2002年实现电气化。

里程碑仍从莫斯科数起。至少这一点，从来不需要改。

> [pull] 距离可以从任何地方量起，时间只能从脚下量起。
`,
    },
  },
};
