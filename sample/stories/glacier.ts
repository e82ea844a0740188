import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'glacier',
  section: 'science',
  states: ['TJ'],
  institutions: [],
  tags: ['climate', 'mountains', 'water'],
  people: ['farrukh-nazarov'],
  daysAgo: 14,
  time: '08:30',
  zone: 'Asia/Dushanbe',
  picture: {
    art: 'glacier',
    alt: { en: 'Bars comparing the lengths of long mountain glaciers, from 77 to 61 kilometres.', ru: 'Столбцы длины горных ледников, от 77 до 61 километра.', zh: '高山长冰川长度柱状图，自77公里至61公里。' },
    caption: { en: 'Long glaciers of the high mountains, in kilometres.', ru: 'Длинные ледники высоких гор, километры.', zh: '高山区的长冰川，单位：公里。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'seventy-seven-kilometres-of-ice',
      headline: 'Seventy-seven kilometres of ice',
      standfirst: 'The longest glacier outside the polar regions and their edges lies in Tajikistan. It is known by two names and watched from space.',
      dateline: 'Dushanbe',
      body: `
It begins under peaks of nearly seven thousand metres in the Pamirs and ends, grey with stones, some seventy-seven kilometres farther north. Maps long called it Fedchenko, after Alexei Fedchenko, a Russian explorer who never saw it. In 2023 Tajikistan gave it the name of Vanch-Yakh.

In the middle the ice is about a kilometre thick. It moves by up to two thirds of a metre a day, carrying the boulders of its side valleys in dark, parallel stripes that can be read from orbit like the grooves of a record.

A weather station was built above it in 1933, at 4,169 metres, and for six decades observers wintered there. Their notebooks are why so much is known.

The first exact map dates from 1928. A Soviet and German expedition photographed the ice from its sides, in pairs of pictures that gave heights as two eyes give depth. That survey is the zero from which everything since has been reckoned, down to the heights that satellites measure today.

- Since 1928 the tongue has drawn back by about a kilometre.
- Measured against that year’s survey, the lower part has thinned by tens of metres.
- The high basin, fed by snow above 5,000 metres, has changed much less.

> [pull] A glacier is a savings account to which the weather no longer pays in as it did.

Of Tajikistan’s more than ten thousand glaciers, the small and low ones are going first; the government says that about a thousand have vanished. The great one will outlast everyone now alive. But rivers are fed by the small ones too, and in late summer, when the snow has gone and the cotton is thirsty, much of the water that reaches the plain was ice not long before.

The United Nations declared 2025 the year of glaciers’ preservation, at Tajikistan’s proposal.
`,
    },
    ru: {
      slug: 'semdesyat-sem-kilometrov-lda',
      headline: 'Семьдесят семь километров льда',
      standfirst: 'Самый длинный ледник вне полярных областей и их окраин лежит в Таджикистане. У него два имени, и следят за ним из космоса.',
      dateline: 'Душанбе',
      body: `
Он начинается под вершинами Памира высотой почти в семь тысяч метров и кончается, серый от камней, в семидесяти семи километрах к северу. На картах его долго звали ледником Федченко — по имени путешественника Алексея Федченко, который его никогда не видел. В 2023 году Таджикистан дал ему имя Ванч-Ях.

Посередине толщина льда — около километра. Он движется со скоростью до двух третей метра в сутки и несёт камни боковых долин тёмными параллельными полосами, которые с орбиты читаются как бороздки пластинки.

В 1933 году над ним, на высоте 4169 метров, построили метеостанцию, и шестьдесят лет там зимовали наблюдатели. Благодаря их тетрадям мы так много и знаем.

Первую точную карту сняли в 1928 году. Советско-германская экспедиция фотографировала лёд с бортов долины парами снимков, и высоту по ним считали так же, как два глаза видят глубину. От этой съёмки, как от нуля, отсчитывают всё, что было потом, вплоть до высот, измеренных со спутников.

- С 1928 года язык отступил примерно на километр.
- По сравнению со съёмкой того года нижняя часть стала тоньше на десятки метров.
- Верхний бассейн, который питают снега выше 5000 метров, изменился гораздо меньше.

> [pull] Ледник — сберегательный счёт, на который погода вносит уже не столько, сколько прежде.

Из десяти с лишним тысяч ледников Таджикистана первыми уходят малые и низкие; по данным правительства, исчезло около тысячи. Большой переживёт всех ныне живущих. Но реки питаются и малыми, а в конце лета, когда снег сошёл и хлопок хочет пить, немалая часть воды, дошедшей до равнины, ещё недавно была льдом.

По предложению Таджикистана ООН объявила 2025 год годом сохранения ледников.
`,
    },
    zh: {
      slug: 'qi-shi-qi-gong-li-de-bing',
      headline: '七十七公里的冰',
      standfirst: '除极地及其边缘地区外，世界上最长的冰川在塔吉克斯坦。它有两个名字，人们从太空注视着它。',
      dateline: '杜尚别',
      body: `
它始于帕米尔海拔近七千米的群峰之下，向北延伸约七十七公里，末端覆满灰色石块。地图长期称它为费琴科冰川，以俄国探险家阿列克谢·费琴科命名，而他从未见过它。2023年，塔吉克斯坦将其更名为万奇—亚赫冰川。

中段冰厚约一公里，每天移动最多约三分之二米，支谷的石块随之排成平行的深色条带，从轨道上看去，像唱片的沟纹。

1933年，人们在冰川上方海拔4169米处建起气象站，此后六十年都有观测员在那里越冬。今天的许多知识，都来自他们的笔记。

第一幅精确地图绘于1928年。一支苏德联合考察队从两侧山坡成对拍摄冰川，像双眼分辨远近那样求出高度。此后的一切变化都以这次测绘为零点，直到今天卫星测得的高度。

- 自1928年以来，冰舌后退约一公里。
- 与当年的测绘相比，下段减薄数十米。
- 由海拔5000米以上积雪补给的上部盆地变化小得多。

> [pull] 冰川是一个储蓄账户，天气存进来的已不如从前。

塔吉克斯坦有一万多条冰川，最先消失的是又小又低的；据政府统计，约有一千条已经不在。这条大冰川会比今天所有活着的人更长久。但河流也靠小冰川供水：夏末积雪已尽、棉花口渴之时，流到平原的水，有不少不久前还是冰。

应塔吉克斯坦提议，联合国将2025年定为国际冰川保护年。
`,
    },
  },
};
