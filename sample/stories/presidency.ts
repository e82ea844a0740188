import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'presidency',
  section: 'politics',
  states: ['KG', 'CN', 'KZ', 'IN'],
  institutions: ['presidency', 'secretariat'],
  tags: ['law', 'time'],
  people: ['chen-yulin'],
  daysAgo: 3,
  time: '10:00',
  zone: 'Asia/Bishkek',
  picture: {
    art: 'presidency',
    alt: { en: 'Timeline of chairs: India 2022–23, Kazakhstan 2023–24, China 2024–25, Kyrgyzstan 2025–26.', ru: 'Шкала председательств: Индия 2022–23, Казахстан 2023–24, Китай 2024–25, Кыргызстан 2025–26.', zh: '轮值主席时间轴：印度2022—23，哈萨克斯坦2023—24，中国2024—25，吉尔吉斯斯坦2025—26。' },
    caption: { en: 'Who has held the chair, year by year.', ru: 'Кто председательствовал, год за годом.', zh: '逐年轮值主席国。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'a-chair-for-one-year',
      headline: 'A chair for one year: how the presidency goes round',
      standfirst: 'Each year another state takes the chair. It brings no extra vote, and yet every government prepares for it for years.',
      dateline: 'Bishkek',
      body: `
The chair of the SCO changes hands at the end of every summit. The state that has just been host steps back, and the next one begins its year. As of 2025 the order ran: India, Kazakhstan, China, Kyrgyzstan. No election decides it. The charter says that the chair of a meeting belongs to the state that hosts it.

Who hosts is left to the alphabet, and to the Russian one. Under Article 5 of the charter the place of the next regular meeting follows, as a rule, the order of the members’ names in Russian: Indiya, Kazakhstan, Kitay, Kyrgyzstan. In English China would have come first; in Chinese, which has no alphabet, somebody would have had to count strokes. The words “as a rule” are not idle either: they leave room for an agreement.

The office gives no second vote and no veto beyond the one that all members have. Its power is that of any good host: to choose the theme, the calendar and the order of speakers, and to write the first draft. Whoever writes first is seldom rewritten wholly.

| Years | Chair | Summit |
| --- | --- | --- |
| 2022–23 | India | held online, July 2023 |
| 2023–24 | Kazakhstan | Astana, July 2024 |
| 2024–25 | China | Tianjin, August–September 2025 |
| 2025–26 | Kyrgyzstan | Bishkek, 2026 |

A presidency is also a logistic feat. China’s year counted more than a hundred events, from meetings of ministers to a film festival. For a country the size of Kyrgyzstan, with about seven million people, the same list weighs more: halls, interpreters, number plates for convoys.

The Secretariat in Beijing lends memory. Its Secretary-General serves three years, so that in each term three chairs come and go. The chair is the voice of the year; the Secretariat remembers what was said the year before.
`,
    },
    ru: {
      slug: 'predsedatelstvo-na-odin-god',
      headline: 'Кресло на один год: как переходит председательство',
      standfirst: 'Каждый год председателем становится другое государство. Второго голоса это не даёт, но готовятся к этому годами.',
      dateline: 'Бишкек',
      body: `
Председательство в ШОС переходит из рук в руки в конце каждого саммита. Хозяин отступает, и свой год начинает следующий. По состоянию на 2025 год порядок был таким: Индия, Казахстан, Китай, Кыргызстан. Выборов нет: по хартии председательствует государство, которое принимает заседание.

Кому принимать, решает алфавит, причём русский. По статье 5 хартии место очередного заседания определяют, как правило, в порядке русского алфавита названий государств: Индия, Казахстан, Китай, Кыргызстан. По-английски первым оказался бы Китай, а по-китайски, где алфавита нет вовсе, пришлось бы считать черты. Слова «как правило» тоже не лишние: они оставляют место для договорённости.

Должность не даёт ни второго голоса, ни вето сверх того, что есть у всех. Её сила — сила хорошего хозяина: выбрать тему, календарь и порядок выступлений и написать первый черновик. Того, кто пишет первым, редко переписывают целиком.

| Годы | Председатель | Саммит |
| --- | --- | --- |
| 2022–23 | Индия | дистанционно, июль 2023 |
| 2023–24 | Казахстан | Астана, июль 2024 |
| 2024–25 | Китай | Тяньцзинь, август — сентябрь 2025 |
| 2025–26 | Кыргызстан | Бишкек, 2026 |

Это ещё и задача для снабженцев. В китайский год прошло больше ста мероприятий, от встреч министров до кинофестиваля. Для Кыргызстана, где живёт около семи миллионов человек, тот же список весит больше: залы, переводчики, номера для кортежей.

Памятью служит Секретариат в Пекине. Генеральный секретарь служит три года, и за этот срок сменяются три председателя. Председатель — голос года; Секретариат помнит, что говорили в прошлом.
`,
    },
    zh: {
      slug: 'yi-nian-de-zhu-xi',
      headline: '一年的主席：轮值如何进行',
      standfirst: '每年换一个国家主持。它不会多一票，各国却要为此准备数年。',
      dateline: '比什凯克',
      body: `
每届峰会结束时，上合组织主席国便易手。刚做完东道主的国家退下，下一个国家开始自己的一年。截至2025年，次序是印度、哈萨克斯坦、中国、吉尔吉斯斯坦。这里没有选举：依照宪章，会议由主办国担任主席。

由谁主办，则看字母表，而且是俄文字母表。宪章第五条规定，例会地点一般按成员国国名的俄文字母顺序确定，于是印度、哈萨克斯坦、中国、吉尔吉斯斯坦依次相接。若按英文，中国会排在最前；若按中文，没有字母可排，只好数笔画。“一般”二字也不多余，它给协商留了余地。

主席并不多一票，也没有超出其他成员的否决权。它的力量就是好东道主的力量：选定主题、日程和发言次序，并写出初稿。最先落笔的人，很少被整个改写。

| 年度 | 主席国 | 峰会 |
| --- | --- | --- |
| 2022—23 | 印度 | 2023年7月，线上 |
| 2023—24 | 哈萨克斯坦 | 2024年7月，阿斯塔纳 |
| 2024—25 | 中国 | 2025年8月至9月，天津 |
| 2025—26 | 吉尔吉斯斯坦 | 2026年，比什凯克 |

轮值也是一场后勤考验。中国任内举办了一百多项活动，从部长级会议到电影节。对约有七百万人口的吉尔吉斯斯坦来说，同样的清单分量更重：会场、译员、车队的牌照。

记忆则由设在北京的秘书处提供。秘书长任期三年，任内会经历三任主席国。主席是这一年的声音，秘书处记得前一年说过什么。
`,
    },
  },
};
