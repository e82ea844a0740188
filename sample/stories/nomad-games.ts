import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'nomad-games',
  section: 'culture',
  states: ['KG', 'KZ', 'TR'],
  institutions: [],
  tags: ['sport', 'heritage'],
  people: ['aigerim-sadykova'],
  daysAgo: 20,
  time: '14:30',
  zone: 'Asia/Bishkek',
  picture: {
    art: 'nomad-games',
    alt: { en: 'Timeline of the World Nomad Games: 2014, 2016 and 2018 in Kyrgyzstan, 2022 in Türkiye, 2024 in Kazakhstan.', ru: 'Шкала игр кочевников: 2014, 2016 и 2018 — Кыргызстан, 2022 — Турция, 2024 — Казахстан.', zh: '世界游牧民族运动会时间轴：2014、2016、2018年吉尔吉斯斯坦，2022年土耳其，2024年哈萨克斯坦。' },
    caption: { en: 'Where the games have been held.', ru: 'Где проходили игры.', zh: '历届举办地。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'games-on-horseback',
      headline: 'Games on horseback: how a small idea filled a stadium',
      standfirst: 'Goat polo, falconry, a board game with pebbles. The World Nomad Games began on a lake shore in 2014.',
      dateline: 'Cholpon-Ata',
      body: `
The first World Nomad Games were held in September 2014 at Cholpon-Ata, on the shore of Issyk-Kul. Nineteen countries came, with several hundred athletes, to contests that most sports pages had never printed a result of.

There was *kok-boru*, in which two mounted teams fight for the carcass of a goat, nowadays often replaced by a dummy. There was *er enish*, wrestling on horseback; *salburun*, hunting with eagles and hounds; and *toguz korgool*, a game of counting played with 162 pebbles and complete silence.

The board game explains itself in numbers. Each player has nine holes with nine pebbles in each, sown one by one round the board; whoever gathers 82, one more than half, has won. *Kok-boru* needs more room: a field some two hundred metres long, with a round *tai kazan* at each end for a goal. A rider must lift the carcass, thirty kilograms and more, from the saddle, and throw it in.

The games returned to the lake in 2016 and 2018. Then they did what nomads do. In 2022 they moved to İznik in Türkiye, in 2024 to Astana, where nearly ninety countries took part, and for 2026 they were promised to Kyrgyzstan again.

> [pull] A heritage survives best when somebody can lose at it.

UNESCO has written several of these disciplines into its lists: kok-boru in 2017, falconry in a shared entry of many countries, toguz korgool in 2020. A list keeps a name. A game with rules, referees and angry supporters keeps the thing itself. Children who would once have learnt to ride because they must now learn because on Saturday there is a match.
`,
    },
    ru: {
      slug: 'igry-v-sedle',
      headline: 'Игры в седле: как малая затея собрала стадион',
      standfirst: 'Козлодрание, охота с беркутом, настольная игра с камешками. Всемирные игры кочевников начались на берегу озера в 2014 году.',
      dateline: 'Чолпон-Ата',
      body: `
Первые Всемирные игры кочевников прошли в сентябре 2014 года в Чолпон-Ате, на берегу Иссык-Куля. Приехали несколько сотен спортсменов из девятнадцати стран — состязаться в том, чему спортивные страницы почти никогда не отводили строки.

Был *кок-бору*, где две конные команды бьются за тушу козла — теперь её часто заменяет муляж. Был *эр эниш*, борьба верхом; *салбуурун*, охота с беркутами и гончими; и *тогуз коргоол* — игра на счёт, в которой 162 камешка и полная тишина.

Настольную игру объясняют числа. У каждого девять лунок, в каждой по девять камешков; их раскладывают по одному вдоль доски, и побеждает тот, кто соберёт 82, на один больше половины. Для кок-бору места нужно больше: поле длиной около двухсот метров, а в концах его круглые *тай-казаны* вместо ворот. Всадник должен с седла поднять тушу в тридцать с лишним килограммов и забросить её туда.

На озеро игры вернулись в 2016 и 2018 годах. А потом поступили как кочевники: в 2022-м перебрались в турецкий Изник, в 2024-м — в Астану, где собрались почти девяносто стран, а на 2026 год их снова обещали Кыргызстану.

> [pull] Наследие живёт лучше всего, когда в него можно проиграть.

ЮНЕСКО внесла в свои списки несколько этих дисциплин: кок-бору в 2017 году, соколиную охоту — общей строкой многих стран, тогуз коргоол — в 2020-м. Список хранит имя. Игра с правилами, судьями и сердитыми болельщиками хранит само дело. Дети, которые раньше учились ездить верхом потому, что так надо, теперь учатся потому, что в субботу матч.
`,
    },
    zh: {
      slug: 'ma-bei-shang-de-yun-dong-hui',
      headline: '马背上的运动会：一个小点子如何坐满体育场',
      standfirst: '叼羊、鹰猎、用石子下的棋。世界游牧民族运动会2014年始于湖畔。',
      dateline: '乔蓬阿塔',
      body: `
首届世界游牧民族运动会于2014年9月在伊塞克湖畔的乔蓬阿塔举行，十九个国家的数百名运动员前来参赛，多数项目从未上过体育版。

有“叼羊”，两支马队争夺一只山羊，如今常以假羊代替；有马上摔跤；有携鹰带犬的狩猎；还有“九洞棋”，用162颗石子计数对弈，全场静默。

棋的道理全在数字里：双方各有九个洞，每洞九子，依次一颗颗撒向各洞，先得82子，即比半数多一颗者获胜。叼羊要的地方大得多：场地长约两百米，两端各有一座圆形的“太卡赞”充当球门，骑手要从马鞍上俯身提起三十多公斤的羊，再投进去。

2016年和2018年，运动会又回到湖边，随后便像游牧民族一样迁徙：2022年到了土耳其的伊兹尼克，2024年到了阿斯塔纳，近九十个国家参加，2026年则说定重回吉尔吉斯斯坦。

> [pull] 一项遗产若要活着，最好是有人会在其中输掉比赛。

联合国教科文组织已把其中若干项目列入名录：叼羊在2017年，鹰猎由多国联合申报，九洞棋在2020年。名录保存名字，而有规则、有裁判、有气恼观众的比赛保存事物本身。从前的孩子学骑马是因为不得不学，如今是因为星期六有比赛。
`,
    },
  },
};
