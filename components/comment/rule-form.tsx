import { Checkbox, Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { formLook } from '@/components/desk/look';
import { amountRanges, type CommentRule, isBuiltIn, isList } from '@/lib/comments/rules/catalogue';
import { canPreview, type Preview } from '@/lib/comments/rules/preview-rule';
import { saveRule } from '@/lib/comments/rules/rule-actions';
import { type Locale, languageNames, locales } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { RuleTrial } from './rule-trial.client';

/** The form of a rule, with the button that tries it on the last decisions before it is saved. */
export function RuleForm({ rule, preview, locale }: { rule: CommentRule; preview: Preview | null; locale: Locale }) {
  const t = translator(locale, 'guarding');
  const words = strings(locale, 'guarding');
  const range = amountRanges[rule.kind];
  const isOwn = isList(rule.kind) && !isBuiltIn(rule.key);
  const languages = [{ value: '', label: words.everyLanguage }, ...locales.map((name) => ({ value: name, label: languageNames[name] }))];
  return (
    <DeskForm
      action={saveRule}
      undo={saveRule}
      done={words.saved}
      next={rule.key === '' ? '/desk/comments/rules' : undefined}
      className={`${formLook} max-w-225`}
      hidden={{ key: rule.key, version: rule.version, ...(isList(rule.kind) && { kind: rule.kind }) }}
    >
      {isOwn && (
        <>
          <Field name="title" label={words.fields.title} value={rule.title} maxLength={120} required />
          <Select
            name="language"
            label={words.fields.language}
            hint={rule.kind === 'patterns' ? undefined : words.fields.languageHint}
            value={rule.language ?? ''}
            options={languages}
          />
        </>
      )}
      {isList(rule.kind) && (
        <Field
          name="words"
          label={rule.kind === 'patterns' ? words.fields.patterns : words.fields.words}
          hint={rule.kind === 'patterns' ? words.fields.patternsHint : words.fields.wordsHint}
          value={rule.words.join('\n')}
          rows={Math.min(18, Math.max(6, rule.words.length + 1))}
          lang={rule.language ?? undefined}
        />
      )}
      {range && (
        <Field
          name="amount"
          type="number"
          inputMode="numeric"
          label={words.fields.amount}
          hint={t('fields.range', { least: range[0], most: range[1] })}
          value={rule.amount ?? ''}
          required
        />
      )}
      <Checkbox name="on" label={words.fields.on} value={rule.isOn} />
      {canPreview(rule.kind) ? (
        <RuleTrial words={words} initial={preview}>
          <Submit>{words.save}</Submit>
        </RuleTrial>
      ) : (
        <>
          <p className="m-0 text-sm text-soft">{words.noTry}</p>
          <Submit>{words.save}</Submit>
        </>
      )}
    </DeskForm>
  );
}
