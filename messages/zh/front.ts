import type { front as english } from '../en/front';
import type { Shape } from '../shape';

export const front: Shape<typeof english> = {
  tooLargeTitle: '提交的内容过大',
  tooLarge: '提交的内容超过了本页可接收的大小。请返回上一页，您填写的内容应该还在表单里，精简后再提交。',
  slowTitle: '提交超时',
  slow: '内容未能及时送达，因此没有收下。请返回上一页，您填写的内容应该还在表单里，请重新提交。',
  brokenTitle: '页面无法显示',
  broken: '我们这边出了问题，请稍后再试。',
  awayTitle: '页面暂时无法显示',
  away: '网站的部分功能暂时不可用。近期有人浏览过的页面仍可打开，本页请稍后再试。',
  again: '重试',
  home: '返回首页',
};
