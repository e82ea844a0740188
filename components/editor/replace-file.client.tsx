'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useId } from 'react';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorWords } from './node-views.client';
import { useUploads } from './uploads.client';

type Props = { id: number; words: EditorWords; label: string; hint: string; done: string };

/** Puts another file in a picture's place, with its progress. */
export function ReplaceFile({ id, words, label, hint, done }: Props) {
  const { errors, locale } = useDesk();
  const router = useRouter();
  const field = useId();
  const { uploads, upload } = useUploads(
    useCallback(() => router.refresh(), [router]),
    id,
  );
  const last = uploads.at(-1);
  const lines = { sending: words.picture.uploading, drawing: words.picture.drawing, done, known: done, failed: words.picture.failed };
  return (
    <div className="[&>label]:block [&>label]:font-medium mt-8">
      <label htmlFor={field}>{label}</label>
      <p className="m-0 text-sm text-soft" id={`${field}-hint`}>
        {hint}
      </p>
      <input
        id={field}
        type="file"
        aria-describedby={`${field}-hint`}
        accept="image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,.heic,.heif,image/gif,image/tiff"
        onChange={(event) => {
          void upload([...(event.target.files ?? [])].slice(0, 1));
          event.target.value = '';
        }}
      />
      <p role="status" className={last?.state === 'failed' ? 'mt-1 mb-0 font-medium text-urgent' : 'm-0 text-sm text-soft'}>
        {last &&
          fillText(
            lines[last.state],
            { name: last.name, percent: last.percent, reason: last.reason ? refusalText(errors, locale, last.reason, last.values) : '' },
            locale,
          )}
      </p>
    </div>
  );
}
