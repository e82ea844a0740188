import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'two-languages',
  section: 'politics',
  states: ['RU', 'CN'],
  institutions: ['secretariat'],
  tags: ['language'],
  people: ['chen-yulin'],
  daysAgo: 22,
  time: '17:10',
  zone: 'Asia/Shanghai',
  picture: {
    art: 'two-languages',
    alt: {
      en: 'Chart of the scripts of 27 state languages: Arabic script 9, Cyrillic 6, Latin 3, Devanagari 2, Chinese 1, and six scripts of one state each.',
      ru: 'Схема письменностей 27 государственных языков: арабское письмо — 9, кириллица — 6, латиница — 3, деванагари — 2, иероглифика — 1 и ещё шесть, по одной стране.',
      zh: '27国国语文字图：阿拉伯字母9国，西里尔字母6国，拉丁字母3国，天城文2国，汉字1国，另有六种文字各一国。',
    },
    caption: {
      en: 'One state language for each of 27 members and partners; the two in use at the SCO are marked.',
      ru: 'По одному государственному языку на каждую из 27 стран — членов и партнёров; выделены два языка ШОС.',
      zh: '27个成员国和伙伴国各取一种国语，上合组织使用的两种文字以颜色标出。',
    },
    credit: { en: 'Chart: Infoshos', ru: 'Схема: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'two-languages-eleven-scripts',
      headline: 'Two languages at the table, eleven scripts in the room',
      standfirst: 'The SCO works in Russian and Chinese. Between them they have no alphabet, no cases and hardly a root in common.',
      dateline: 'Beijing',
      body: `
The principles of the organisation, known as the Shanghai spirit, take twenty characters in Chinese. The same six phrases in Russian take more than a hundred letters and need two breaths. Somewhere between the two, at every meeting, sits an interpreter.

Article 20 of the Charter of 2002 is among its shortest: Russian and Chinese are the official and working languages. The Charter itself was signed in both, and both texts are equally authentic. So neither is a translation, and if they differ there is no third to decide. The United Nations has six languages to check against each other; here there are two, and they must agree.

## Where the seams are

Chinese nouns have no number and verbs no tense. Russian insists on both. A sentence that in Chinese leaves open whether one project is meant or several, done or to be done, must be closed before it can be printed in Russian. Questions from the translators’ desk have sent more than one draft, in more than one organisation, back to those who wrote it.

> [pull] A translator is often the first to learn what has not been agreed.

## Eleven ways to write

When the founders met, the choice was a natural one: China had its language, and the other five had Russian in common. India, Pakistan and Iran came later with English, Urdu, Hindi and Persian, and the article stayed as it was.

Among the 27 members and partners eleven scripts are used for state languages:

- Arabic script in nine countries, Persian and Urdu included;
- Cyrillic in six, Latin in three, Devanagari in two;
- Chinese characters and six further scripts, from Armenian to the Thaana of the Maldives, in one each.

Nor are they at rest. Azerbaijan and Uzbekistan left Cyrillic for Latin after 1991. Mongolia has used its old vertical script beside Cyrillic in official papers since 2025.

Two languages are not a portrait of such a family. They are a door wide enough for a document to pass through.
`,
    },
    ru: {
      slug: 'dva-yazyka-odinnadtsat-pismennostey',
      headline: 'Два языка за столом, одиннадцать письменностей в зале',
      standfirst: 'ШОС работает на русском и китайском. У них нет ни общей азбуки, ни общих падежей и почти ни одного общего корня.',
      dateline: 'Пекин',
      body: `
Принципы организации, известные как шанхайский дух, занимают по-китайски двадцать знаков. Те же шесть формул по-русски — больше сотни букв, и на одном дыхании их не произнести. Где-то между ними на каждой встрече сидит переводчик.

Статья 20 Хартии 2002 года — одна из самых коротких: официальные и рабочие языки — русский и китайский. Сама Хартия подписана на обоих, и оба текста имеют одинаковую силу. Ни один из них, стало быть, не перевод, а если они разойдутся, третьего, который рассудил бы, нет. В ООН сверяют друг с другом шесть языков; здесь их два, и они обязаны сойтись.

## Где проходит шов

У китайского существительного нет числа, у глагола — времени. Русский требует и того и другого. Фразу, где по-китайски не сказано, об одном проекте речь или о нескольких, сделан он или будет сделан, нельзя напечатать по-русски, пока не решишь. Вопросы переводчиков вернули авторам не один черновик, и не в одной организации.

> [pull] Переводчик нередко первым узнаёт, о чём не договорились.

## Одиннадцать способов писать

Когда собирались основатели, выбор был естественным: у Китая свой язык, у остальных пяти общим был русский. Индия, Пакистан и Иран пришли позже, с английским, хинди, урду и персидским, но статья осталась прежней.

На государственных языках 27 стран — членов и партнёров пишут одиннадцатью письменностями:

- арабским письмом — в девяти странах, считая персидский и урду;
- кириллицей — в шести, латиницей — в трёх, деванагари — в двух;
- иероглифами и ещё шестью письменностями, от армянской до мальдивской тааны, — по одной стране на каждую.

И они не стоят на месте. Азербайджан и Узбекистан после 1991 года перешли с кириллицы на латиницу. Монголия с 2025 года ведёт официальные бумаги и кириллицей, и старым вертикальным письмом.

Два языка — не портрет такой семьи. Это дверь, в которую проходит документ.
`,
    },
    zh: {
      slug: 'liang-zhong-yu-yan-shi-yi-zhong-wen-zi',
      headline: '桌上两种语言，厅里十一种文字',
      standfirst: '上合组织以汉语和俄语工作。这两种语言没有共同的字母，没有相通的语法，几乎连同源的词也没有。',
      dateline: '北京',
      body: `
“互信、互利、平等、协商、尊重多样文明、谋求共同发展”，“上海精神”用汉语写，正好二十个字。同样六句话用俄语写，要一百多个字母，一口气念不完。每一次会议上，两者之间都坐着一位翻译。

2002年《上海合作组织宪章》第二十条是全文最短的条款之一：官方和工作语言为汉语和俄语。宪章本身以两种文字签署，两种文本同等作准。也就是说，哪一份都不是译文；倘若两份有出入，也没有第三份来裁断。联合国有六种语言可以互相核对，这里只有两种，而且必须一致。

## 接缝在哪里

汉语名词不分单复数，动词不分时态，俄语却样样都要交代。一句汉语可以不说明是一个项目还是几个、已经做了还是将要去做；要印成俄语，就得先定下来。因为译员的一个提问而退回起草者重写的文稿，在许多国际组织里都不止一份。

> [pull] 最先知道哪里还没有谈妥的，往往是翻译。

## 十一种写法

创始国聚首之时，这个选择顺理成章：中国用汉语，另外五国有共同的俄语。印度、巴基斯坦和伊朗后来加入，带来英语、印地语、乌尔都语和波斯语，这一条却没有改动。

27个成员国和伙伴国的国语，共用十一种文字书写：

- 阿拉伯字母，九国，包括波斯语和乌尔都语；
- 西里尔字母六国，拉丁字母三国，天城文两国；
- 汉字，以及从亚美尼亚字母到马尔代夫塔纳字母的另外六种文字，各一国。

它们也并非一成不变。1991年以后，阿塞拜疆和乌兹别克斯坦由西里尔字母改用拉丁字母。2025年起，蒙古国的公文并用西里尔字母和传统的竖写蒙古文。

两种语言画不出这样一个大家庭的肖像。它们是一扇门，宽度恰好容一份文件通过。
`,
    },
  },
};
