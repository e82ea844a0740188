import type { comfort as english } from '../en/comfort';
import type { Shape } from '../shape';

export const comfort: Shape<typeof english> = {
  more: '更多',
  title: '显示与快捷键',
  intro: '您可以决定这份报纸的样子。您的选择保存在此浏览器中；登录后随帐户同步。',
  needsScript: '选择显示方式需要启用 JavaScript。',
  looks: '文字效果',
  sample: '从西安到阿拉木图，列车跨越一道边界、两种轨距和三种文字。',
  warm: '护眼米黄',
  width: '行长',
  widths: { narrow: '较短', normal: '标准', wide: '较长' },
  face: '字体',
  faces: { serif: '宋体', sans: '黑体' },
  keys: '快捷键',
  keysOf: { search: '搜索', keys: '显示快捷键', mistake: '就选中的文字报告错误' },
  single: '单键快捷键',
  singles: { on: '启用', off: '关闭' },
  singleHint: '如果您用语音输入，或觉得单键碍事，可以关闭。',
};
