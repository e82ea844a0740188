import type { following as english } from '../en/following';
import type { Shape } from '../shape';

export const following: Shape<typeof english> = {
  title: '邮件关注讨论',
  open: '通过邮件关注此讨论',
  openThread: '通过邮件关注此话题串',
  email: '您的邮箱地址',
  hint: '我们会先发一封邮件确认地址归您所有，之后每小时至多一封。每封邮件都可一键取消。',
  trap: '请将此栏留空',
  submit: '关注',
  asked: '请查收邮件，确认该地址归您所有。如果您已关注，则不会再收到确认邮件。',
  confirmText: '是否将此讨论的新评论发送至{email}？',
  confirm: '是，请通知我',
  confirmed: '新评论将发送至{email}，每小时至多一封。',
  stopText: '此讨论的新评论会发送至{email}。',
  stop: '不再通知我',
  over: '此链接已失效：不会再有邮件。',
  mail: {
    confirmSubject: '{site}的讨论：请确认您的地址',
    confirmText:
      '有人（很可能是您）在{site}要求通过邮件获知《{title}》的新评论。\n\n如需确认，请在{hours}小时内打开以下地址并点击按钮：\n{link}\n\n如果不是您本人的操作，请忽略此邮件，不会再有后续邮件。',
    subject: '《{title}》有{count}条新评论',
    text: '{site}的《{title}》有{count}条新评论。',
    by: '{name}写道：',
    more: '另有{count}条。',
    why: '您关注了此讨论。如需停止接收：\n{link}',
  },
};
