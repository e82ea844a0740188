import type { receipt as english } from '../en/receipt';
import type { Shape } from '../shape';

export const receipt: Shape<typeof english> = {
  language: {
    title: '评论的语言',
    found: '根据文字判断为：{language}。',
    given: '按您的说明：{language}。',
    label: '这条评论所用的语言',
    save: '设定语言',
    hint: '只看自己语言的读者据此筛选，也据此决定由谁审阅。',
  },
  statement: {
    title: '决定理由说明',
    what: {
      rejected: '读者看不到您的评论，只有您能在本页看到。',
      spam: '您的评论被视为广告或群发信息而搁置。读者看不到，只有您能在本页看到。',
    },
    when: '由审核员（而非程序）于 {when} UTC 决定。',
    again: '应您的申诉，由另一位审核员于 {when} UTC 决定。',
    automatic: '由程序于 {when} UTC 自动决定。',
    rule: '查看该条规则',
    ground: '依据的规则',
    note: '审核员补充说明',
    facts: '引起注意的原因',
    found: '既无程序规则，也无读者举报：由审核员阅读后决定。',
    redress: '您可以怎么做',
    appeal: '可用下面的表格申请复核一次，由另一人裁定，结果会显示在本页。',
    waiting: '您的申诉已交审核员，由另一人裁定，结果会显示在本页。',
    over: '您的申诉已有结果，申诉只有一次。',
    outside: '您还可以向经认证的庭外争议解决机构或法院寻求救济。本页即为凭据。',
    grounds: {
      'off-topic': '评论应围绕报道的主题。',
      insult: '可以反驳观点，不可侮辱他人。',
      hate: '不得因出身、信仰、性别、性取向或残障而仇视他人。',
      threat: '不得威胁他人，不得煽动暴力。',
      false: '当作事实陈述的内容必须属实。',
      private: '他人的住址、电话和私事不应出现在这里。',
      advertising: '不得发布广告。',
      illegal: '不得发布法律禁止的内容。',
      other: '本站规则：有礼貌、切题、用自己的话。',
      spam: '不得发布广告或群发信息。',
    },
  },
};
