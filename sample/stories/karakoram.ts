import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'karakoram',
  section: 'transport',
  states: ['CN', 'PK'],
  institutions: [],
  tags: ['roads', 'mountains', 'by-land-across-eurasia'],
  people: ['meera-iyer'],
  daysAgo: 60,
  time: '15:40',
  zone: 'Asia/Karachi',
  picture: {
    art: 'karakoram',
    alt: { en: 'Elevation profile of the road rising to the Khunjerab Pass at 4,693 metres.', ru: 'Профиль высот: дорога поднимается к перевалу Хунджераб, 4693 метра.', zh: '海拔剖面图：公路升至4693米的红其拉甫山口。' },
    caption: { en: 'The climb to Khunjerab.', ru: 'Подъём к Хунджерабу.', zh: '登上红其拉甫。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'a-road-to-4693-metres',
      headline: 'A road to 4,693 metres',
      standfirst: 'The Karakoram Highway took two decades to build and has never stopped being rebuilt.',
      dateline: 'Gilgit',
      body: `
At the Khunjerab Pass drivers get out, take a photograph, and find that they are short of breath. The stone on the border stands at 4,693 metres. No other paved road between two countries is as high.

The Karakoram Highway runs for about 1,300 kilometres from Hasan Abdal in Pakistan to Kashgar in China. Work began in 1959, the two countries built it together from the 1960s, it was completed in 1979 and opened to travellers in 1986. Some 810 Pakistani and 200 Chinese workers died on it, most under falling rock. A cemetery in Gilgit keeps the Chinese graves.

The mountains are young and restless. On 4 January 2010 a slope above the village of Attabad came down and dammed the Hunza river. The lake that rose behind it swallowed some twenty kilometres of the road; for five years lorries crossed by boat. In 2015 five tunnels carried the highway past. The lake has stayed, of an improbable blue, with hotels on its shore.

For hundreds of kilometres the road keeps to the Indus. Near Juglot, where the Gilgit river comes in, a stone by the roadside explains that three ranges meet here, the Himalaya, the Karakoram and the Hindu Kush; Nanga Parbat, 8,126 metres, looks on. Further down, the lake of the Diamer-Bhasha dam, now being built, will drown another stretch, and a new one is being cut into the slope above.

- Since December 2024 the border has been open all year, weather allowing; it used to close each winter.
- Snow leopards, ibex and Marco Polo sheep live on both sides of the pass.

> [pull] In these mountains a road is not a thing but an activity.

Gangs with shovels stand along its whole length. They look up before they dig.
`,
    },
    ru: {
      slug: 'doroga-na-4693-metra',
      headline: 'Дорога на 4693 метра',
      standfirst: 'Каракорумское шоссе строили двадцать лет — и с тех пор не перестают перестраивать.',
      dateline: 'Гилгит',
      body: `
На перевале Хунджераб водители выходят, делают снимок и замечают, что не хватает воздуха. Пограничный камень стоит на высоте 4693 метра. Выше мощёной дороги между двумя странами нет.

Каракорумское шоссе тянется примерно на 1300 километров, от пакистанского Хасан-Абдала до китайского Кашгара. Работы начались в 1959 году, с 1960-х страны строили вместе, закончили в 1979-м, путешественников пустили в 1986-м. Погибло около 810 пакистанских и 200 китайских рабочих, большинство — под обвалами. Китайские могилы хранит кладбище в Гилгите.

Горы здесь молоды и беспокойны. 4 января 2010 года склон над деревней Аттабад сошёл и запрудил реку Хунзу. Поднявшееся озеро поглотило около двадцати километров дороги; пять лет грузовики переправляли на лодках. В 2015 году шоссе провели через пять тоннелей. Озеро осталось — неправдоподобно синее, с гостиницами по берегам.

Сотни километров дорога идёт вдоль Инда. У Джаглота, где в него впадает Гилгит, придорожный камень сообщает, что здесь сходятся три горные системы — Гималаи, Каракорум и Гиндукуш; сверху смотрит Нангапарбат, 8126 метров. Ниже по реке строят плотину Диамер-Бхаша: её озеро затопит ещё один отрезок шоссе, и выше по склону уже прорубают новый.

- С декабря 2024 года граница открыта круглый год, если позволяет погода; раньше на зиму её закрывали.
- По обе стороны перевала живут снежные барсы, козероги и архары.

> [pull] В этих горах дорога — не вещь, а занятие.

По всей её длине стоят бригады с лопатами. Прежде чем копать, они смотрят вверх.
`,
    },
    zh: {
      slug: 'tong-wang-4693-mi-de-lu',
      headline: '通往4693米的路',
      standfirst: '喀喇昆仑公路修了二十年，此后的重修从未停止。',
      dateline: '吉尔吉特',
      body: `
到了红其拉甫山口，司机们下车拍照，才发觉喘不过气来。界碑立在海拔4693米处，两国之间再没有更高的铺装公路。

喀喇昆仑公路长约1300公里，从巴基斯坦的哈桑阿卜杜勒到中国喀什。工程始于1959年，60年代起两国共同修建，1979年竣工，1986年对旅客开放。约810名巴方和200名中方建设者献出生命，多数死于塌方。吉尔吉特的陵园安葬着中国建设者。

这里的山年轻而不安分。2010年1月4日，阿塔巴德村上方的山坡崩塌，堵住罕萨河，形成的湖吞没约二十公里公路；此后五年，卡车只能靠船摆渡。2015年，五条隧道让公路重新贯通。湖留了下来，蓝得不可思议，岸边有了旅店。

公路有数百公里紧贴印度河。在吉尔吉特河汇入处的贾格洛特附近，路边石碑写明，喜马拉雅、喀喇昆仑和兴都库什三大山系在此相会，海拔8126米的南迦帕尔巴特峰在一旁俯视。再往下游，在建的迪阿莫—巴沙大坝蓄水后将淹没又一段公路，上方的山坡上正在另凿新路。

- 自2024年12月起，天气允许时口岸全年开放，过去每到冬季便关闭。
- 山口两侧生活着雪豹、北山羊和马可·波罗盘羊。

> [pull] 在这些山里，路不是一件东西，而是一件一直在做的事。

沿途都有手持铁锹的养路班。挖之前，他们先抬头看。
`,
    },
  },
};
