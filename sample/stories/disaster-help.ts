import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'disaster-help',
  section: 'security',
  states: ['KZ', 'KG'],
  institutions: ['secretariat'],
  tags: ['law', 'climate'],
  people: ['meera-iyer'],
  daysAgo: 33,
  time: '10:05',
  zone: 'Asia/Almaty',
  picture: {
    art: 'disaster-help',
    alt: {
      en: 'Map of the earthquake belts from Türkiye to China with seven strong earthquakes between 1911 and 2023 marked by magnitude.',
      ru: 'Карта сейсмических поясов от Турции до Китая; отмечены семь сильных землетрясений 1911–2023 годов с магнитудой.',
      zh: '从土耳其到中国的地震带示意图，标出1911年至2023年的七次强震及其震级。',
    },
    caption: {
      en: 'Strong earthquakes in the belts between the Mediterranean and the Chinese plain.',
      ru: 'Сильные землетрясения в поясах между Средиземным морем и Китайской равниной.',
      zh: '地中海与中国平原之间地震带上的强震。',
    },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'when-the-ground-moves-who-comes',
      headline: 'When the ground moves, who comes?',
      standfirst: 'An agreement signed in 2005 settles in advance what there is no time to settle afterwards.',
      dateline: 'Almaty',
      body: `
At nine minutes past midnight on 23 January 2024 the lamps in Almaty began to swing. People went out in coats and slippers and stood in the snow. The earthquake, of magnitude 7.0, had struck in China, beyond the ridge of the Tian Shan. Bishkek felt it too.

Shocks take no notice of borders, because the cause is common to all. India moves north by some four or five centimetres a year and presses into Asia; the mountains from the Himalaya to the Tian Shan are the crease. In 1911 an earthquake in the valley of the Kemin, on today’s border of Kazakhstan and Kyrgyzstan, brought down more than 770 buildings in Verny, which is now Almaty.

## Eighteen days

On 8 October 2005 an earthquake in Kashmir killed more than seventy thousand people. On 26 October in Moscow the governments of the SCO signed an agreement on mutual help in emergencies. It had been drafted earlier, but nobody at the table needed to be told what it was for.

It creates no common brigade. It writes down an order of things:

1. The state that has suffered asks, and says what it needs.
2. The others answer what they can send, and when.
3. Rescuers, dogs and equipment cross the border by a simplified procedure.
4. The host state directs the work on its own ground.

Heads of the emergency services meet regularly to keep the telephone numbers fresh. Kazakhstan and Kyrgyzstan went further and in 2013 agreed on a joint centre for emergencies and risk reduction, in Almaty.

## The arithmetic of rubble

Most of those who are saved are saved in the first three days, and mostly by neighbours with bare hands. After Wenchuan in 2008 foreign teams, Russian ones among them, began to arrive on the fourth. A visa, a customs form or a question about who pays may each cost hours.

> [pull] Help that comes late is still help. It is no longer rescue.

That is why the driest articles of such treaties, on customs and on permits, are the ones that save lives.
`,
    },
    ru: {
      slug: 'zemlya-drognula-kto-pridyot',
      headline: 'Земля дрогнула: кто придёт на помощь?',
      standfirst: 'Соглашение 2005 года заранее решает то, что потом решать уже некогда.',
      dateline: 'Алматы',
      body: `
23 января 2024 года в девять минут первого ночи в Алматы закачались люстры. Люди выходили на снег в пальто и тапочках. Землетрясение магнитудой 7,0 случилось в Китае, за хребтами Тянь-Шаня. Почувствовали его и в Бишкеке.

Толчки не замечают границ, потому что причина у всех общая. Индия сдвигается к северу на четыре-пять сантиметров в год и вдавливается в Азию, а горы от Гималаев до Тянь-Шаня — складки на месте встречи. В 1911 году землетрясение в долине Кемина, на нынешней границе Казахстана и Кыргызстана, разрушило больше 770 домов в городе Верном — сегодняшнем Алматы.

## Восемнадцать дней

8 октября 2005 года землетрясение в Кашмире унесло больше семидесяти тысяч жизней. 26 октября в Москве правительства стран ШОС подписали соглашение о помощи при чрезвычайных ситуациях. Готовили его раньше, но объяснять, зачем оно нужно, за столом никому не пришлось.

Общего отряда соглашение не создаёт. Оно записывает порядок действий:

1. Пострадавшая страна обращается с просьбой и говорит, что ей нужно.
2. Остальные отвечают, что и когда могут прислать.
3. Спасатели, собаки и техника пересекают границу по упрощённому порядку.
4. Работами на своей земле руководит принимающая сторона.

Главы чрезвычайных ведомств регулярно встречаются, чтобы телефонные номера не устаревали. Казахстан и Кыргызстан пошли дальше и в 2013 году договорились о совместном центре по чрезвычайным ситуациям и снижению рисков — в Алматы.

## Арифметика завалов

Большинство спасённых достают в первые трое суток, и чаще всего это делают соседи голыми руками. После Вэньчуаня в 2008 году иностранные отряды, в их числе российский, стали прибывать на четвёртые. Виза, таможенная бумага, вопрос о том, кто платит, — каждая мелочь может стоить нескольких часов.

> [pull] Опоздавшая помощь — всё ещё помощь. Но уже не спасение.

Поэтому самые сухие статьи таких договоров, о таможне и разрешениях, и есть те, что спасают жизни.
`,
    },
    zh: {
      slug: 'da-di-zhen-dong-shei-lai-yuan',
      headline: '大地震动，谁来相助',
      standfirst: '2005年的一份协定，把灾后来不及商量的事提前商量好。',
      dateline: '阿拉木图',
      body: `
2024年1月23日零时九分，阿拉木图的吊灯晃了起来。人们披着大衣、趿着拖鞋站到雪地里。这次7.0级地震发生在天山另一侧的中国境内，比什凯克同样有感。

震波不认国界，因为根源是共同的。印度板块每年向北推进四五厘米，顶入亚洲，从喜马拉雅山到天山的群峰就是挤出来的褶皱。1911年，今天哈萨克斯坦与吉尔吉斯斯坦边境上的克明河谷发生地震，韦尔内城有770多座房屋被毁，那座城就是今天的阿拉木图。

## 十八天

2005年10月8日，克什米尔地震夺去七万多人的生命。10月26日，上海合作组织成员国政府在莫斯科签署了救灾互助协定。文本早已起草，但在座各位都不必再听人解释它有什么用。

协定没有组建共同的救援队，只写明先后次序：

1. 受灾国提出请求，说明需要什么。
2. 其他国家答复能派什么、何时到。
3. 救援人员、搜救犬和装备按简化手续过境。
4. 在本国土地上，由受援国统一指挥。

各国紧急救灾部门负责人定期会晤，让联系电话不致过时。哈萨克斯坦和吉尔吉斯斯坦走得更远，2013年商定在阿拉木图设立联合的应急与减灾中心。

## 废墟下的算术

获救者大多在头三天被救出，而且多半是被邻居徒手挖出来的。2008年汶川地震后，包括俄罗斯队在内的外国救援队从第四天起陆续抵达。一张签证、一份报关单、一句“费用谁出”，都可能耗去几个小时。

> [pull] 来迟的帮助仍是帮助，却不再是救命。

所以，这类协定里最枯燥的海关与许可条款，恰恰是救命的条款。
`,
    },
  },
};
