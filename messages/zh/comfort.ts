import type { comfort as english } from '../en/comfort';
import type { Shape } from '../shape';

export const comfort: Shape<typeof english> = {
  warm: '护眼米黄',
  width: '行长',
  widths: { narrow: '较短', normal: '标准', wide: '较长' },
  face: '字体',
  faces: { serif: '宋体', sans: '黑体' },
  listen: '朗读全文',
  stop: '停止朗读',
  keys: '快捷键',
  keysOf: { search: '搜索', keys: '显示快捷键', mistake: '就选中的文字报告错误', close: '关闭已打开的窗口' },
  single: '启用单键快捷键',
  singleHint: '如果您用语音输入，或觉得单键碍事，可以关闭。',
  close: '关闭',
};
