import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'time-zones',
  section: 'science',
  states: ['NP', 'IR', 'KZ', 'CN'],
  institutions: [],
  tags: ['time', 'maps'],
  people: ['meera-iyer'],
  daysAgo: 6,
  time: '16:45',
  zone: 'Asia/Kathmandu',
  picture: {
    art: 'time-zones',
    alt: { en: 'Bands of UTC offsets from plus two to plus eight with the capitals placed on them.', ru: 'Полосы смещений от UTC+2 до UTC+8, на них отмечены столицы.', zh: '世界时加二至加八的时区带，各国首都标注其上。' },
    caption: { en: 'Twenty-seven capitals on the scale of Universal Time.', ru: 'Двадцать семь столиц на шкале всемирного времени.', zh: '世界时刻度上的二十七座首都。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'the-regions-clocks',
      headline: 'Quarter hours and single zones: the region’s clocks',
      standfirst: 'Between Minsk and Beijing lie twenty-seven capitals and some odd decisions about noon.',
      dateline: 'Kathmandu',
      body: `
When it is noon in Kathmandu it is a quarter past six in London in winter. Nepal keeps a time five hours and forty-five minutes ahead of Universal Time, drawn through the mountain Gaurishankar. It has done so since 1986, and no other country shares its clock.

Half hours are more common. India and Sri Lanka stand at +5:30, Iran at +3:30, Afghanistan at +4:30, Myanmar at +6:30. Such times are compromises: close to the sun, or deliberately unlike a neighbour’s.

China went the other way. Five zones were kept until 1949; since then Beijing’s time has been the law for the whole country, from the Pacific to the Pamirs. In Kashgar, in the far west, the sun stands highest at about three in the afternoon by the official clock, and many people privately live two hours behind it.

The two ideas meet in the Wakhan, where Afghanistan touches China for a few dozen kilometres. Whoever crossed the Wakhjir Pass would have to put the watch on by three and a half hours, the greatest jump at any land border. Hardly anyone does: no road leads over it.

- **Iran** changed its clocks for summer for the last time in 2022.
- **Kazakhstan** joined its two zones into one, +5, on 1 March 2024.
- **Egypt** brought summer time back in 2023, after eight summers without it.

> [pull] A time zone is a law about where the sun ought to be.

For a newspaper the moral is plain: a time without a zone is half a fact. The clocks above this page take their rules from the public time-zone database, which records such decrees since the age of railways, and which volunteers amend whenever a government changes its mind, sometimes with a week’s notice.
`,
    },
    ru: {
      slug: 'chasy-regiona',
      headline: 'Четверти часа и единые пояса: часы региона',
      standfirst: 'Между Минском и Пекином лежат двадцать семь столиц и несколько странных решений о полудне.',
      dateline: 'Катманду',
      body: `
Когда в Катманду полдень, в зимнем Лондоне четверть седьмого. Непал опережает всемирное время на пять часов сорок пять минут: меридиан провели через гору Гауришанкар. Так с 1986 года, и больше ни одна страна по этим часам не живёт.

Полчаса встречаются чаще. Индия и Шри-Ланка — это +5:30, Иран — +3:30, Афганистан — +4:30, Мьянма — +6:30. Такое время — компромисс: поближе к солнцу или нарочно не как у соседа.

Китай пошёл другим путём. До 1949 года поясов было пять; с тех пор пекинское время — закон для всей страны, от Тихого океана до Памира. В Кашгаре, на дальнем западе, солнце стоит выше всего около трёх часов дня по официальным часам, и многие в быту живут на два часа позже.

Обе системы встречаются в Вахане, где Афганистан несколько десятков километров граничит с Китаем. На перевале Вахджир часы пришлось бы перевести сразу на три с половиной часа: такого скачка нет ни на одной другой сухопутной границе. Но там почти никто не ходит: дороги нет.

- **Иран** в последний раз перевёл часы на лето в 2022 году.
- **Казахстан** 1 марта 2024 года объединил два пояса в один, +5.
- **Египет** вернул летнее время в 2023 году, после восьми лет без него.

> [pull] Часовой пояс — это закон о том, где должно быть солнце.

Для газеты вывод прост: время без пояса — половина факта. Часы над этой страницей берут правила из открытой базы часовых поясов, где такие указы записаны со времён первых железных дорог. Добровольцы правят её всякий раз, когда какое-нибудь правительство передумает, — порой за неделю до срока.
`,
    },
    zh: {
      slug: 'qu-yu-de-shi-zhong',
      headline: '一刻钟与单一时区：本地区的时钟',
      standfirst: '从明斯克到北京，有二十七座首都，也有一些关于正午的奇特决定。',
      dateline: '加德满都',
      body: `
加德满都正午时，冬季的伦敦是早晨六点一刻。尼泊尔时间比世界时早5小时45分，以高里三喀峰所在经线为准，自1986年沿用至今，再没有别的国家与它共用同一时刻。

半小时的时差更常见：印度和斯里兰卡是+5:30，伊朗+3:30，阿富汗+4:30，缅甸+6:30。这样的时间是折中：或者贴近太阳，或者有意与邻国不同。

中国走了另一条路。1949年以前有五个时区，此后北京时间通行全国，从太平洋之滨到帕米尔高原。在最西边的喀什，按官方时间，太阳下午三点左右才升到最高，许多人私下按晚两小时的钟点生活。

两种做法在瓦罕相遇：阿富汗在那里与中国有几十公里接壤。谁若翻过瓦赫吉尔山口，手表要一下子拨快三个半小时，没有哪条陆地边界的时差比这更大。不过几乎没有人走，那里没有路。

- **伊朗**最后一次实行夏令时是在2022年。
- **哈萨克斯坦**2024年3月1日把两个时区合并为+5。
- **埃及**停用八年之后，于2023年恢复夏令时。

> [pull] 时区，就是一条关于太阳应当在哪里的法律。

对报纸来说，道理很简单：没有时区的时间只是半个事实。本页上方的时钟依据公开的时区数据库，它记录了铁路时代以来的此类法令，每当有政府改变主意，志愿者就加以修订，有时只有一周的准备时间。
`,
    },
  },
};
