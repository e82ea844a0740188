import type { en } from '../en';
import type { Shape } from '../shape';

export const layout: Shape<(typeof en)['layout']> = {
  panel: '关于本文',
  publish: '发布',
  story: '报道',
  review: '审阅',
  back: '文章',
  newArticle: '新文章',
  toPanel: '更多',
  details: '图片、电头、地址',
  blocks: '{count, plural, =0 {没有这种内容块} other {#种内容块。用方向键选择，按回车键插入。}}',
  signedOut: '您已退出登录。可以继续写作，内容保存在此浏览器中。',
  leaving: {
    title: '此浏览器中有尚未保存的文字',
    text: '如果保留，下次在此登录后可在“今日”页找到。若这是公用电脑，请清除。',
    erase: '清除并退出',
    keep: '保留并退出',
    stay: '暂不退出',
  },
  choice: {
    find: '输入以查找',
    found: '{count, plural, =0 {未找到} other {找到#项}}',
    remove: '移除{name}',
    make: '新建标签“{name}”',
  },
};
