import type { contact as english } from '../en/contact';
import type { Shape } from '../shape';

export const contact: Shape<typeof english> = {
  title: 'Обратная связь',
  intro: 'Напишите в редакцию. Каждое письмо читает человек; отвечаем по электронной почте.',
  name: 'Ваше имя',
  email: 'Ваш адрес электронной почты',
  emailHint: 'Только для ответа. Мы его не публикуем и никому не передаём.',
  subject: 'Тема',
  message: 'Сообщение',
  messageHint: 'До 5000 знаков.',
  trap: 'Оставьте это поле пустым',
  send: 'Отправить',
  thanks: 'Спасибо',
  thanksText: 'Ваше письмо дошло до редакции. Мы ответим на указанный адрес.',
  back: 'На главную',
  another: 'Написать ещё',
};
