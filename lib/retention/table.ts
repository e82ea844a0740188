import type { Locale } from '../ground/locales';
import { periods } from '../ground/periods';

type Words = Record<Locale, string>;
/**
 * What is kept, and for how long. `personal`: it is about readers or people with an account, so the
 * privacy notice lists it.
 */
export type RetentionEntry = { what: Words; howLong: Words; personal: boolean };

const days = (count: number): Words => ({ en: `${count} days`, ru: `${count} дн.`, zh: `${count}天` });

export const retention: readonly RetentionEntry[] = [
  {
    what: {
      en: 'comments: the name, the text and former texts, the e-mail address if it was given',
      ru: 'комментарии: имя, текст и прежние тексты, адрес почты, если он указан',
      zh: '评论：署名、正文及修改前的正文，以及您可能填写的邮箱地址',
    },
    howLong: {
      en: `until the author has them erased (${periods.eraseHours} hours later), or the discussion goes`,
      ru: `пока автор не попросит их стереть (ещё ${periods.eraseHours} ч) или пока существует обсуждение`,
      zh: `直至作者要求清除（${periods.eraseHours}小时后生效）或讨论被移除`,
    },
    personal: true,
  },
  {
    what: {
      en: 'the network of a comment, a like, a reaction to a story, a report, a typo report (hashed with the secret of the site and a salt of the month; no address is stored)',
      ru: 'сеть, из которой пришли комментарий, отметка «нравится», реакция на материал, жалоба или сообщение об опечатке (хеш с ключом сайта и солью месяца; сам адрес не хранится)',
      zh: '评论、点赞、对报道的反应、举报和勘误报告所来自的网络（以本站密钥和当月盐值散列；不存储IP地址）',
    },
    howLong: days(periods.networkDays),
    personal: true,
  },
  {
    what: { en: 'the salts of these hashes', ru: 'соль этих хешей', zh: '上述散列所用的盐值' },
    howLong: {
      en: `${periods.saltDays} days after their month; then no hash leads anywhere`,
      ru: `${periods.saltDays} дн. после окончания месяца; после этого хеш ни к чему не ведёт`,
      zh: `当月结束后${periods.saltDays}天；此后散列值无从追溯`,
    },
    personal: true,
  },
  {
    what: {
      en: 'the signed random name of a reader’s browser (a cookie, given to whoever sends something, not for reading)',
      ru: 'случайное имя браузера читателя с подписью (файл cookie; его получает тот, кто что-то отправляет, для чтения он не нужен)',
      zh: '读者浏览器的经签名的随机名（Cookie；仅在提交内容时设置，阅读不会设置）',
    },
    howLong: {
      en: `${periods.readerCookieDays} days, and with a typo report as long`,
      ru: `${periods.readerCookieDays} дн., столько же при сообщении об опечатке`,
      zh: `${periods.readerCookieDays}天，勘误报告中的保存期相同`,
    },
    personal: true,
  },
  {
    what: { en: 'likes, reactions to stories and reports', ru: 'отметки «нравится», реакции на материалы и жалобы', zh: '点赞、对报道的反应和举报' },
    howLong: {
      en: 'as long as the comment or the story; of an erased account as nobody’s',
      ru: 'столько же, сколько комментарий или материал; после удаления учётной записи — как ничьи',
      zh: '与评论或报道相同；账户删除后不再与任何人关联',
    },
    personal: true,
  },
  {
    what: { en: 'typo reports: what was said and proposed', ru: 'сообщения об опечатках: что сказано и предложено', zh: '勘误报告：所指出和建议的文字' },
    howLong: { en: 'with the article', ru: 'вместе с материалом', zh: '随文章保存' },
    personal: true,
  },
  {
    what: {
      en: 'typo reports: the e-mail address for the answer, if it was given',
      ru: 'сообщения об опечатках: адрес почты для ответа, если он указан',
      zh: '勘误报告：您可能填写的回复邮箱',
    },
    howLong: {
      en: `${periods.typoAddressDays} days after the decision, ${periods.typoUndecidedDays} days where there is none; erased at once with the receipt`,
      ru: `${periods.typoAddressDays} дн. после решения, без решения — ${periods.typoUndecidedDays} дн.; по квитанции стирается сразу`,
      zh: `处理后${periods.typoAddressDays}天，未处理的${periods.typoUndecidedDays}天；凭回执可立即清除`,
    },
    personal: true,
  },
  {
    what: {
      en: 'messages through the contact page, and the answers',
      ru: 'сообщения со страницы «Обратная связь» и ответы на них',
      zh: '通过“联系我们”页面发来的信息及回复',
    },
    howLong: {
      en: `${periods.messageDays} days after they were answered or put away, ${periods.messageUntouchedDays} days in any case`,
      ru: `${periods.messageDays} дн. после ответа или переноса в архив, в любом случае не дольше ${periods.messageUntouchedDays} дн.`,
      zh: `回复或归档后${periods.messageDays}天，最长不超过${periods.messageUntouchedDays}天`,
    },
    personal: true,
  },
  {
    what: { en: 'blocks of networks', ru: 'блокировки сетей', zh: '对网络的封禁' },
    howLong: { en: `${periods.blocksDays} days after they end`, ru: `${periods.blocksDays} дн. после окончания`, zh: `结束后${periods.blocksDays}天` },
    personal: true,
  },
  {
    what: {
      en: 'windows of the rate limits (hashed keys, no address)',
      ru: 'окна ограничений частоты (хеши, без адресов)',
      zh: '频率限制的计数窗口（散列键，不含地址）',
    },
    howLong: { en: 'an hour after they end', ru: 'час после окончания', zh: '结束后一小时' },
    personal: true,
  },
  {
    what: {
      en: 'letters to commenters (no address, no text)',
      ru: 'записи о письмах авторам комментариев (без адреса и текста)',
      zh: '致评论者邮件的记录（不含地址和正文）',
    },
    howLong: days(periods.lettersDays),
    personal: true,
  },
  {
    what: {
      en: 'the address to which news of a discussion is sent, if somebody follows it by mail',
      ru: 'адрес, на который приходят новости обсуждения, если его читают по почте',
      zh: '通过邮件关注讨论时所留的邮箱地址',
    },
    howLong: {
      en: `until they stop it (at once), ${periods.followDays} days in any case; two days where it was never confirmed`,
      ru: `пока адресат не откажется (сразу), в любом случае не дольше ${periods.followDays} дн.; без подтверждения — двое суток`,
      zh: `直至取消关注（立即删除），最长${periods.followDays}天；未确认的保存两天`,
    },
    personal: true,
  },
  {
    what: { en: 'hashes of addresses that want no letters', ru: 'хеши адресов, на которые просили не писать', zh: '拒收邮件的地址的散列值' },
    howLong: { en: 'for ever, so that they get none', ru: 'бессрочно, чтобы на них не писали', zh: '永久保留，以确保不再发送' },
    personal: true,
  },
  {
    what: {
      en: 'accounts of readers, and everything kept about their owners',
      ru: 'учётные записи читателей и всё, что хранится об их владельцах',
      zh: '读者账户及其全部相关数据',
    },
    howLong: {
      en: `until they are erased (${periods.eraseHours} hours later)`,
      ru: `пока запись не удалят (ещё ${periods.eraseHours} ч)`,
      zh: `直至账户被删除（${periods.eraseHours}小时后生效）`,
    },
    personal: true,
  },
  {
    what: { en: 'sessions', ru: 'сеансы входа', zh: '登录会话' },
    howLong: {
      en: `they end after ${periods.sessionDays} days, and go ${periods.sessionsKeptDays} days later`,
      ru: `заканчиваются через ${periods.sessionDays} дн. и удаляются ещё через ${periods.sessionsKeptDays} дн.`,
      zh: `${periods.sessionDays}天后失效，再过${periods.sessionsKeptDays}天删除`,
    },
    personal: true,
  },
  {
    what: {
      en: 'links for invitations, resets and the first run (hashes)',
      ru: 'ссылки для приглашений, смены пароля и первого запуска (хеши)',
      zh: '邀请、重设密码和首次运行所用的链接（散列值）',
    },
    howLong: {
      en: `${periods.tokensKeptDays} days after they end`,
      ru: `${periods.tokensKeptDays} дн. после окончания срока`,
      zh: `失效后${periods.tokensKeptDays}天`,
    },
    personal: true,
  },
  {
    what: {
      en: 'reading figures (story, language, day, number: nothing about readers)',
      ru: 'счётчики чтения (материал, язык, день, число: о читателях ничего)',
      zh: '阅读统计（文章、语言、日期、次数，不含读者信息）',
    },
    howLong: days(periods.readsDays),
    personal: true,
  },
  {
    what: {
      en: 'who was seen in an article, or at which comment',
      ru: 'кто из редакции открыл материал или комментарий',
      zh: '编辑部内谁打开了哪篇文章或哪条评论',
    },
    howLong: { en: 'a day', ru: 'сутки', zh: '一天' },
    personal: false,
  },
  {
    what: {
      en: 'what someone of the desk was told (that something happened to an article; none of its words)',
      ru: 'уведомления сотрудникам редакции (что произошло с материалом; без его текста)',
      zh: '发给编辑部成员的通知（只记文章发生了什么，不含正文）',
    },
    howLong: days(periods.noticesDays),
    personal: false,
  },
  {
    what: { en: 'what is in the trash', ru: 'то, что лежит в корзине', zh: '回收站中的内容' },
    howLong: days(periods.trashDays),
    personal: false,
  },
  {
    what: { en: '`invalidations`', ru: '`invalidations`', zh: '`invalidations`' },
    howLong: {
      en: `${periods.invalidationsDays} days; the newest always stays`,
      ru: `${periods.invalidationsDays} дн.; последняя запись остаётся всегда`,
      zh: `${periods.invalidationsDays}天；最新一条始终保留`,
    },
    personal: false,
  },
  {
    what: {
      en: 'what webhooks were sent (which thing, none of its words)',
      ru: 'что было отправлено вебхуками (о чём, но не сами слова)',
      zh: '网络钩子发送的记录（只记对象，不含内容）',
    },
    howLong: days(periods.webhooksDays),
    personal: false,
  },
  {
    what: {
      en: 'the log, revisions, redirects, merges of tags',
      ru: 'журнал, прежние версии материалов, перенаправления, слияния меток',
      zh: '日志、修订版本、重定向、标签合并记录',
    },
    howLong: {
      en: 'for ever; of a reader’s erased account without name or address',
      ru: 'бессрочно; об удалённой учётной записи читателя — без имени и адреса',
      zh: '永久保留；读者账户删除后，其中不含姓名和地址',
    },
    personal: false,
  },
];

/** The table of docs/operations.md. */
export const retentionTable = (): string =>
  ['| what | how long |', '| --- | --- |', ...retention.map((entry) => `| ${entry.what.en} | ${entry.howLong.en} |`)].join('\n');
