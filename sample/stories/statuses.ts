import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'statuses',
  section: 'politics',
  states: ['MN', 'AF', 'LA'],
  institutions: ['secretariat'],
  tags: ['law', 'maps'],
  people: ['pavel-orlov'],
  daysAgo: 5,
  time: '18:20',
  zone: 'Asia/Ulaanbaatar',
  picture: {
    art: 'statuses',
    alt: { en: 'Map of the region coloured by status.', ru: 'Карта региона, раскрашенная по статусам.', zh: '按地位着色的区域地图。' },
    caption: { en: 'Members, observers and dialogue partners as this portal lists them.', ru: 'Члены, наблюдатели и партнёры по диалогу — так, как их перечисляет портал.', zh: '本站所列的成员国、观察员国与对话伙伴。' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'who-may-vote-who-may-watch',
      headline: 'Who may decide, who may watch: the statuses explained',
      standfirst: 'Member, observer, dialogue partner: three words, three different chairs, and since 2025 an attempt to make them two.',
      dateline: 'Ulaanbaatar',
      body: `
A **member** decides. Its voice can stop any text, and it pays a share of the budget. As of 2025 there are ten.

An **observer** sits in the hall. It may attend open meetings of the councils, speak when the chair agrees, and receive papers. It signs nothing that binds the others. Mongolia was the first, in 2004, and has remained one by choice. Afghanistan has held the status since 2012, though its seat has been empty at recent summits.

A **dialogue partner** co-operates in the fields that its memorandum names: trade, transport, education. Sri Lanka was chosen for the status in 2009, Türkiye in 2012. A wave followed in 2022 and 2023, from Cairo to Naypyidaw.

| Status | Decides | Attends | Signs |
| --- | --- | --- | --- |
| Member | yes | yes | treaty |
| Observer | no | open meetings | request |
| Dialogue partner | no | by subject | memorandum |

One state has sat on all three chairs: Belarus was chosen as a dialogue partner in 2009, together with Sri Lanka, became an observer in 2015, and has been a member since July 2024. Iran watched for eighteen years before its seat was moved to the table.

In September 2025, at Tianjin, the members resolved to unite observers and dialogue partners under a single name, partner. Laos was the first to be received under it. The change tidies the diplomacy more than it alters the map: rights still follow from what each state has agreed.

The portal keeps the older three lists, because readers look for them, and an editor can merge them in a minute. A word on a door does not move the wall behind it, but it does tell the visitor where to knock.
`,
    },
    ru: {
      slug: 'kto-reshaet-kto-nablyudaet',
      headline: 'Кто решает, кто наблюдает: статусы простыми словами',
      standfirst: 'Член, наблюдатель, партнёр по диалогу — три слова, три разных кресла и попытка 2025 года сделать из них два.',
      dateline: 'Улан-Батор',
      body: `
**Государство-член** решает. Его голос может остановить любой текст, и оно платит долю бюджета. По состоянию на 2025 год таких государств десять.

**Наблюдатель** сидит в зале. Он посещает открытые заседания советов, выступает с согласия председателя и получает документы, но не подписывает ничего, что связывало бы других. Первой в 2004 году стала Монголия — и осталась наблюдателем по собственному выбору. Афганистан имеет этот статус с 2012 года, хотя на последних саммитах его место пустовало.

**Партнёр по диалогу** сотрудничает в тех областях, что названы в его меморандуме: торговля, транспорт, образование. Шри-Ланке решили дать этот статус в 2009 году, Турции — в 2012-м. В 2022 и 2023 годах пришла целая волна, от Каира до Нейпьидо.

| Статус | Решает | Присутствует | Подписывает |
| --- | --- | --- | --- |
| Член | да | да | договор |
| Наблюдатель | нет | на открытых заседаниях | заявку |
| Партнёр по диалогу | нет | по темам | меморандум |

На всех трёх креслах посидела только Беларусь: в 2009 году, вместе со Шри-Ланкой, её выбрали партнёром по диалогу, с 2015-го она наблюдатель, с июля 2024-го член. Иран пробыл наблюдателем восемнадцать лет, прежде чем пересел за стол.

В сентябре 2025 года в Тяньцзине решили объединить наблюдателей и партнёров по диалогу под одним именем — партнёр. Первым под ним приняли Лаос. Перемена больше наводит порядок в дипломатии, чем меняет карту: права по-прежнему вытекают из того, о чём договорилось каждое государство.

Портал сохраняет прежние три списка, потому что читатели ищут именно их, а редактор может объединить их за минуту. Слово на двери не двигает стену, но подсказывает, куда стучать.
`,
    },
    zh: {
      slug: 'shui-jue-ding-shui-guan-cha',
      headline: '谁决定，谁旁听：几种地位说明',
      standfirst: '成员国、观察员国、对话伙伴，三个词，三把不同的椅子；2025年起，人们试图把它们并成两种。',
      dateline: '乌兰巴托',
      body: `
**成员国**作决定。它的一声反对可以叫停任何文本，它也分担预算。截至2025年共有十个。

**观察员国**坐在会场里，可出席各理事会的公开会议，经主席同意发言，并获得文件，但不签署约束他国的文书。2004年蒙古国第一个成为观察员，并自愿保持至今。阿富汗自2012年起拥有这一地位，但近几届峰会上席位空缺。

**对话伙伴**在备忘录写明的领域合作，如贸易、交通、教育。斯里兰卡2009年获准取得此地位，土耳其是2012年。2022年和2023年又有一批国家加入，从开罗到内比都。

| 地位 | 参与决定 | 出席 | 签署 |
| --- | --- | --- | --- |
| 成员国 | 是 | 是 | 条约 |
| 观察员国 | 否 | 公开会议 | 申请 |
| 对话伙伴 | 否 | 按议题 | 备忘录 |

三把椅子都坐过的只有白俄罗斯：2009年与斯里兰卡一同获准成为对话伙伴，2015年成为观察员国，2024年7月成为成员国。伊朗则旁听了十八年，席位才移到桌边。

2025年9月，天津峰会决定把观察员国和对话伙伴合并为一种地位：“伙伴”。老挝是以此名义接纳的第一个国家。这一变化与其说改变了地图，不如说整理了外交：权利仍取决于各国各自商定的内容。

本站保留原来的三份名单，因为读者在找它们，编辑也可以在一分钟内合并。门上的字移不动门后的墙，却能告诉来客该敲哪里。
`,
    },
  },
};
