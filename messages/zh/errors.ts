import type { errors as en } from '../en/errors';
import type { Shape } from '../shape';

export const errors: Shape<typeof en> = {
  'not-found': '未找到相关内容，可能已被移动或删除。',
  'not-allowed': '当前账号没有这项权限。',
  'signed-out': '请重新登录，您写的内容仍然保留。',
  'bad-origin': '此表单来自其他网站，未予接受。请重新打开页面后再提交。',
  'too-fast': '操作过快，请等待 {seconds} 秒后重试。',
  'bad-input': '表单中有内容需要修改。',
  'too-large': '内容过大，无法接受。',
  conflict: '刚刚有人修改了此内容，请查看新版本后再试。',
  unexpected: '系统出现问题，您写的内容仍然保留，请重试。编号：{id}',
  required: '请填写此项。',
  'too-long': '内容过长。',
  'too-short': '内容过短。',
  'bad-email': '这不像是电子邮件地址。',
};
