'use client';

import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { dropLook, filterLook, thumbsLook } from '@/components/desk/look';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { Action } from '@/lib/actions/action';
import type { Thumb } from '@/lib/media/queries';
import type { EditorWords } from './node-views.client';
import { type Uploaded, useUploads } from './uploads.client';

export type Find = Action<{ thumbs: Thumb[] }>;
type Props = { open: boolean; words: EditorWords; locale: string; find: Find; choose: (thumb: Thumb) => void; close: () => void };

const page = 48;
const toThumb = (uploaded: Uploaded, file: File): Thumb => ({
  id: uploaded.id,
  src: uploaded.src,
  width: uploaded.width,
  height: uploaded.height,
  name: file.name,
  alt: {},
  caption: {},
  credit: {},
});

/** Where a picture is chosen from the library, or brought into it. */
export function Picker({ open, words, locale, find, choose, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [thumbs, setThumbs] = useState<Thumb[]>([]);
  const [text, setText] = useState('');
  const [hasMore, setHasMore] = useState(false);
  const added = useCallback(
    (uploaded: Uploaded, file: File) =>
      setThumbs((all) => [all.find((thumb) => thumb.id === uploaded.id) ?? toThumb(uploaded, file), ...all.filter((thumb) => thumb.id !== uploaded.id)]),
    [],
  );
  const { uploads, upload } = useUploads(added);

  const load = useCallback(
    async (wanted: string, before?: number) => {
      const form = new FormData();
      form.set('json', JSON.stringify({ text: wanted, before }));
      const answer = await find(null, form).catch(() => null);
      if (!answer?.ok) return;
      const found = answer.value.thumbs.slice(0, page);
      setThumbs((all) => (before ? [...all, ...found] : found));
      setHasMore(answer.value.thumbs.length > page);
    },
    [find],
  );

  useEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
    void load('');
  }, [load, open]);

  const search = (event: FormEvent) => {
    event.preventDefault();
    void load(text);
  };

  return (
    <dialog
      ref={dialog}
      className="w-[min(57.5rem,calc(100vw-2rem))]"
      aria-label={words.picture.choose}
      onClose={close}
      onPaste={(event) => void upload(event.clipboardData.files)}
    >
      <form className={filterLook} onSubmit={search}>
        <input
          type="search"
          aria-label={words.picture.search}
          placeholder={words.picture.search}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
        <UploadBox words={words} uploads={uploads} upload={upload} />
        <button type="button" className="border-rim bg-transparent text-accent" onClick={close}>
          {words.picture.close}
        </button>
      </form>
      {thumbs.length === 0 && <p className="m-0 text-sm text-soft">{words.picture.none}</p>}
      <ul className={thumbsLook} data-part="editor-thumbs">
        {thumbs.map((thumb) => (
          <li key={thumb.id}>
            <button type="button" onClick={() => choose(thumb)}>
              <img src={thumb.src} alt={thumb.alt[locale] ?? thumb.name} width={thumb.width} height={thumb.height} loading="lazy" />
              <span>{thumb.caption[locale] || thumb.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" className="border-rim bg-transparent text-accent" onClick={() => void load(text, thumbs.at(-1)?.id)}>
          {words.picture.more}
        </button>
      )}
    </dialog>
  );
}

type BoxProps = { words: EditorWords; uploads: ReturnType<typeof useUploads>['uploads']; upload: (files: Iterable<File>) => Promise<void> };

/** Takes pictures that are dropped on it or chosen, and tells how far they are. */
export function UploadBox({ words, uploads, upload }: BoxProps) {
  const { errors, locale } = useDesk();
  const [over, setOver] = useState(false);
  const lines = {
    sending: words.picture.uploading,
    drawing: words.picture.drawing,
    done: words.picture.done,
    known: words.picture.known,
    failed: words.picture.failed,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the field in it does the same by keyboard
    <div
      className={over ? `${dropLook} bg-mark` : dropLook}
      data-part="editor-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void upload(event.dataTransfer.files);
      }}
    >
      <label>
        {words.picture.drop}
        <input
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,.heic,.heif,image/gif,image/tiff"
          onChange={(event) => {
            void upload([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <ul role="status">
        {uploads.map((file) => (
          <li key={file.key} className={file.state === 'failed' ? 'mt-1 mb-0 font-medium text-urgent' : 'm-0 text-sm text-soft'}>
            {fillText(
              lines[file.state],
              { name: file.name, percent: file.percent, reason: file.reason ? refusalText(errors, locale, file.reason, file.values) : '' },
              locale,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
