import type { contact as english } from '../en/contact';
import type { Shape } from '../shape';

export const contact: Shape<typeof english> = {
  title: '联系我们',
  intro: '欢迎给编辑部来信。每封来信都由专人阅读，我们会通过电子邮件回复。',
  name: '您的姓名',
  email: '您的电子邮箱',
  emailHint: '仅用于回复，不会公开或转交他人。',
  subject: '主题',
  message: '来信内容',
  messageHint: '最多5000字。',
  trap: '请勿填写此栏',
  send: '发送',
  thanks: '谢谢',
  thanksText: '您的来信已送达编辑部，我们会回复到您填写的邮箱。',
  back: '返回首页',
  another: '再写一封',
};
