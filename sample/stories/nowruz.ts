import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'nowruz',
  section: 'culture',
  states: ['IR', 'AZ', 'UZ'],
  institutions: [],
  tags: ['heritage', 'time'],
  people: ['meera-iyer'],
  daysAgo: 36,
  time: '09:40',
  zone: 'Asia/Tehran',
  picture: {
    art: 'nowruz',
    alt: { en: 'Diagram of the Earth’s orbit with the March equinox marked.', ru: 'Схема земной орбиты с отмеченным мартовским равноденствием.', zh: '地球轨道示意图，标出三月分点。' },
    caption: { en: 'The moment when day and night are equal.', ru: 'Миг, когда день равен ночи.', zh: '昼夜等长的一刻。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'a-new-year-by-astronomy',
      headline: 'A new year by astronomy',
      standfirst: 'Nowruz begins at an instant that can be computed to the second, and is kept with wheat grown on a plate.',
      dateline: 'Tehran',
      body: `
Most calendars start a year at midnight. The Iranian one starts it whenever the sun crosses the equator northward. If the crossing falls before noon in Tehran, that day is the first of Farvardin; if after, the next. Families sit at the table and wait, and the radio counts.

The rule goes back to a reform of 1079, in which Omar Khayyam, better known abroad for his quatrains, was one of the astronomers. Its year is so close to the sun’s that it drifts by less than a day in many thousands of years.

Nowruz is kept far beyond Iran: in Azerbaijan, where fires are lit on four Tuesdays before it; in Uzbekistan and Tajikistan, where *sumalak*, a sweet paste of sprouted wheat, is stirred all night in a cauldron; in Kazakhstan, Kyrgyzstan, Afghanistan, Türkiye, among the Parsis of India.

- UNESCO listed it in 2009 for seven states; in 2016 the entry grew to twelve.
- The United Nations has marked 21 March as the International Day of Nowruz since 2010.

The feast ends as exactly as it begins. On the thirteenth day nobody in Iran stays indoors: families eat in the open air, and what was grown on the plate is thrown into running water. Seven is the number further north too. The Kazakh dish of the day, *nauryz-kozhe*, is cooked from seven things: water, meat, salt, fat, flour, grain and milk.

> [pull] It is the one feast on which astronomers and grandmothers agree.

On the table stand seven things whose names begin with the same letter, a mirror, an egg, and a plate of green shoots. The shoots are the oldest part. They say, without a calendar, what the calendar goes to such lengths to prove.
`,
    },
    ru: {
      slug: 'novyy-god-po-astronomii',
      headline: 'Новый год по астрономии',
      standfirst: 'Навруз наступает в миг, который вычисляют до секунды, а встречают его пшеницей, пророщенной на тарелке.',
      dateline: 'Тегеран',
      body: `
Большинство календарей начинает год в полночь. Иранский — тогда, когда Солнце переходит экватор к северу. Если переход случился до тегеранского полудня, этот день и есть первое фарвардина, если после — следующий. Семьи сидят за столом и ждут, а радио считает.

Правило восходит к реформе 1079 года, среди авторов которой был Омар Хайям, за пределами Ирана известный больше своими четверостишиями. Его год так близок к солнечному, что расходится с ним меньше чем на день за многие тысячи лет.

Навруз празднуют далеко за пределами Ирана: в Азербайджане, где четыре вторника перед ним жгут костры; в Узбекистане и Таджикистане, где ночь напролёт мешают в котле *сумалак*, сладкую пасту из проросшей пшеницы; в Казахстане, Кыргызстане, Афганистане, Турции, у парсов Индии.

- ЮНЕСКО внесла его в список в 2009 году от семи стран; в 2016-м их стало двенадцать.
- С 2010 года ООН отмечает 21 марта Международный день Навруз.

Кончается праздник так же точно, как начинается. На тринадцатый день в Иране никто не сидит дома: едят под открытым небом, а то, что выросло на тарелке, бросают в текучую воду. Число семь чтут и севернее: казахское *наурыз-коже* варят из семи составных частей — воды, мяса, соли, жира, муки, зерна и молока.

> [pull] Единственный праздник, о котором астрономы и бабушки одного мнения.

На столе — семь вещей, чьи имена начинаются с одной буквы, зеркало, яйцо и тарелка зелёных ростков. Ростки старше всего остального. Они без календаря говорят то, что календарь доказывает с таким трудом.
`,
    },
    zh: {
      slug: 'yi-tian-wen-ding-xin-nian',
      headline: '以天文定新年',
      standfirst: '诺鲁孜始于一个可以精确到秒的时刻，人们用一盘麦苗来迎接它。',
      dateline: '德黑兰',
      body: `
多数历法在午夜开始新的一年，伊朗历则在太阳向北越过赤道之时。若这一刻早于德黑兰正午，当天便是法尔瓦尔丁月初一；若晚于正午，则是次日。一家人围坐桌旁等候，收音机里在倒数。

这条规则可追溯到1079年的历法改革，参与的天文学家中有欧玛尔·海亚姆，他在国外更以四行诗闻名。这部历法的年长极接近太阳年，数千年的误差不到一天。

庆祝诺鲁孜的远不止伊朗：在阿塞拜疆，节前四个星期二都要点篝火；在乌兹别克斯坦和塔吉克斯坦，人们彻夜搅动大锅里的麦芽甜羹“苏麦莱克”；哈萨克斯坦、吉尔吉斯斯坦、阿富汗、土耳其以及印度的帕西人也都过这个节。

- 2009年由七国列入联合国教科文组织名录，2016年扩大到十二国。
- 联合国自2010年起把3月21日定为国际诺鲁孜日。

节日的结束与开始一样准时。第十三天，伊朗人谁也不待在家里，全家到野外吃饭，把盘中长出的麦苗抛进流水。再往北，“七”这个数同样要紧：哈萨克人的节日饭“纳吾热孜粥”，要用水、肉、盐、油、面粉、谷物和奶七样东西煮成。

> [pull] 这是天文学家与祖母意见一致的唯一节日。

桌上摆着七样名称以同一字母开头的东西、一面镜子、一枚蛋，还有一盘青苗。青苗最古老，它无须历法，便说出了历法费尽周折才证明的事。
`,
    },
  },
};
