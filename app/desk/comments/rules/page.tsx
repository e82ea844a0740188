import { linkLook, listLook, tagLook } from '@/components/desk/look';
import { isList, type RuleKind } from '@/lib/comments/rules/catalogue';
import { listRules } from '@/lib/comments/rules/rule-store';
import { type Locale, languageNames } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'guarding')('title') };
}

const percents: RuleKind[] = ['capitals', 'rejections', 'learned'];
const waits: RuleKind[] = ['rate-new', 'rate-trusted'];

function amountIn(kind: RuleKind, amount: number, locale: Locale): string {
  if (percents.includes(kind)) return new Intl.NumberFormat(locale, { style: 'percent' }).format(amount / 100);
  if (waits.includes(kind)) return new Intl.NumberFormat(locale, { style: 'unit', unit: 'second' }).format(amount);
  return new Intl.NumberFormat(locale).format(amount);
}

export default async function CommentRules() {
  const { locale } = await deskPage('comments.rules');
  const rules = await listRules();
  const t = translator(locale, 'guarding');
  return (
    <>
      <p>
        <a href="/desk/comments">{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p className="text-sm text-soft">{t('lead')}</p>
      <p className="flex flex-wrap gap-3">
        <a className={linkLook} href="/desk/comments/rules/new" data-key="n" data-key-label={t('add')}>
          {t('add')}
        </a>
        <a className={linkLook} href="/desk/comments/rules/new?kind=patterns">
          {t('addPatterns')}
        </a>
      </p>
      <ol className={listLook} data-part="desk-list">
        {rules.map((rule) => (
          <li key={rule.key}>
            <h2>
              <a href={`/desk/comments/rules/${rule.key}`}>
                {rule.title || t(`rules.${rule.kind}`)}
                {rule.language && !rule.title ? `: ${languageNames[rule.language]}` : ''}
              </a>{' '}
              <span className={tagLook} data-part="desk-mark">
                {rule.isOn ? t('on') : t('off')}
              </span>
              {rule.amount !== null && (
                <span className={tagLook} data-part="desk-mark">
                  {amountIn(rule.kind, rule.amount, locale)}
                </span>
              )}
              {isList(rule.kind) && (
                <span className={tagLook} data-part="desk-mark">
                  {t(rule.kind === 'patterns' ? 'lines' : 'words', { count: rule.words.length })}
                </span>
              )}
            </h2>
            <p className="m-0 text-sm text-soft">{t(`explained.${rule.kind}`)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
