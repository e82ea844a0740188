import type { Locale } from '../ground/locales';
import { periods } from '../ground/periods';

type Words = Record<Locale, string>;
/** What is kept, and for how long. `personal`: it is about readers or people with an account, so the privacy notice lists it. */
export type Kept = { what: Words; howLong: Words; personal: boolean };

const days = (count: number): Words => ({ en: `${count} days`, ru: `${count} дн.`, zh: `${count}天` });

export const retention: readonly Kept[] = [
  {
    what: {
      en: 'comments: name, text, e-mail address if it was given',
      ru: 'комментарии: имя, текст, адрес почты, если он указан',
      zh: '评论：署名、正文，以及您可能填写的邮箱地址',
    },
    howLong: {
      en: `while the discussion exists, or until the author has it erased: ${periods.eraseHours} hours after that`,
      ru: `пока существует обсуждение или пока автор не попросит стереть комментарий: тогда ещё ${periods.eraseHours} ч`,
      zh: `随讨论保留；作者要求清除的，${periods.eraseHours}小时后清除`,
    },
    personal: true,
  },
  {
    what: {
      en: 'the network a comment, a like or a typo report came from (hashed with the secret of the site and a salt of the month; no address is stored)',
      ru: 'сеть, из которой пришли комментарий, отметка «нравится» или сообщение об опечатке (хеш с ключом сайта и солью месяца; сам адрес не хранится)',
      zh: '评论、点赞和勘误报告所来自的网络（以本站密钥和当月盐值散列；不存储IP地址）',
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
      en: 'the cookie of a reader who sends something (a random name, signed; none for reading)',
      ru: 'файл cookie читателя, который что-то отправил (случайное имя с подписью; для чтения он не нужен)',
      zh: '提交过内容的读者的Cookie（经签名的随机名；仅阅读不会设置）',
    },
    howLong: days(periods.readerCookieDays),
    personal: true,
  },
  {
    what: {
      en: 'windows of the rate limits (hashed keys, no address)',
      ru: 'окна ограничений частоты (хеши, без адресов)',
      zh: '频率限制的计数窗口（散列键，不含地址）',
    },
    howLong: {
      en: `${periods.limitHours} hour after they end`,
      ru: `${periods.limitHours} ч после окончания`,
      zh: `结束后${periods.limitHours}小时`,
    },
    personal: true,
  },
  {
    what: {
      en: 'where a commenter is written to, by their own wish',
      ru: 'адрес, по которому автор комментария просил писать ему',
      zh: '评论者自愿留下的通知邮箱',
    },
    howLong: { en: 'as long as the comment is not erased', ru: 'пока комментарий не стёрт', zh: '直至该评论被清除' },
    personal: true,
  },
  {
    what: {
      en: 'hashes of addresses that want no letters',
      ru: 'хеши адресов, на которые просили не писать',
      zh: '拒收邮件的地址的散列值',
    },
    howLong: { en: 'for ever, so that they get none', ru: 'бессрочно, чтобы на них не писали', zh: '永久保留，以确保不再发送' },
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
      en: 'messages sent through the contact page, and the answers',
      ru: 'сообщения со страницы «Контакты» и ответы на них',
      zh: '通过“联系我们”页面发来的信息及回复',
    },
    howLong: {
      en: 'with the correspondence of the newsroom; no limit is set by the program',
      ru: 'вместе с перепиской редакции; программа срока не устанавливает',
      zh: '随编辑部往来信件保存；程序未设期限',
    },
    personal: true,
  },
  {
    what: {
      en: 'typo reports: the words, the note, the e-mail address if it was given',
      ru: 'сообщения об опечатках: слова, примечание, адрес почты, если он указан',
      zh: '勘误报告：所涉文字、附注，以及您可能填写的邮箱地址',
    },
    howLong: { en: 'with the history of the article', ru: 'вместе с историей материала', zh: '随文章的修订历史保存' },
    personal: true,
  },
  {
    what: {
      en: 'accounts of readers: name, e-mail address, password (hashed with Argon2id)',
      ru: 'учётные записи читателей: имя, адрес почты, пароль (хеш Argon2id)',
      zh: '读者账户：名称、邮箱地址、密码（以Argon2id散列）',
    },
    howLong: {
      en: `until the reader erases the account: ${periods.eraseHours} hours after that`,
      ru: `пока читатель не удалит учётную запись: тогда ещё ${periods.eraseHours} ч`,
      zh: `直至读者删除账户，${periods.eraseHours}小时后清除`,
    },
    personal: true,
  },
  {
    what: { en: 'sessions', ru: 'сеансы входа', zh: '登录会话' },
    howLong: {
      en: `they end after ${periods.sessionDays} days at the latest, and are removed ${periods.sessionsKeptDays} days later`,
      ru: `заканчиваются не позже чем через ${periods.sessionDays} дн. и удаляются ещё через ${periods.sessionsKeptDays} дн.`,
      zh: `最长${periods.sessionDays}天后失效，再过${periods.sessionsKeptDays}天删除`,
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
      ru: 'кто открыл материал или комментарий в редакции',
      zh: '编辑部内谁打开了哪篇文章或哪条评论',
    },
    howLong: { en: `${periods.presenceDays} day`, ru: `${periods.presenceDays} день`, zh: `${periods.presenceDays}天` },
    personal: false,
  },
  {
    what: {
      en: 'editions that were never public, and pictures, in the trash',
      ru: 'неопубликованные версии и изображения в корзине',
      zh: '回收站中从未发布的版本和图片',
    },
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
      en: 'the log of the newsroom, revisions, redirects, merges of tags',
      ru: 'журнал редакции, редакции материалов, перенаправления, слияния меток',
      zh: '编辑部日志、修订版本、重定向、标签合并记录',
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
  ['| what | how long |', '| --- | --- |', ...retention.map((one) => `| ${one.what.en} | ${one.howLong.en} |`)].join('\n');
