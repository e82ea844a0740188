'use client';

import { useState } from 'react';
import { Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm, useForm } from '@/components/desk/form.client';
import { filterLook, noteLook } from '@/components/desk/look';
import { refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { actOnMany, undoMany } from '@/lib/finding/actions';
import type { bulkActs, SkippedArticle } from '@/lib/finding/bulk';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';

type Act = (typeof bulkActs)[number];
type Option = { value: string | number; label: string };
type Props = { words: Shape<(typeof en)['finding']['many']>; sectionLabel: string; sections: Option[]; acts: Act[]; zone: string };

/**
 * What is done with the articles whose boxes are ticked; the boxes stand in the table and belong to
 * this form.
 */
export function BulkBar({ words, sectionLabel, sections, acts, zone }: Props) {
  const [act, setAct] = useState<Act>(acts[0] ?? 'duplicate');
  const tickAll = (on: boolean) => {
    for (const box of document.querySelectorAll<HTMLInputElement>('input[form=many][name=ids]')) box.checked = on;
  };
  return (
    <DeskForm
      id="many"
      action={actOnMany}
      undo={undoMany}
      done={words.done}
      clear
      hidden={{ zone }}
      label={words.label}
      className="mb-3 rounded-lg bg-card px-3 py-2"
    >
      <div className={filterLook}>
        <label className="inline-flex min-h-11 flex-none! items-center gap-2 font-medium">
          <input type="checkbox" onChange={(event) => tickAll(event.currentTarget.checked)} /> {words.all}
        </label>
        <div className="flex-[1_1_14rem]!" onChange={(event) => event.target instanceof HTMLSelectElement && setAct(event.target.value as Act)}>
          <Select name="act" label={words.act} options={acts.map((value) => ({ value, label: words.acts[value] }))} />
        </div>
        {act === 'section' && <Select name="sectionId" label={sectionLabel} options={sections} />}
        {act === 'tag' && <Field name="tag" label={words.tag} maxLength={80} />}
        {act === 'withdraw' && <Field name="notice" label={words.notice} maxLength={1000} />}
        {act === 'schedule' && <Field name="publishAt" type="datetime-local" label={`${words.publishAt} (${zone})`} />}
        <Submit quiet>{words.go}</Submit>
      </div>
      <LeftList words={words} />
    </DeskForm>
  );
}

/** Those that were refused, each with its reason. */
function LeftList({ words }: Pick<Props, 'words'>) {
  const { value, fields } = useForm();
  const { errors, locale } = useDesk();
  const left = typeof value === 'object' && value !== null && 'left' in value ? (value.left as SkippedArticle[]) : [];
  if (fields.ids) return <p className="mt-1 mb-0 font-medium text-urgent">{refusalText(errors, locale, fields.ids)}</p>;
  if (left.length === 0) return null;
  return (
    <div className={noteLook} role="status">
      <p className="m-0">{words.left}</p>
      <ul>
        {left.map((row) => (
          <li key={row.id}>
            {row.headline ? <a href={`/desk/articles/${row.id}`}>{row.headline}</a> : words.hidden}: {refusalText(errors, locale, row.reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
