import type { sharing as english } from '../en/sharing';
import type { Shape } from '../shape';

export const sharing: Shape<typeof english> = {
  titleOf: '分享本文：{headline}',
  title: '分享本文',
  open: '分享：微信，或将引文制成图片',
  wechat: '用微信或相机扫描二维码，在手机上打开本文，再从菜单中分享。',
  code: '指向{url}的二维码',
  fromHere: '制成引文图片',
  card: '引文图片',
  words: '文中的话',
  hint: '请从正文中复制，最多{most}个字符。只有文中确有的话才能制成图片。',
  draw: '生成图片',
  refused: {
    none: '没有填写引文。请返回并从文中粘贴。',
    long: '图片最多容纳{most}个字符。请返回并缩短引文。',
    other: '文中没有这句话。请返回并从正文中复制。',
    busy: '目前生成图片的请求过多，请几秒后再试。',
  },
};
