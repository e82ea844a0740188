import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'snow-leopard',
  section: 'science',
  states: ['KG', 'MN'],
  institutions: [],
  tags: ['wildlife', 'mountains'],
  people: ['pavel-orlov'],
  daysAgo: 30,
  time: '13:45',
  zone: 'Asia/Bishkek',
  picture: {
    art: 'snow-leopard',
    alt: { en: 'Map of the twelve countries in which snow leopards live.', ru: 'Карта двенадцати стран, где живут снежные барсы.', zh: '有雪豹分布的十二国地图。' },
    caption: { en: 'Twelve states share the range.', ru: 'Ареал делят двенадцать государств.', zh: '十二国共有的分布区。' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'twelve-countries-one-cat',
      headline: 'Twelve countries, one cat',
      standfirst: 'The snow leopard pays no attention to borders, so the states that have it met in Bishkek.',
      dateline: 'Bishkek',
      body: `
Few people who study the snow leopard have seen one. They know it by scrapes, by hair on a rock, by a tail leaving the frame of a camera that waited six months. Its whole range, nearly two million square kilometres of high Asia, is thought to hold between four and seven thousand animals.

The range lies in twelve states: Afghanistan, Bhutan, China, India, Kazakhstan, Kyrgyzstan, Mongolia, Nepal, Pakistan, Russia, Tajikistan and Uzbekistan. In October 2013 all twelve signed a declaration in Bishkek and a programme with a simple aim: to make at least twenty landscapes safe. The United Nations has since made 23 October the cat’s day.

What kills it is seldom a trophy hunter. It is the loss of wild sheep and goats, and the anger of a herder whose corral was entered at night. So the useful tools are modest.

- A roof of wire mesh over a corral keeps the leopard out and the herder calm.
- Village insurance pays for losses out of contributions and grants.
- Genetics from droppings tells individuals apart.

> [pull] You protect a predator by protecting the sleep of those who live beside it.

In 2017 the International Union for Conservation of Nature moved the species from “endangered” to “vulnerable”. Not all who study it agreed. The line between the two classes lies at 2,500 grown animals, and nobody had counted as many; nor had anybody shown that there were fewer.

Counting has improved. India, Mongolia, Bhutan and others have published surveys in recent years, with cameras set by the same rules. The numbers do not agree with old guesses, which is what one hopes of numbers.
`,
    },
    ru: {
      slug: 'dvenadtsat-stran-odna-koshka',
      headline: 'Двенадцать стран, одна кошка',
      standfirst: 'Снежный барс не замечает границ, поэтому государства, где он живёт, собрались в Бишкеке.',
      dateline: 'Бишкек',
      body: `
Мало кто из изучающих снежного барса видел его сам. О нём судят по поскрёбам, шерсти на камне, хвосту, уходящему из кадра камеры, которая ждала полгода. На всём ареале, почти двух миллионах квадратных километров высокой Азии, живёт, как считают, от четырёх до семи тысяч зверей.

Ареал лежит в двенадцати странах: это Афганистан, Бутан, Индия, Казахстан, Китай, Кыргызстан, Монголия, Непал, Пакистан, Россия, Таджикистан и Узбекистан. В октябре 2013 года все двенадцать подписали в Бишкеке декларацию и программу с простой целью — сделать безопасными не меньше двадцати ландшафтов. 23 октября ООН теперь отмечает как день барса.

Губит его редко охотник за трофеем. Губят исчезновение диких баранов и козлов и гнев чабана, в чей загон вошли ночью. Поэтому и средства нужны скромные.

- Сетка над загоном не пускает барса внутрь и успокаивает чабана.
- Сельская страховка возмещает потери из взносов и грантов.
- Генетика помёта различает отдельных зверей.

> [pull] Хищника охраняют, охраняя сон тех, кто живёт рядом.

В 2017 году Международный союз охраны природы перевёл барса из «исчезающих» в «уязвимые». Согласились не все, кто его изучает. Граница между двумя разрядами — 2500 взрослых животных; столько никто не насчитал, но и того, что их меньше, никто не доказал.

Считать стали лучше. Индия, Монголия, Бутан и другие опубликовали учёты, сделанные камерами по одним правилам. Числа не сходятся со старыми догадками — этого от чисел и ждут.
`,
    },
    zh: {
      slug: 'shi-er-guo-yi-zhi-mao',
      headline: '十二个国家，一种大猫',
      standfirst: '雪豹不理会国界，于是有雪豹的国家聚到了比什凯克。',
      dateline: '比什凯克',
      body: `
研究雪豹的人很少亲眼见过它。人们靠刨痕、岩石上的毛发，以及守候半年的相机里一条离开画面的尾巴来认识它。在亚洲高山近两百万平方公里的分布区里，据估计有四千至七千只。

分布区横跨十二国：阿富汗、不丹、中国、印度、哈萨克斯坦、吉尔吉斯斯坦、蒙古国、尼泊尔、巴基斯坦、俄罗斯、塔吉克斯坦和乌兹别克斯坦。2013年10月，十二国在比什凯克签署宣言和行动计划，目标很简单：让至少二十片栖息地变得安全。联合国如今把10月23日定为国际雪豹日。

害它的很少是猎奇的枪手，而是野生羊群的减少，以及夜里被闯入羊圈的牧人的愤怒。因此，有用的办法都很朴素。

- 给羊圈加一层铁丝网顶，雪豹进不来，牧人也安心。
- 村级保险用会费和资助赔付损失。
- 粪便基因分析可以辨认个体。

> [pull] 保护猛兽，就是保护与它为邻者的睡眠。

2017年，世界自然保护联盟把雪豹由“濒危”调为“易危”，研究者并非人人赞同。两个等级的分界是2500只成年个体：没有人数到过这么多，可也没有人证明它们比这更少。

计数也更好了。印度、蒙古国、不丹等近年公布了按同一规则布设相机的调查。数字与旧日的猜测不符，而这正是人们对数字的期望。
`,
    },
  },
};
