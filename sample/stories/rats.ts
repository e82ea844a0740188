import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'rats',
  section: 'security',
  states: ['UZ'],
  institutions: ['rats'],
  tags: ['law', 'borders'],
  people: ['pavel-orlov'],
  daysAgo: 2,
  time: '15:05',
  zone: 'Asia/Tashkent',
  picture: {
    art: 'rats',
    alt: { en: 'Map with Tashkent linked to the capitals of the member states.', ru: 'Карта: Ташкент соединён линиями со столицами государств-членов.', zh: '地图：塔什干与各成员国首都之间的连线。' },
    caption: { en: 'Tashkent and the capitals it writes to.', ru: 'Ташкент и столицы, с которыми он переписывается.', zh: '塔什干与它往来的各国首都。' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position', ru: 'Карта: Infoshos, Natural Earth; границы не выражают чьей-либо позиции', zh: '制图：Infoshos，Natural Earth；边界不代表任何立场' },
  },
  editions: {
    en: {
      slug: 'what-the-anti-terrorist-structure-does',
      headline: 'What the anti-terrorist structure in Tashkent does, and what it does not',
      standfirst: 'It has no police, no prison and no army. Its tools are lists, law and the telephone.',
      dateline: 'Tashkent',
      body: `
The name suggests uniforms. The building holds desks. The Regional Anti-Terrorist Structure of the SCO, known by its Russian initials RATS, was agreed on in Saint Petersburg in June 2002 and opened its Executive Committee in Tashkent in 2004. It arrests nobody: that is left to the services of each state.

## What lies on the desks

Its work has three parts. It keeps a register of organisations and persons wanted for terrorism, separatism and extremism, the three terms defined in the Shanghai Convention of 15 June 2001. It prepares joint exercises and border operations. And it drafts model laws and agreements, so that a request from one capital is understood in another.

- A **Council** of the heads of the competent services decides; it meets, as a rule, twice a year.
- An **Executive Committee** of seconded officers carries out.
- The post of director rotates among the members.

The subjects change with the times. In October 2015 the first exercise against terrorism on the internet was held in the Chinese city of Xiamen: the search was not for a camp in the hills but for messages and for those who had posted them.

## Where the limits are

Extradition stays a matter for courts and bilateral treaties. So does the question of who belongs on a list. Human rights organisations have long objected that the definition of extremism is broad; the states answer that each applies its own law. Both remarks can be read in public documents, and a reader should know both.

What the structure adds is speed: a question that once took weeks through embassies now goes to a colleague down the corridor, who speaks Russian or Chinese and knows whom to ring.
`,
    },
    ru: {
      slug: 'chem-zanimaetsya-antiterroristicheskaya-struktura',
      headline: 'Чем занимается антитеррористическая структура в Ташкенте и чем — нет',
      standfirst: 'У неё нет ни полиции, ни тюрем, ни армии. Её инструменты — списки, право и телефон.',
      dateline: 'Ташкент',
      body: `
Название наводит на мысль о мундирах, а в здании стоят письменные столы. О Региональной антитеррористической структуре ШОС, РАТС, договорились в Санкт-Петербурге в июне 2002 года; её Исполнительный комитет открылся в Ташкенте в 2004-м. Он никого не задерживает: это дело служб каждого государства.

## Что лежит на столах

Работа состоит из трёх частей. Структура ведёт реестр организаций и лиц, разыскиваемых за терроризм, сепаратизм и экстремизм, — эти три понятия определила Шанхайская конвенция от 15 июня 2001 года. Она готовит совместные учения и пограничные операции. И пишет модельные законы и соглашения, чтобы запрос одной столицы понимали в другой.

- Решает **Совет** из руководителей компетентных органов; он собирается, как правило, дважды в год.
- Исполняет **Исполнительный комитет** из прикомандированных сотрудников.
- Пост директора переходит от государства к государству.

Темы меняются вместе со временем. В октябре 2015 года в китайском Сямэне прошло первое учение против терроризма в интернете: искали не лагерь в горах, а сообщения и тех, кто их разместил.

## Где проходят границы

Выдача остаётся делом судов и двусторонних договоров, как и вопрос, кого вносить в список. Правозащитные организации давно возражают, что понятие экстремизма слишком широко; государства отвечают, что каждое применяет собственный закон. И то и другое есть в открытых документах, и читателю полезно знать оба ответа.

Структура прибавляет скорость: вопрос, который неделями шёл через посольства, теперь задают коллеге по коридору: он говорит по-русски или по-китайски и знает, кому позвонить.
`,
    },
    zh: {
      slug: 'fan-kong-bu-ji-gou-zuo-shen-me',
      headline: '塔什干的反恐怖机构做什么，不做什么',
      standfirst: '它没有警察、监狱和军队，手中的工具是名单、法律和电话。',
      dateline: '塔什干',
      body: `
名称让人想到制服，楼里却是一张张办公桌。上合组织地区反恐怖机构2002年6月在圣彼得堡商定设立，其执行委员会2004年在塔什干启用。它不抓捕任何人，那是各国主管机关的事。

## 桌上的工作

工作分三部分：建立因恐怖主义、分裂主义和极端主义而被通缉的组织和人员名录，这三个概念由2001年6月15日的《上海公约》界定；筹备联合演习和边境行动；起草示范法律和协定，使一国的请求能被另一国理解。

- **理事会**由各国主管机关负责人组成，通常每年举行两次会议，负责决策。
- **执行委员会**由各国派驻人员组成，负责落实。
- 主任一职由各成员国轮流担任。

议题随时代而变。2015年10月，首次网络反恐联合演习在中国厦门举行：要找的不是山里的营地，而是网上的信息，以及发布信息的人。

## 界限在哪里

引渡仍由法院和双边条约决定，谁应列入名录亦然。人权组织长期指出极端主义的定义过宽，各国则回应称各自适用本国法律。两种说法都见于公开文件，读者都应知道。

这一机构带来的是速度：过去经使馆往返数周的问题，如今可以直接问走廊那头的同事，他懂俄语或中文，也知道该给谁打电话。
`,
    },
  },
};
