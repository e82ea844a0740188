import type { Localized } from './story';

export type SampleSettings = {
  name: Localized;
  tagline: Localized;
  fundingNotice: Localized;
  fundingSince: string;
  sampleNotice: Localized;
  about: Localized;
  contactIntro: Localized;
  securityContact: string | null;
  publisher: Localized;
  publisherAddress: Localized;
  publisherEmail: string;
  responsible: Localized;
  owners: Localized;
};

export const settings: SampleSettings = {
  name: { en: 'Infoshos', ru: 'Infoshos', zh: 'Infoshos' },
  tagline: {
    en: 'News of the Shanghai Cooperation Organisation and its region',
    ru: 'Новости Шанхайской организации сотрудничества и её региона',
    zh: '上海合作组织及所在地区新闻',
  },
  fundingNotice: {
    en: 'Published with the assistance of a public media grant. The editors alone decide what it says.',
    ru: 'Издаётся при поддержке государственного гранта для средств массовой информации. Содержание определяет только редакция.',
    zh: '本站由公共媒体资助项目提供支持，内容完全由编辑部自主决定。',
  },
  fundingSince: '2026-01-01',
  sampleNotice: {
    en: 'This story belongs to the sample edition: it shows how the portal works and is not news of the day.',
    ru: 'Этот материал — из демонстрационного выпуска: он показывает, как работает портал, и не относится к новостям дня.',
    zh: '本文属于示例版，用于展示本站的功能，并非当日新闻。',
  },
  about: {
    en: `Infoshos is a news portal about the Shanghai Cooperation Organisation and the countries around it: its members, its observers and its partners. It follows politics, the economy, transport, energy, security, culture and science, and it tries to explain as well as to report. It is not an organ of the SCO and does not speak for it.

## Who makes it

The stories you see on a new installation form a sample edition. They were written for this project in its own words, their facts can be checked, and each of them is marked as a sample. The authors named above them are fictional; so are the readers who comment beneath some of them, and every such name says that it is a sample. The maps and diagrams were drawn by the project itself.

## Languages

The portal is published in English, Russian and Chinese. Each edition of a story is written for its own readers, so wording and length may differ while the facts stay the same. Some stories do not exist in every language; where another edition exists, the article links to it.

## Corrections

If you find a misspelling, select the words and send us a typo report; for an error of fact, write to us through [the contact page](/en/contact). When we correct a fact, we say so in the article, with the date and what was wrong. All such notes are collected on [the corrections page](/en/corrections).

## Taking the sample edition down

Editors withdraw a sample story at the desk like any other, and it leaves every page, list and feed at once. Sections, states, institutions and everything the newsroom has written itself remain. Until then, the notice on every sample story stays in place.`,
    ru: `Infoshos — новостной портал о Шанхайской организации сотрудничества и странах её круга: членах, наблюдателях и партнёрах. Мы пишем о политике, экономике, транспорте, энергетике, безопасности, культуре и науке и стараемся не только сообщать, но и объяснять. Портал не является органом ШОС и не выступает от её имени.

## Кто его делает

Материалы, которые вы видите сразу после установки, составляют демонстрационный выпуск. Они написаны для этого проекта своими словами, факты в них можно проверить, и каждый помечен как демонстрационный. Указанные над ними авторы вымышлены, как и читатели, чьи комментарии стоят под некоторыми из них: при каждом таком имени сказано, что это образец. Карты и схемы нарисованы самим проектом.

## Языки

Портал выходит на английском, русском и китайском языках. Каждая версия материала пишется для своего читателя, поэтому слог и объём могут различаться, но факты остаются теми же. Некоторые материалы есть не на всех языках; если существует другая версия, в материале стоит ссылка на неё.

## Исправления

Заметив опечатку, выделите слова и отправьте нам сообщение; о фактической ошибке напишите через [страницу обратной связи](/ru/contact). Исправляя факт, мы говорим об этом в самом материале: указываем дату и то, что было неверно. Все такие пометки собраны на [странице исправлений](/ru/corrections).

## Как убрать демонстрационный выпуск

Редакторы снимают демонстрационный материал с публикации так же, как любой другой, и он сразу исчезает со всех страниц, из списков и лент. Рубрики, государства, институты и всё, что редакция написала сама, останутся на месте. До тех пор каждый демонстрационный материал сохраняет свою пометку.`,
    zh: `Infoshos是一个新闻网站，报道上海合作组织及其成员国、观察员国和伙伴国。内容涵盖政治、经济、交通、能源、安全、文化和科学。我们不仅报道事实，也力求把来龙去脉讲清楚。本站不是上海合作组织的下属机构，也不代表该组织发言。

## 由谁制作

系统安装后首先看到的是一份示例版。其中的文章均为本项目专门撰写，所述事实可供查证，每篇都标明为示例。文章署名的作者均属虚构；部分文章下面的评论者也是虚构的，名字中都注明“示例”。地图和示意图由本项目自行绘制。

## 语言

本站以英文、俄文和中文出版。每种语言的版本都为各自的读者而写，行文和篇幅或有不同，事实则保持一致。部分文章并非三种语言俱全；如有其他语言版本，文中会附上链接。

## 更正

如发现错别字，请选中相关文字并提交勘误报告；如发现事实错误，请通过[“联系我们”页面](/zh/contact)告知我们。凡更正事实，我们都会在文中说明，注明日期以及原先的错误。所有更正说明均汇集于[更正页面](/zh/corrections)。

## 移除示例版

编辑可以像撤回其他文章一样，在编辑台撤回示例文章，撤回后它会立即从所有页面、列表和订阅中消失。栏目、国家、机构以及编辑部自行撰写的全部内容都会保留。在此之前，每篇示例文章上的说明将一直显示。`,
  },
  contactIntro: {
    en: 'Write to the newsroom: a question, a correction, a suggestion. You may write in English, Russian or Chinese; we use your address only to reply to you.',
    ru: 'Напишите в редакцию: задайте вопрос, сообщите об ошибке, предложите тему. Писать можно по-русски, по-английски или по-китайски; ваш адрес нужен нам только для ответа.',
    zh: '欢迎致信编辑部：提问、指正或提出建议均可，中文、英文、俄文不限。您的邮箱地址仅用于回复。',
  },
  securityContact: null,
  publisher: {
    en: 'Infoshos Sample Press (a fictional publisher, invented for the sample edition)',
    ru: 'Издательство Infoshos Sample Press (вымышленное, придумано для демонстрационного выпуска)',
    zh: 'Infoshos示例出版社（为示例版虚构）',
  },
  publisherAddress: {
    en: '1 Sample Street, 000000 Sample City',
    ru: '000000, г. Образцовск, ул. Образцовая, д. 1',
    zh: '示例市示例路1号，邮编000000',
  },
  publisherEmail: 'desk@news.example',
  responsible: {
    en: 'Pavel Orlov, politics and economy editor',
    ru: 'Павел Орлов, редактор отдела политики и экономики',
    zh: '帕维尔·奥尔洛夫，政治与经济编辑',
  },
  owners: {
    en: 'A foundation without owners holds all shares. Nobody else has a part in the publisher, directly or through others. A real publication names its owners here.',
    ru: 'Все доли принадлежат фонду, у которого нет собственников. Больше ни у кого доли в издателе нет — ни прямой, ни через других лиц. Настоящее издание называет здесь своих собственников.',
    zh: '全部股份由一家没有所有者的基金会持有，此外无人直接或通过他人持有份额。正式刊物应在此列明其所有者。',
  },
};
