'use client';

import { type FormEvent, useState } from 'react';
import { Select, Submit } from '@/components/desk/fields.client';
import { formLook } from '@/components/desk/look';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';

type Words = Record<'file' | 'fileHint' | 'format' | 'formatHint' | 'recipe' | 'recipeHint' | 'recipeFile' | 'send' | 'sending', string>;
type Option = { value: string; label: string };
type Open = { id: number; fileName: string; bytes: number; received: number };
type Props = {
  words: Words;
  formats: Option[];
  recipes: Option[];
  /** Files that came only in part: the same file goes on. */
  open: Open[];
  part: number;
};
type Told = { reason: string; values: Record<string, string | number> };
type Answer<Value = { received: number }> = { ok: true; value: Value } | ({ ok: false; fields?: Record<string, string> } & Told);

const tries = 6;
/** Bytes of a recipe: one that is longer is none. */
const longestRecipe = 80_000;
const unanswered: { ok: false } & Told = { ok: false, reason: 'unexpected', values: { id: '' } };

async function sendPart(id: number, at: number, part: Blob): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`/api/imports/${id}?at=${at}`, { method: 'POST', body: part, headers: { 'content-type': 'application/octet-stream' } }).catch(
      () => null,
    );
    const read = answer && ((await answer.json().catch(() => null)) as Answer | null);
    if (read && (read.ok || (answer.status < 500 && answer.status !== 429))) return read;
    if (attempt >= tries) return read ?? unanswered;
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
  }
}

/**
 * Takes a file in parts, so that one of any size comes over any line; chosen again, one that broke
 * off goes on.
 */
export function UploadFile({ words, formats, recipes, open, part }: Props) {
  const { errors, locale } = useDesk();
  const [percent, setPercent] = useState<number | null>(null);
  const [told, setTold] = useState<Told | null>(null);

  const begin = async (file: File, form: FormData): Promise<{ id: number; at: number } | Told> => {
    const known = open.find((upload) => upload.fileName === file.name.trim() && upload.bytes === file.size);
    if (known) return { id: known.id, at: known.received };
    const own = form.get('recipeFile');
    for (const name of ['file', 'recipeFile']) form.delete(name);
    if (own instanceof File && own.size > 0) form.set('recipe', own.size > longestRecipe ? '?' : await own.text());
    form.set('name', file.name);
    form.set('bytes', String(file.size));
    const sent = await fetch('/api/imports', { method: 'POST', body: form }).catch(() => null);
    const answer = ((await sent?.json().catch(() => null)) ?? unanswered) as Answer<{ id: number }>;
    if (answer.ok) return { id: answer.value.id, at: 0 };
    const [reason = answer.reason] = Object.values(answer.fields ?? {});
    return { reason, values: answer.values };
  };

  const send = async (file: File, form: FormData): Promise<Told | null> => {
    const begun = await begin(file, form);
    if ('reason' in begun) return begun;
    for (let { at } = begun; at < file.size; ) {
      setPercent(Math.floor((at / file.size) * 100));
      const answer = await sendPart(begun.id, at, file.slice(at, at + part));
      if (!answer.ok) return answer;
      at = answer.value.received;
    }
    return null;
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const file = data.get('file');
    if (percent !== null || !(file instanceof File)) return;
    if (file.size === 0) return setTold({ reason: 'required', values: {} });
    setTold(null);
    setPercent(0);
    const refused = await send(file, data);
    setPercent(null);
    setTold(refused);
    // Begun anew: what the page does by itself while something goes on begins with it.
    if (!refused) window.location.reload();
  };

  return (
    <form onSubmit={submit} className={`${formLook} mt-4`} aria-label={words.send} aria-busy={percent !== null}>
      <div className="[&>label]:block [&>label]:font-medium">
        <label htmlFor="import-file">{words.file}</label>
        <p className="m-0 text-sm text-soft" id="import-file-hint">
          {words.fileHint}
        </p>
        <input id="import-file" type="file" name="file" aria-describedby="import-file-hint" required />
      </div>
      <Select name="format" label={words.format} hint={words.formatHint} options={formats} />
      <Select name="recipe" label={words.recipe} hint={words.recipeHint} options={recipes} />
      <div className="[&>label]:block [&>label]:font-medium">
        <label htmlFor="import-recipe">{words.recipeFile}</label>
        <input id="import-recipe" type="file" name="recipeFile" accept=".json,application/json" />
      </div>
      <Submit>{words.send}</Submit>
      {percent !== null && (
        <p className="m-0" role="status">
          {fillText(words.sending, { percent }, locale)} <progress value={percent} max={100} aria-label={words.send} />
        </p>
      )}
      {told && (
        <p className="m-0 font-medium text-urgent" role="alert">
          {refusalText(errors, locale, told.reason as keyof typeof errors, told.values)}
        </p>
      )}
    </form>
  );
}
