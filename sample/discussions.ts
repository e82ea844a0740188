import type { SampleLocale } from './story';

export type SampleComment = {
  name: string;
  text: string;
  /** Hours after the story came out. */
  hours: number;
  likes?: number;
  featured?: boolean;
  /** What readers have reported it for; it waits in that queue. */
  reports?: string[];
  replies?: SampleComment[];
};

/** A comment that a moderator has not yet read. */
export type SampleHeld = { story: string; name: string; text: string; minutesAgo: number };

/** A reader's proposal to word something better. `quote` stands once in that edition. */
export type SampleTypo = { story: string; locale: SampleLocale; quote: string; proposal: string; note: string; minutesAgo: number };

/**
 * What readers who do not exist have said under the sample stories, by story. Every name says that
 * it is a sample.
 */
export const discussions: Record<string, SampleComment[]> = {
  consensus: [
    {
      name: 'Marta Milepost (sample)',
      text: 'The comma is the part I shall remember. I have minuted committees for twenty years, and the longest silence I ever sat through was over a comma.',
      hours: 1.2,
      likes: 7,
      replies: [
        {
          name: 'Пётр Примерный (образец)',
          text: 'У нас в домовом совете так же: решаем, только когда никто не против. Скамейку у подъезда обсуждаем третий год.',
          hours: 2,
          likes: 12,
          featured: true,
          replies: [{ name: '读者甲（示例）', text: '第三年才好。等长椅修成，全楼都读过那份方案了，正应了文章的最后一句。', hours: 2.6, likes: 5 }],
        },
      ],
    },
    { name: '读者乙（示例）', text: '“没有人反对”和“人人赞成”的区别，以前没有细想过。沉默也算数，这一点值得记住。', hours: 3.1, likes: 4 },
    {
      name: 'Arthur Inkwell (sample)',
      text: 'A question, not a complaint: who counts as **objecting**? If a delegation says “we would rather not”, is that a silence or a no?',
      hours: 3.4,
      likes: 2,
      replies: [
        {
          name: 'Зоя Образцова (образец)',
          text: 'Судя по статье, возражение\u00a0— это то, что услышал председатель. Отсюда и ремесло координаторов: услышать раньше.',
          hours: 4,
          likes: 3,
        },
      ],
    },
  ],
  dams: [
    {
      name: 'Инженер Икс (образец)',
      text: 'За абзац о фильтрах спасибо. Обычно пишут о высоте и мегаваттах, а держится всё на песке с подобранным размером зёрен.',
      hours: 3,
      likes: 9,
      replies: [
        {
          name: 'Tess Teacup (sample)',
          text: 'I read that paragraph twice. “The part of the dam that nobody sees and on which everything rests” would do for most institutions.',
          hours: 5,
          likes: 6,
        },
      ],
    },
    { name: '读者丙（示例）', text: '最后一句好：山反正要下来，我们只是决定它停在哪里。泥沙的事，别处的水库也一样，值得单写一篇。', hours: 8, likes: 4 },
    { name: 'Walter Weir (sample)', text: 'What I miss is a map: where along the Vakhsh do Baipaza and the two Sangtudas stand?', hours: 26, likes: 3 },
  ],
  'cku-railway': [
    {
      name: 'Marta Milepost (sample)',
      text: 'Metres of rock a day is the right unit. My grandfather drove tunnels and never once told us the length of a line.',
      hours: 2,
      likes: 5,
    },
    {
      name: 'Тётя Шпала (образец)',
      text: 'Не хватает профиля: хотелось бы увидеть, как линия набирает свои три тысячи метров.',
      hours: 4,
      likes: 2,
      replies: [{ name: '读者丁（示例）', text: '路线图上能看出大概：吐尔尕特一带最高。不过剖面图确实更直观。', hours: 5, likes: 1 }],
    },
    {
      name: 'Grumbling Tom (sample)',
      text: 'Thirty years of drawing, and nobody will ever ride on it. Whoever believes otherwise is a fool.',
      hours: 7,
      reports: ['offensive', 'abusive'],
    },
  ],
  'north-aral': [
    {
      name: 'Зоя Образцова (образец)',
      text: 'Корабли на песке видели все, на фотографиях. А что счёт пошёл обратно, я прочла впервые.',
      hours: 3,
      likes: 8,
      replies: [
        {
          name: 'Arthur Inkwell (sample)',
          text: 'Seven months where ten years were expected. I wonder what else we overestimate.',
          hours: 6,
          likes: 6,
        },
      ],
    },
    { name: '读者甲（示例）', text: '“兑现了一半的承诺，胜过没有兑现的整个承诺”，这句可以贴在墙上。', hours: 11, likes: 7 },
  ],
  'time-zones': [
    {
      name: 'Wanda Watch (sample)',
      text: 'I arrange calls between Kathmandu, Tehran and Kashgar. Please send help.',
      hours: 2,
      likes: 15,
      featured: true,
      replies: [
        {
          name: '读者乙（示例）',
          text: '喀什的同事约我“十点见”，我总要追问一句：北京时间，还是新疆时间？',
          hours: 3,
          likes: 8,
          replies: [
            {
              name: 'Тётя Шпала (образец)',
              text: 'У нас тот же вопрос задавали про московское время на вокзалах. Кончилось в 2018-м, о чём здесь есть материал про Транссиб.',
              hours: 9,
              likes: 4,
            },
          ],
        },
      ],
    },
    {
      name: 'Пётр Примерный (образец)',
      text: 'Три с половиной часа на одном перевале\u00a0— и ни души, чтобы перевести стрелки. Готовый рассказ.',
      hours: 20,
      likes: 6,
    },
  ],
  'samarkand-paper': [
    {
      name: '读者丁（示例）',
      text: '桑皮纸在安徽和新疆也还有人做，工序几乎一样：剥皮、蒸煮、捶打、抄纸。隔着一千多年，仍是同一套手势。',
      hours: 4,
      likes: 7,
      replies: [{ name: 'Tess Teacup (sample)', text: 'Then the road ran both ways and is still open. Is there a story in that?', hours: 7, likes: 2 }],
    },
    {
      name: 'Инженер Икс (образец)',
      text: '> Бумага хранит шрам, за что её и полюбили сборщики налогов.\n\nЛучшая фраза номера.',
      hours: 15,
      likes: 5,
    },
  ],
  'trans-siberian': [
    {
      name: 'Wanda Watch (sample)',
      text: '“The dining car is always a little ahead of one’s hunger.” I have eaten that breakfast.',
      hours: 5,
      likes: 6,
      replies: [{ name: 'Тётя Шпала (образец)', text: 'А обратно ужин опаздывает. Всё по науке.', hours: 6, likes: 4 }],
    },
    { name: '读者丙（示例）', text: '站台上的钟比太阳慢七小时，想想就晕。改用当地时间，对旅客真是好事。', hours: 12, likes: 3 },
    {
      name: '钟表铺掌柜（示例）',
      text: '卖手表，各个时区都走得准，价格便宜，请联系我。',
      hours: 30,
      reports: ['spam', 'spam', 'off-topic'],
    },
  ],
  'tea-road': [
    {
      name: 'Зоя Образцова (образец)',
      text: 'Слово «чай» пришло по суше, а «ти»\u00a0— по морю. Расскажите об этом отдельно, пожалуйста.',
      hours: 6,
      likes: 4,
      replies: [{ name: '读者乙（示例）', text: '闽南话里“茶”的读音近似“贴”，从那里装船的茶走海路，沿途的语言便都这么叫。', hours: 10, likes: 6 }],
    },
  ],
};

export const heldComments: SampleHeld[] = [
  { story: 'nowruz', name: 'Olive Twig (sample)', text: 'In our family the green shoots are lentils, not wheat. Do both count?', minutesAgo: 190 },
  {
    story: 'dams',
    name: 'Лев Ссылкин (образец)',
    text: 'Всё об этом уже написано: https://example.com/1 https://example.com/2 https://example.com/3',
    minutesAgo: 150,
  },
  { story: 'samarkand-paper', name: '读者戊（示例）', text: '请问科尼吉尔的纸坊现在还接待参观吗？', minutesAgo: 95 },
  { story: 'north-aral', name: 'Вера Пробная (образец)', text: 'Спасибо за статью. А есть ли карта нынешнего берега?', minutesAgo: 40 },
  { story: 'consensus', name: 'Larry Loud (sample)', text: 'THIS IS THE BEST ARTICLE ABOUT COMMAS THAT ANYBODY HAS EVER WRITTEN!!!', minutesAgo: 15 },
];

export const typos: SampleTypo[] = [
  {
    story: 'cku-railway',
    locale: 'en',
    quote: '24.5 each',
    proposal: '24.5 per cent each',
    note: 'Sample report: nothing is wrong, but it reads more easily with the unit said twice.',
    minutesAgo: 120,
  },
  {
    story: 'north-aral',
    locale: 'ru',
    quote: 'Котловина распалась ещё раз',
    proposal: 'Котловина разделилась ещё раз',
    note: 'Образец сообщения: котловина не распадается, распадается водоём.',
    minutesAgo: 80,
  },
  {
    story: 'two-languages',
    locale: 'zh',
    quote: '一口气念不完',
    proposal: '一口气读不完',
    note: '示例报告：原文没有错，只是这里用“读”字更顺。',
    minutesAgo: 30,
  },
];
