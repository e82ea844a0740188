import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'interbank',
  section: 'economy',
  states: ['CN', 'RU', 'KZ'],
  institutions: ['interbank'],
  tags: ['finance'],
  people: ['meera-iyer'],
  daysAgo: 1,
  time: '13:20',
  zone: 'Asia/Shanghai',
  picture: {
    art: 'interbank',
    alt: { en: 'Dots on a time scale: the first six member banks date from 1988 to 2001.', ru: 'Точки на шкале времени: первые шесть банков-участников возникли с 1988 по 2001 год.', zh: '时间轴上的圆点：最早的六家成员行成立于1988年至2001年间。' },
    caption: { en: 'When the first six member banks began.', ru: 'Когда возникли первые шесть банков.', zh: '最早六家成员行的成立年份。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'a-bank-without-a-building',
      headline: 'A bank without a building: how the Interbank Consortium lends',
      standfirst: 'It has no vault and no capital. Since 2005 it has been a way for national development banks to trust one another.',
      dateline: 'Beijing',
      body: `
Look for its headquarters and you will not find one. The Interbank Consortium of the SCO was founded on 26 October 2005 by agreement among the development and foreign-trade banks of the members: institutions such as the China Development Bank, Russia’s VEB and the Development Bank of Kazakhstan. Each keeps its own balance sheet. What they share is a table.

At that table a bank in one country can learn what a borrower in another is worth. A hydropower plant, a cement works or a fleet of buses may be too large for the local lender and too distant for the foreign one. A credit line from bank to bank bridges the gap: the foreign lender carries the risk of its colleague, and the colleague that of the client.

The table has grown. A Kyrgyz bank joined in 2006, banks from India and Pakistan after 2017; the Eurasian Development Bank is a partner. And the sums can be large, as long as they stand in somebody’s books: at the summit in Qingdao in June 2018 China announced a special loan facility of 30 billion yuan within the consortium. The money was China’s. The road for it was common.

> [pull] Trust, like any commodity, can be wholesaled.

The chair passes from member to member each year. Decisions need the consent of all, as everywhere in the organisation. There is no common fund, and members stay free to decline any project.

That lightness is its strength and its limit. It costs almost nothing, but it cannot lend a coin of its own. Hence the long debate about a development bank of the SCO, proposed in 2010; in September 2025, at Tianjin, the members announced the political decision to establish it. Should it open, the consortium will have a neighbour with a building.
`,
    },
    ru: {
      slug: 'bank-bez-zdaniya',
      headline: 'Банк без здания: как кредитует Межбанковское объединение',
      standfirst: 'У него нет ни хранилища, ни капитала. С 2005 года это способ национальных банков развития доверять друг другу.',
      dateline: 'Пекин',
      body: `
Его штаб-квартиру искать бесполезно. Межбанковское объединение ШОС создали 26 октября 2005 года банки развития и внешнеэкономические банки государств-членов — Государственный банк развития Китая, российский ВЭБ, Банк развития Казахстана и другие. У каждого остаётся собственный баланс. Общий у них стол.

За этим столом банк одной страны узнаёт, чего стоит заёмщик в другой. Гидроэлектростанция, цементный завод или парк автобусов бывают слишком велики для местного кредитора и слишком далеки для иностранного. Кредитная линия от банка к банку закрывает разрыв: иностранец берёт на себя риск коллеги, а коллега — риск клиента.

Стол стал длиннее. В 2006 году за него сел банк из Кыргызстана, после 2017-го — банки Индии и Пакистана; Евразийский банк развития участвует как партнёр. Суммы бывают и крупными, если они стоят в чьём-то балансе: на саммите в Циндао в июне 2018 года Китай объявил о специальном кредите на 30 миллиардов юаней в рамках объединения. Деньги китайские, дорога для них — общая.

> [pull] Доверием, как и любым товаром, можно торговать оптом.

Председательство каждый год переходит от участника к участнику. Решения требуют общего согласия, как везде в организации. Общего фонда нет, и от любого проекта можно отказаться.

В этой лёгкости и сила, и предел. Содержать объединение почти ничего не стоит, но и собственной монеты оно ссудить не может. Отсюда долгий спор о банке развития ШОС, предложенном в 2010 году; в сентябре 2025 года в Тяньцзине объявили о политическом решении его создать. Если он откроется, у объединения появится сосед — уже со зданием.
`,
    },
    zh: {
      slug: 'mei-you-da-lou-de-yin-hang',
      headline: '没有大楼的银行：银联体如何放贷',
      standfirst: '它没有金库，也没有资本金。自2005年以来，它是各国开发性银行彼此信任的一种方式。',
      dateline: '北京',
      body: `
要找它的总部，你会一无所获。上合组织银行联合体成立于2005年10月26日，由成员国的开发性银行和对外经济银行签约组成，如中国国家开发银行、俄罗斯外经银行、哈萨克斯坦开发银行。各行的资产负债表各自独立，共有的是一张桌子。

在这张桌子旁，一国的银行可以了解另一国借款人的信用。一座水电站、一家水泥厂或一支公交车队，对本地银行来说太大，对外国银行来说太远。银行对银行的授信填补了这道缺口：外国银行承担同行的风险，同行承担客户的风险。

桌子越来越长：2006年来了吉尔吉斯斯坦的银行，2017年以后来了印度和巴基斯坦的银行，欧亚开发银行则以伙伴身份参加。数额也可以很大，只要记在某一家的账上：2018年6月青岛峰会上，中国宣布在银联体框架内设立300亿元人民币等值专项贷款。钱是中国的，路是大家的。

> [pull] 信任和任何商品一样，也可以批发。

主席每年轮换。与组织内其他事务一样，决定须经一致同意。银联体没有共同基金，成员可以拒绝任何项目。

轻便既是它的长处，也是它的限度。它几乎不花钱，却也不能自己放出一分钱。因此才有关于上合组织开发银行的长期讨论：设想于2010年提出，2025年9月在天津宣布作出设立的政治决定。若它开张，银联体将有一位“有大楼的邻居”。
`,
    },
  },
};
