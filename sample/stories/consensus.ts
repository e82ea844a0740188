import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'consensus',
  section: 'politics',
  states: ['CN', 'RU', 'KZ', 'KG', 'TJ', 'UZ', 'IN', 'PK', 'IR', 'BY'],
  institutions: ['secretariat'],
  tags: ['law'],
  people: ['chen-yulin'],
  daysAgo: 0,
  time: '07:40',
  zone: 'Asia/Shanghai',
  picture: {
    art: 'consensus',
    alt: {
      en: 'Timeline of members: five states in 1996, six in 2001, eight in 2017, nine in 2023, ten in 2024.',
      ru: 'Шкала времени: пять государств в 1996 году, шесть в 2001, восемь в 2017, девять в 2023, десять в 2024.',
      zh: '成员时间轴：1996年五国，2001年六国，2017年八国，2023年九国，2024年十国。',
    },
    caption: { en: 'From five neighbours to ten members.', ru: 'От пяти соседей к десяти членам.', zh: '从五个邻国到十个成员。' },
    credit: { en: 'Chart: Infoshos', ru: 'График: Infoshos', zh: '制图：Infoshos' },
  },
  editions: {
    en: {
      slug: 'how-ten-states-decide-without-a-vote',
      headline: 'How ten states decide without a vote',
      standfirst: 'The organisation’s charter has a rule that sounds simple: a decision is taken when nobody objects. What follows from it is not simple at all.',
      dateline: 'Beijing',
      body: `
There is no voting machine in the meeting room, and no list of hands. When the chair reads a draft and no delegation objects, it is adopted. Article 16 of the Charter of the Shanghai Cooperation Organisation, signed in Saint Petersburg on 7 June 2002, puts it in one line: decisions are taken by agreement, without a vote, and are considered adopted if no member state has raised an objection during their consideration.

This is not quite the same thing as unanimity. Unanimity is a show of hands in which every hand goes up. Consensus asks for less: that no hand goes up against. A state that does not care about a text, or does not much like it, may keep silent, and its silence counts. The difference is small on paper and large in a negotiation. Nobody has to be won over except those who object.

One exception is named: suspending or expelling a member takes the agreement of all the others. Everything else, from a budget to a border exercise, must be something that each of ten states can live with.

The charter itself shows how slowly such consent ripens. Six presidents signed it in June 2002; then it went through their parliaments one by one, and it entered into force only on 19 September 2003. It can be amended by mutual agreement, and by nothing less.

## From five to ten

The habit is older than the charter. In 1996 China, Kazakhstan, Kyrgyzstan, Russia and Tajikistan signed an agreement in Shanghai on confidence in the military field along their borders. The five had one long frontier and a stack of inherited questions. Talking until nobody objected was the only method that worked.

Uzbekistan joined in June 2001, when the group became an organisation. India and Pakistan followed in 2017, Iran in 2023, Belarus in 2024. With each addition the rule stayed the same and the work behind it grew.

New members come in by the same rule. The applications of India and Pakistan were accepted in principle at Ufa in 2015; the two then signed memoranda of obligations and acceded to some dozens of agreements that had been concluded without them. A newcomer takes the house with its furniture. It has no vote with which to reopen what was settled before, and from the first day it has the right to stop what comes next.

## Who meets, and when

- The **Council of Heads of State** meets once a year and sets priorities.
- The **Council of Heads of Government** meets once a year too; economy and budget are its field.
- The **Council of Foreign Ministers** prepares the summit, usually a month before it.
- The **Council of National Coordinators** meets at least three times a year and does most of the drafting.
- The **Secretariat** in Beijing keeps the texts and the calendar. It has worked since January 2004.
- The **Regional Anti-Terrorist Structure** in Tashkent has a council of its own.

The coordinators are the people whom readers never see. By the time a paper reaches the leaders it has passed through their hands many times, in Russian and in Chinese, the two official and working languages. A word that is harmless in one can be an obligation in the other. Much of a coordinator’s skill lies in hearing an objection before it is spoken.

The work leaves a trace, though seldom in public. A draft declaration grows square brackets, and inside them stands whatever has not been agreed. From meeting to meeting there are fewer. Sometimes a broader word is found; sometimes a paragraph moves to another document; sometimes it disappears. Now and then the quarrel is over a comma, which decides whether a reservation belongs to the whole sentence or only to its end. When no brackets are left, the text is ready, and the summit confirms what the drafters have already decided.

> [pull] Silence is the loudest sound in the room: it means that a decision has been made.

## The door that is left open

The charter softens its own rule. A member may attach its view on a point to the record of the meeting, without blocking the rest. And members who are not interested in a project need not take part in it; nor does their absence stop the others. Article 16 says so. Several economic programmes live on that sentence.

There is also a way of saying that nothing was agreed. The chair then issues a statement in its own name, or the parties content themselves with a note for the press. Meetings of ministers have ended like that. In June 2025 the ministers of defence, meeting at Qingdao, parted without a joint paper, because they had not agreed how it should speak of terrorism. For a reader it is an answer like any other, only shorter.

Nor is there a court to appeal to. Where members read the charter differently, Article 22 sends them back to the same table, to consultations and negotiations. It is a modest clause, and a consistent one: an organisation that does not vote on its decisions could hardly let strangers vote on what they mean.

Declarations show the method in print. Some paragraphs begin with “the member states”. Others list by name those who support an initiative, and a reader who counts will sometimes find nine names rather than ten. The missing name is the compromise.

## What it costs, and what it buys

The price is time. Rules for new members were discussed for years before India and Pakistan were admitted. A development bank was proposed in 2010, and a political decision to establish it was announced at the summit in Tianjin in September 2025. Critics call this paralysis.

The gain is that nobody is outvoted. States that disagree about much else, and some that have fought each other, sit at one table because nothing can be imposed on them there. A majority rule would decide faster and, quite possibly, with fewer chairs around the table.

Others have faced the same choice. The Association of Southeast Asian Nations also decides without a vote. In the Council of the European Union most matters pass with fifty-five per cent of the states, if they hold sixty-five per cent of the people, yet foreign policy still needs them all. The Security Council of the United Nations votes, and any one of five permanent members can stop it. The power to stop exists almost everywhere. What differs is who holds it, and here everybody does.

There is a third effect that textbooks seldom mention. Because anyone can stop a text, everyone must read it. In larger organisations small delegations vote on papers they have had no time to study. Here the smallest member has the same right to say “not yet” as the largest. Whether that makes better decisions is open to argument. It certainly makes well-read ones.
`,
    },
    ru: {
      slug: 'kak-desyat-gosudarstv-reshayut-bez-golosovaniya',
      headline: 'Как десять государств принимают решения без голосования',
      standfirst: 'В хартии организации есть правило, которое звучит просто: решение принято, если никто не возражает. Следствия у него совсем не простые.',
      dateline: 'Пекин',
      body: `
В зале заседаний нет ни машины для голосования, ни списка поднятых рук. Председатель читает проект, и, если ни одна делегация не возражает, он принят. Статья 16 Хартии Шанхайской организации сотрудничества, подписанной в Санкт-Петербурге 7 июня 2002 года, говорит об этом одной строкой: решения принимаются путём согласования без голосования и считаются принятыми, если ни одно из государств-членов в процессе согласования не возразило против них.

В скобках там стоит и название порядка — «консенсус». С единогласием это не совсем одно и то же. Единогласие — это поднятые руки: каждый говорит «да». Консенсус скромнее: никто не говорит «нет». Государство, которому текст безразличен или не слишком нравится, может промолчать, и молчание засчитывается. Разница невелика на бумаге и огромна в переговорах: убедить нужно не всех, а только того, кто возражает.

Исключение названо одно: приостановка членства или исключение решаются по принципу «консенсус минус один голос заинтересованного государства-члена». Всё остальное — от бюджета до учений — должно быть таким, с чем может жить каждое из десяти государств.

Сама хартия показывает, как медленно зреет такое согласие. Шесть президентов подписали её в июне 2002 года, потом она обходила парламенты один за другим и вступила в силу только 19 сентября 2003-го. Изменить её можно лишь по взаимному согласию, и никак иначе.

## От пяти к десяти

Привычка старше хартии. В 1996 году Китай, Казахстан, Кыргызстан, Россия и Таджикистан подписали в Шанхае соглашение об укреплении доверия в военной области в районе границы. У пяти стран была длинная общая граница и стопка унаследованных вопросов. Разговор до тех пор, пока никто не возражает, был единственным способом, который работал.

Узбекистан присоединился в июне 2001 года, когда группа стала организацией. В 2017-м пришли Индия и Пакистан, в 2023-м — Иран, в 2024-м — Беларусь. С каждым новым участником правило оставалось прежним, а работы за ним становилось больше.

Приём новых участников сам проходит по тому же правилу. Заявку Индии и Пакистана одобрили в принципе в Уфе в 2015 году, затем обе страны подписали меморандумы об обязательствах и присоединились к нескольким десяткам договоров, заключённых раньше. Новичок принимает дом вместе с мебелью: голоса, чтобы пересмотреть прежнее, у него нет, зато с первого дня есть право возразить против следующего.

## Кто встречается и когда

- **Совет глав государств** собирается раз в год и определяет приоритеты.
- **Совет глав правительств** тоже собирается раз в год; его дело — экономика и бюджет.
- **Совет министров иностранных дел** готовит саммит, обычно за месяц до него.
- **Совет национальных координаторов** заседает не реже трёх раз в год и пишет большую часть текстов.
- **Секретариат** в Пекине хранит тексты и календарь. Он работает с января 2004 года.
- У **Региональной антитеррористической структуры** в Ташкенте есть собственный совет.

Координаторы — люди, которых читатель не видит. Пока бумага дойдёт до лидеров, она много раз побывает в их руках, на русском и на китайском — двух официальных и рабочих языках. Слово, безобидное в одном, может оказаться обязательством в другом. Умение координатора — услышать возражение прежде, чем его произнесут.

Работа эта невидима, но след у неё есть. Проект декларации обрастает квадратными скобками: в них стоит то, о чём не договорились. От заседания к заседанию скобок становится меньше. Иногда находят слово пошире, иногда абзац переносят в другой документ, иногда он исчезает. Бывает, что спор решает одна запятая: от неё зависит, относится ли оговорка ко всей фразе или к её концу. Когда скобок не остаётся, текст готов, а встреча лидеров лишь подтверждает то, что уже решено.

> [pull] Тишина — самый громкий звук в этом зале: она означает, что решение принято.

## Дверь, оставленная открытой

Хартия сама смягчает своё правило. Государство может изложить свою точку зрения по отдельному вопросу, и её занесут в протокол, не останавливая остального. А тот, кому проект неинтересен, может в нём не участвовать, и его отсутствие не мешает другим. На этой фразе статьи 16 держатся несколько экономических программ.

Есть и средство для случая, когда общего текста нет вовсе. Тогда председатель публикует заявление от своего имени или участники ограничиваются сообщением для печати. Так бывало и на встречах министров. В июне 2025 года министры обороны разошлись в Циндао без общего документа: не договорились, как сказать в нём о терроризме. Для читателя это такой же ответ, как подписанная декларация, только короче.

Нет и суда, куда можно было бы пожаловаться. Если государства понимают хартию по-разному, статья 22 возвращает их за тот же стол, к консультациям и переговорам. Оговорка скромная, но последовательная: организация, которая не голосует за свои решения, вряд ли поручит посторонним голосовать о том, что эти решения значат.

Декларации показывают этот способ в печати. Одни абзацы начинаются словами «государства-члены». В других инициативу поддерживают поимённо, и внимательный читатель иногда насчитает девять названий вместо десяти. Пропущенное название и есть компромисс.

## Чего это стоит и что даёт

Цена — время. Порядок приёма новых членов обсуждали годами, прежде чем приняли Индию и Пакистан. Банк развития предложили в 2010 году, а о политическом решении создать его объявили на саммите в Тяньцзине в сентябре 2025 года. Критики называют это параличом.

Выигрыш в том, что никто не остаётся в меньшинстве. Государства, не согласные друг с другом во многом, а иной раз и воевавшие между собой, сидят за одним столом именно потому, что там им ничего нельзя навязать. Правило большинства решало бы быстрее — и, вполне возможно, при меньшем числе стульев.

Сравнивать есть с чем. Так же, без голосования, решает АСЕАН. В Совете Европейского союза по большинству вопросов достаточно пятидесяти пяти процентов государств, в которых живёт не меньше шестидесяти пяти процентов населения, но внешняя политика и там требует единогласия. Совет Безопасности ООН голосует, и каждый из пяти постоянных членов может остановить решение. Право остановить есть почти везде; вопрос лишь в том, кому оно дано. Здесь — всем.

Есть и третье следствие, о котором редко пишут учебники. Раз остановить текст может любой, прочитать его должен каждый. В организациях побольше малые делегации голосуют за бумаги, которые не успели изучить. Самый маленький участник вправе сказать «ещё не готово» так же, как самый большой. Лучше ли от этого решения — вопрос спорный. Внимательнее прочитаны — безусловно.
`,
    },
    zh: {
      slug: 'shi-guo-ru-he-bu-tou-piao-er-jue-ding',
      headline: '十个国家如何不投票就作出决定',
      standfirst: '宪章里有一条听来简单的规则：无人反对，决定即告通过。由此而来的一切却并不简单。',
      dateline: '北京',
      body: `
会议厅里没有表决器，也没有举手名单。主席宣读草案，若无代表团反对，草案便通过。2002年6月7日在圣彼得堡签署的《上海合作组织宪章》第十六条用一句话写明：各项决议以不举行投票的协商方式通过，如在协商过程中无任一成员国反对，决议即被视为通过。

这与“一致同意”并不完全相同。一致同意是人人举手赞成；协商一致的要求更低，只要没有人举手反对。一个国家若对文本不在意，或者并不怎么喜欢，可以保持沉默，而沉默就算通过。两者在纸面上差别很小，在谈判桌上却差别很大：需要说服的不是所有人，只是那个反对的人。

写明的例外只有一项：中止成员资格或将其开除出组织，按“除有关成员国一票外协商一致”的原则决定。其余一切，从预算到演习，都必须是十国各自能够接受的。

宪章自身就说明，这样的同意成熟得有多慢：2002年6月六国元首签署，随后逐一送交各国立法机关审议，到2003年9月19日才生效。要修改它，也只能经各方一致同意，别无他途。

## 从五国到十国

这一习惯早于宪章。1996年，中国、哈萨克斯坦、吉尔吉斯斯坦、俄罗斯和塔吉克斯坦在上海签署关于在边境地区加强军事领域信任的协定。五国之间有漫长的共同边界，也有一叠历史遗留的问题。谈到无人反对为止，是唯一行得通的办法。

2001年6月，乌兹别克斯坦加入，五国机制成为一个组织。2017年印度和巴基斯坦加入，2023年是伊朗，2024年是白俄罗斯。每增加一员，规则不变，背后的工作却更多。

接纳新成员也按同一规则。2015年乌法峰会原则同意印度和巴基斯坦的申请，此后两国签署义务备忘录，并加入了此前缔结的数十份条约。新来者接手这座房子，连同里面的家具：它没有机会重谈已经定下的事，却从第一天起就有权反对下一件事。

## 谁在开会，何时开会

- **国家元首理事会**每年举行一次，确定优先方向。
- **政府首脑理事会**同样每年一次，负责经济与预算。
- **外交部长理事会**通常在峰会前一个月举行，为峰会作准备。
- **国家协调员理事会**每年至少举行三次，多数文件由其起草。
- **秘书处**设在北京，自2004年1月起运作，保管文本与日程。
- 设在塔什干的**地区反恐怖机构**另有自己的理事会。

协调员是读者看不到的人。文件送到领导人面前之前，已用俄文和中文这两种正式工作语言在他们手中往返多次。在一种语言里无伤大雅的词，在另一种语言里可能就是义务。协调员的本领，在于反对意见说出口之前便已听见。

这项工作留下的痕迹很少公开。宣言草案里会长出方括号，括号里是尚未谈拢的文字。一次次会议之后，括号越来越少：有时找到一个更宽的词，有时把一段移到另一份文件里，有时干脆删去。偶尔争的只是一个逗号，因为它决定一项保留是管整句话，还是只管后半句。等到括号全部消失，文本就算完成，峰会确认的是起草者早已谈定的内容。

> [pull] 沉默是这间屋子里最响亮的声音：它意味着决定已经作出。

## 留着的一扇门

宪章也为自己的规则留有余地。成员国可以就个别问题陈述观点并载入会议纪要，而不妨碍通过其余部分。对某些项目不感兴趣的成员国可以不参与，其缺席也不妨碍有意的成员国开展合作。若干经济方案正是靠这句话得以推行。

若是什么都没有谈成，也有表达的办法：由主席国以自己的名义发表声明，或者只发一则新闻稿。部长级会议就有过这样的结局：2025年6月，国防部长们在青岛会晤后没有发表共同文件，因为对如何表述恐怖主义没有谈拢。对读者来说，这同样是一个答案，只是更短。

这里也没有可以上诉的法院。若成员国对宪章理解不一，第二十二条请他们回到同一张桌旁，通过磋商和协商解决。条文虽然谦逊，却前后一贯：一个对决定不投票的组织，很难让外人来表决这些决定的含义。

宣言的文字就能看出这种方法。有些段落以“成员国”开头，有些则逐一列出支持某项倡议的国家，细心的读者有时会数出九个而不是十个名字。缺的那个名字，就是妥协。

## 代价与收获

代价是时间。接纳新成员的规则讨论多年之后，印度和巴基斯坦才得以加入。开发银行的设想2010年提出，直到2025年9月天津峰会才宣布作出设立的政治决定。批评者称之为瘫痪。

收获在于没有谁会被多数压倒。许多事情上意见不一的国家，有的还彼此打过仗，却坐在同一张桌旁，正因为在这里没有什么能强加于人。多数决定会更快，但桌边的椅子很可能也会更少。

别处也面对过同样的选择。东南亚国家联盟同样不投票。在欧洲联盟理事会，多数事项只需百分之五十五的成员国赞成，且其人口占百分之六十五以上，但外交政策仍须全体同意。联合国安全理事会要投票，而五个常任理事国中任何一国都能叫停。叫停的权力几乎处处都有，区别只在于谁握有它；在这里，人人都有。

还有一个教科书很少提到的效果：既然谁都能叫停一份文本，那么谁都必须把它读完。在更大的组织里，小代表团常要对来不及研读的文件投票；在这里，最小的成员与最大的成员同样有权说“再等等”。决定是否因此更好，尚可争论；但肯定是被认真读过的。
`,
    },
  },
};
