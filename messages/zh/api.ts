import type { api as english } from '../en/api';
import type { Shape } from '../shape';

export const api: Shape<typeof english> = {
  title: 'API',
  lead: '外部程序各凭密钥读取已公开的内容。未公开的内容一律不提供，唯有待审评论可由用于审核的密钥读取。',
  document: '接口说明（OpenAPI）',
  none: '尚无密钥。',
  make: '新建密钥',
  name: '密钥使用者',
  scopes: '可读取的内容',
  scope: {
    content: '报道、文章、更正',
    rosters: '栏目、国家、机构、人物、标签',
    comments: '公开的评论',
    moderation: '审核：待审评论，并以您的名义、在您的权限内作出决定',
  },
  perMinute: '每分钟请求次数',
  perMinuteHint: '1至6000。',
  rate: '每分钟{count}次',
  submit: '生成密钥',
  made: '密钥“{name}”已生成。',
  once: '请立即复制：密钥只显示这一次，系统不作保存。',
  gone: '密钥已生成，无法再次显示。',
  created: '生成于',
  used: '最近使用',
  never: '从未使用',
  revoke: '吊销',
  revoked: '密钥“{name}”已失效。',
  revokedAt: '吊销于',
};
