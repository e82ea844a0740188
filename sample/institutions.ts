import type { Localized } from './story';

export type SampleInstitution = {
  slug: 'presidency' | 'secretariat' | 'business-council' | 'rats' | 'interbank' | 'expocenter';
  name: Localized;
  shortName: Localized;
  description: Localized;
  place: Localized;
  website: string | null;
  since: number | null;
  position: number;
};

export const institutions: SampleInstitution[] = [
  {
    slug: 'presidency',
    name: { en: 'Presidency of the SCO', ru: 'Председательство в ШОС', zh: '上海合作组织轮值主席国' },
    shortName: { en: 'Presidency', ru: 'Председательство', zh: '轮值主席国' },
    description: {
      en: 'One member state at a time presides over the organisation. Its term runs from one summit to the next, usually about a year, and ends with the meeting of the Council of Heads of State that it hosts. The presiding state sets the themes of the year, convenes the ministers and prepares the documents to be signed. India held the post in 2022–23, Kazakhstan in 2023–24 and China in 2024–25; after the Tianjin summit of September 2025 it passed to Kyrgyzstan.',
      ru: 'В организации поочерёдно председательствует одно из государств-членов. Срок длится от саммита до саммита, обычно около года, и завершается заседанием Совета глав государств, которое принимает председатель. Он определяет темы года, созывает министров и готовит документы, которые предстоит подписать. В 2022–2023 годах председательствовала Индия, в 2023–2024-м — Казахстан, в 2024–2025-м — Китай; после саммита в Тяньцзине в сентябре 2025 года эстафету принял Кыргызстан.',
      zh: '上海合作组织由成员国轮流担任主席国。任期自一届峰会起至下一届峰会止，通常约为一年，以主席国主办的成员国元首理事会会议收官。主席国负责确定年度主题、召集各部门部长会议，并筹备拟签署的文件。2022—2023年度由印度担任，2023—2024年度由哈萨克斯坦担任，2024—2025年度由中国担任；2025年9月天津峰会后，吉尔吉斯斯坦接任主席国。',
    },
    place: {
      en: 'Moves each year; Kyrgyzstan in 2025–26',
      ru: 'Ежегодно меняется; в 2025–2026 годах — Кыргызстан',
      zh: '每年轮换；2025—2026年度为吉尔吉斯斯坦',
    },
    website: null,
    since: null,
    position: 1,
  },
  {
    slug: 'secretariat',
    name: { en: 'SCO Secretariat', ru: 'Секретариат ШОС', zh: '上海合作组织秘书处' },
    shortName: { en: 'Secretariat', ru: 'Секретариат', zh: '秘书处' },
    description: {
      en: 'The Secretariat is the organisation’s main standing executive body. It has worked in Beijing since January 2004: it prepares meetings, drafts and keeps documents, follows the carrying out of decisions and speaks for the SCO to other international organisations. It is headed by a Secretary-General, appointed by the heads of state for a single three-year term; the members take turns in the order of the Russian alphabet. Its staff are citizens of the member states, and its working languages are Russian and Chinese.',
      ru: 'Секретариат — основной постоянно действующий исполнительный орган организации. Он работает в Пекине с января 2004 года: готовит заседания, составляет и хранит документы, следит за выполнением решений и представляет ШОС в контактах с другими международными организациями. Возглавляет его генеральный секретарь, которого главы государств назначают на один трёхлетний срок; государства-члены чередуются в порядке русского алфавита. Сотрудники — граждане государств-членов, рабочие языки — русский и китайский.',
      zh: '秘书处是上海合作组织的主要常设执行机构，自2004年1月起在北京开展工作。其职责包括筹备会议、起草和保管文件、跟踪决议落实情况，以及代表上合组织与其他国际组织联络。秘书处由秘书长领导，秘书长由元首理事会任命，任期三年，不得连任，由各成员国按国名俄文字母顺序轮流推举。工作人员均为成员国公民，工作语言为俄语和汉语。',
    },
    place: { en: 'Beijing', ru: 'Пекин', zh: '北京' },
    website: 'https://eng.sectsco.org/',
    since: 2004,
    position: 2,
  },
  {
    slug: 'business-council',
    name: { en: 'SCO Business Council', ru: 'Деловой совет ШОС', zh: '上海合作组织实业家委员会' },
    shortName: { en: 'Business Council', ru: 'Деловой совет', zh: '实业家委员会' },
    description: {
      en: 'The Business Council brings together the business communities of the member states through their national sections, in which companies, banks and chambers of commerce take part. It was founded in Shanghai on 14 June 2006 as a non-governmental body, and its permanent secretariat works in Moscow. The council looks for joint projects, gives governments the opinion of business and holds meetings and forums, often beside the meetings of heads of state and government. Its range reaches from transport and energy to health care and education.',
      ru: 'Деловой совет объединяет предпринимателей государств-членов через национальные части, в работе которых участвуют компании, банки и торговые палаты. Он учреждён в Шанхае 14 июня 2006 года как неправительственная структура; постоянный секретариат работает в Москве. Совет ищет совместные проекты, доносит до правительств мнение бизнеса, проводит заседания и форумы, часто приурочивая их к встречам глав государств и правительств. Круг его тем — от транспорта и энергетики до здравоохранения и образования.',
      zh: '实业家委员会通过各国的国家分会联系成员国工商界，企业、银行和商会均可参与。委员会于2006年6月14日在上海成立，属非政府机构，常设秘书处位于莫斯科。它致力于寻找合作项目，向各国政府反映工商界意见，并举办会议和论坛，不少活动与元首或政府首脑会议同期举行。合作领域涵盖交通、能源、医疗卫生和教育等方面。',
    },
    place: {
      en: 'Moscow (permanent secretariat)',
      ru: 'Москва (постоянный секретариат)',
      zh: '莫斯科（常设秘书处）',
    },
    website: null,
    since: 2006,
    position: 3,
  },
  {
    slug: 'rats',
    name: {
      en: 'Regional Anti-Terrorist Structure of the SCO',
      ru: 'Региональная антитеррористическая структура ШОС',
      zh: '上海合作组织地区反恐怖机构',
    },
    shortName: { en: 'RATS', ru: 'РАТС', zh: '地区反恐怖机构' },
    description: {
      en: 'The Regional Anti-Terrorist Structure is the second of the organisation’s standing bodies. The agreement on it was signed together with the SCO Charter in June 2002, and since 2004 its Executive Committee has worked in Tashkent. It collects and exchanges information among the competent authorities of the member states, keeps a data bank, and helps to prepare joint exercises, training and treaties against terrorism, separatism and extremism. It is governed by a Council made up of heads or representatives of the national authorities.',
      ru: 'Региональная антитеррористическая структура — второй постоянно действующий орган организации. Соглашение о ней подписали одновременно с Хартией ШОС в июне 2002 года, а с 2004-го её Исполнительный комитет работает в Ташкенте. РАТС собирает сведения и обменивается ими с компетентными органами государств-членов, ведёт банк данных, помогает готовить совместные учения, обучение и договоры в области борьбы с терроризмом, сепаратизмом и экстремизмом. Руководит ею Совет, в который входят главы или представители национальных ведомств.',
      zh: '地区反恐怖机构是上海合作组织的另一常设机构。有关协定与《上海合作组织宪章》于2002年6月同时签署，其执行委员会自2004年起在塔什干开展工作。该机构负责收集信息并在成员国主管机关之间交换，建立数据库，协助筹备联合演习、人员培训以及打击恐怖主义、分裂主义和极端主义的条约文件。机构由理事会领导，理事会由各国主管机关负责人或代表组成。',
    },
    place: { en: 'Tashkent', ru: 'Ташкент', zh: '塔什干' },
    website: 'https://ecrats.org/',
    since: 2004,
    position: 4,
  },
  {
    slug: 'interbank',
    name: {
      en: 'SCO Interbank Consortium',
      ru: 'Межбанковское объединение ШОС',
      zh: '上海合作组织银行联合体',
    },
    shortName: { en: 'Interbank Consortium', ru: 'Межбанковское объединение', zh: '银联体' },
    description: {
      en: 'The Interbank Consortium links banks named by the member states, mostly development banks or banks in which the state has a share: the China Development Bank, Russia’s VEB.RF and the Development Bank of Kazakhstan are among them. It was founded in Moscow in October 2005 to finance and service investment projects supported by the governments. It is not a bank and has no common capital: members lend on their own account, open credit lines to one another and share experience. The chair passes from one bank to another.',
      ru: 'Межбанковское объединение связывает банки, уполномоченные государствами-членами, — в основном банки развития или банки с участием государства; среди них Государственный банк развития Китая, российский ВЭБ.РФ и Банк развития Казахстана. Его учредили в Москве в октябре 2005 года для финансирования и обслуживания инвестиционных проектов, которые поддерживают правительства. Это не банк, общего капитала у него нет: участники кредитуют за свой счёт, открывают друг другу кредитные линии и делятся опытом. Председательствуют банки по очереди.',
      zh: '银行联合体由各成员国指定的银行组成，多为开发性银行或国家参股银行，中国国家开发银行、俄罗斯国家开发集团（VEB.RF）和哈萨克斯坦开发银行均在其列。银联体于2005年10月在莫斯科成立，旨在为各国政府支持的投资项目提供融资和金融服务。它本身并非银行，也没有共同资本：成员行以自有资金放贷，彼此提供授信并交流经验，主席由各成员行轮流担任。',
    },
    place: {
      en: 'No permanent seat; the chair rotates',
      ru: 'Постоянного местопребывания нет; председатель меняется',
      zh: '无固定总部，主席行轮换',
    },
    website: null,
    since: 2005,
    position: 5,
  },
  {
    slug: 'expocenter',
    name: { en: 'Expocentre, Moscow', ru: '«Экспоцентр», Москва', zh: '莫斯科“博览中心”展览馆' },
    shortName: { en: 'Expocentre', ru: '«Экспоцентр»', zh: '博览中心' },
    description: {
      en: 'Expocentre is an exhibition company and fairground on the Krasnopresnenskaya embankment in Moscow. It dates its history from 1959, when a body was set up to organise international and foreign exhibitions in the Soviet capital. Its halls hold trade fairs for industries from food and health care to oil and gas, machine building and woodworking. It is not an organ of the SCO: the portal follows it as a place where companies of the member and partner states meet, exhibit and sign contracts.',
      ru: '«Экспоцентр» — выставочная компания и комплекс на Краснопресненской набережной в Москве. Свою историю он ведёт с 1959 года, когда была создана организация для проведения международных и иностранных выставок в советской столице. В его павильонах проходят отраслевые смотры — от продовольствия и здравоохранения до нефти и газа, машиностроения и деревообработки. Органом ШОС он не является: портал следит за ним как за местом, где встречаются, выставляются и заключают контракты компании государств-членов и партнёров.',
      zh: '“博览中心”是位于莫斯科克拉斯诺普列斯年斯卡亚滨河街的展览企业和展馆，其历史始于1959年，当时苏联为在首都举办国际展览和外国展览设立了专门机构。展馆内定期举办各类行业展会，涉及食品、医疗卫生、石油天然气、机械制造和木材加工等领域。它不是上海合作组织的下属机构，本站予以关注，是因为成员国和伙伴国的企业在此会面、参展并签订合同。',
    },
    place: { en: 'Moscow', ru: 'Москва', zh: '莫斯科' },
    website: 'https://www.expocentr.ru/',
    since: 1959,
    position: 6,
  },
];
