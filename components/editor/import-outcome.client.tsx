'use client';

import { useForm } from '@/components/desk/form.client';
import { listLook, noteLook } from '@/components/desk/look';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { TakenFile } from '@/lib/exchange/exchange';

type Props = { words: { done: string; part: string; refused: string; half: string; moved: string } };

/**
 * What became of each file that was brought back: its drafts with how much of them is translated,
 * or why it was left out.
 */
export function ImportOutcome({ words }: Props) {
  const { errors, locale } = useDesk();
  const { value } = useForm();
  const files = (value as { files?: TakenFile[] } | undefined)?.files;
  if (!files) return null;
  const count = files.reduce((sum, file) => sum + file.imported.length, 0);
  const refused = files.filter((file) => file.reason !== null);
  return (
    <div role="status" className={noteLook} data-part="desk-note">
      {count > 0 && <p>{fillText(words.done, { count }, locale)}</p>}
      <ul className={listLook} data-part="desk-list">
        {files.flatMap((file) =>
          file.imported.map((translation) => (
            <li key={translation.articleId}>
              <a href={`/desk/articles/${translation.articleId}`}>{translation.headline || file.name}</a>{' '}
              <span className="m-0 text-sm text-soft">{fillText(words.part, { units: translation.units, of: translation.of }, locale)}</span>
              <Named words={words.half} names={translation.half} />
              <Named words={words.moved} names={translation.changed} />
            </li>
          )),
        )}
      </ul>
      {refused.map((file) => (
        <p key={file.name} className="mt-1 mb-0 font-medium text-urgent">
          {fillText(words.refused, { name: file.name }, locale)} {refusalText(errors, locale, file.reason ?? '', {})}
        </p>
      ))}
    </div>
  );
}

const mostNamed = 10;

function Named({ words, names }: { words: string; names: string[] }) {
  const { locale } = useDesk();
  if (names.length === 0) return null;
  const shown = [...new Set(names)].slice(0, mostNamed);
  return (
    <>
      <p>{fillText(words, { count: names.length }, locale)}</p>
      <ul>
        {shown.map((name) => (
          <li key={name}>
            <q>{name}</q>
          </li>
        ))}
        {names.length > mostNamed && <li>…</li>}
      </ul>
    </>
  );
}
