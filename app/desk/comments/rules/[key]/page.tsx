import { notFound } from 'next/navigation';
import { RuleForm } from '@/components/comment/rule-form';
import { OneButton } from '@/components/desk/one-button.client';
import { type CommentRule, isBuiltIn, isList } from '@/lib/comments/rules/catalogue';
import { ruleLike } from '@/lib/comments/rules/like-this';
import { previewRule } from '@/lib/comments/rules/preview-rule';
import { removeRule } from '@/lib/comments/rules/rule-actions';
import { getRule } from '@/lib/comments/rules/rule-store';
import type { Person } from '@/lib/ground/actor';
import { isLocale, languageNames } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { may } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';

type Props = { params: Promise<{ key: string }>; searchParams: Search };

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'guarding')('edit') };
}

async function findRule(actor: Person, key: string, like: number | undefined, kind: 'words' | 'patterns'): Promise<CommentRule | null> {
  if (key !== 'new') return getRule(key);
  if (like) return ruleLike(actor, like);
  const own = actor.languages[0];
  return { key: '', kind, language: own && isLocale(own) ? own : null, title: '', words: [], amount: null, isOn: true, version: 0 };
}

export default async function EditRule({ params, searchParams }: Props) {
  const { actor, locale } = await deskPage('comments.rules');
  const { key } = await params;
  const search = await searchParams;
  const like = rowNumber(search.like);
  const rule = await findRule(actor, key, like, search.kind === 'patterns' ? 'patterns' : 'words');
  if (!rule || !may(actor, 'comments.rules', { locale: rule.language ?? undefined })) notFound();
  const t = translator(locale, 'guarding');
  const words = strings(locale, 'guarding');
  const preview = isList(rule.kind) && rule.words.length === 0 ? null : await previewRule(actor, rule);
  const name = rule.title || `${t(`rules.${rule.kind}`)}${rule.language ? `: ${languageNames[rule.language]}` : ''}`;
  return (
    <>
      <p>
        <a href="/desk/comments/rules">{words.all}</a>
      </p>
      <h1>{key === 'new' ? (rule.kind === 'patterns' ? words.addPatterns : words.add) : name}</h1>
      <p className="text-sm text-soft">{like ? words.like : t(`explained.${rule.kind}`)}</p>
      <RuleForm key={`${rule.key} ${rule.version}`} rule={rule} preview={preview} locale={locale} />
      {rule.version > 0 && (
        <OneButton
          action={removeRule}
          done={words.removed}
          next={isBuiltIn(rule.key) ? undefined : '/desk/comments/rules'}
          fields={{ key: rule.key }}
          about={name}
        >
          {isBuiltIn(rule.key) ? words.reset : words.remove}
        </OneButton>
      )}
    </>
  );
}
