'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { columnsLook, figureLook, plainLook } from '@/components/desk/look';
import type { DraftFields } from '@/lib/articles/collab/fields';
import type { Content } from '@/lib/articles/content/content';
import { contentLimits } from '@/lib/articles/content/limits';
import type { Thumb } from '@/lib/media/queries';
import type { EditorWords } from './node-views.client';

type Change = (part: Partial<Content>) => void;

/** A field that grows with its text. */
function Growing({
  value,
  onChange,
  className,
  label,
  lang,
  limit,
}: {
  value: string;
  onChange: (value: string) => void;
  className: string;
  label: string;
  lang: string;
  limit: number;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const fit = () => {
      field.style.height = 'auto';
      field.style.height = `${field.scrollHeight}px`;
    };
    const seen = new ResizeObserver(fit);
    seen.observe(field);
    return () => seen.disconnect();
  }, [value]);
  return (
    <textarea
      ref={area}
      rows={1}
      className={className}
      aria-label={label}
      placeholder={label}
      lang={lang}
      maxLength={limit}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\n/g, ' '))}
    />
  );
}

type HeadProps = { fields: DraftFields; change: Change; words: EditorWords; lang: string };

/** What stands above the text. */
export function HeadFields({ fields, change, words, lang }: HeadProps) {
  return (
    <div>
      <Growing
        className="m-0 block min-h-0 w-full resize-none overflow-hidden rounded-none border-0 border-b border-transparent bg-transparent px-0 py-1 font-serif text-3xl font-head text-inherit focus:border-accent md:text-4xl"
        data-part="editor-headline"
        label={words.fields.headline}
        lang={lang}
        limit={contentLimits.headline}
        value={fields.headline}
        onChange={(headline) => change({ headline })}
      />
      <Growing
        className="mb-3 block min-h-0 w-full resize-none overflow-hidden rounded-none border-0 border-b border-transparent bg-transparent px-0 py-1 font-serif text-read leading-normal text-soft focus:border-accent"
        label={words.fields.standfirst}
        lang={lang}
        limit={contentLimits.standfirst}
        value={fields.standfirst}
        onChange={(standfirst) => change({ standfirst })}
      />
    </div>
  );
}

/** What stands below it. */
export function LineFields({ fields, slug, change, words, lang }: HeadProps & { slug: string }) {
  return (
    <div className={columnsLook}>
      <Line label={words.fields.dateline} hint={words.fields.datelineHint}>
        {(props) => (
          <input
            {...props}
            lang={lang}
            maxLength={contentLimits.dateline}
            value={fields.dateline}
            onChange={(event) => change({ dateline: event.target.value })}
          />
        )}
      </Line>
      <Line label={words.fields.slug} hint={words.fields.slugHint}>
        {(props) => (
          <input
            {...props}
            maxLength={contentLimits.slug}
            placeholder={slug}
            value={fields.slug}
            spellCheck={false}
            onChange={(event) =>
              change({
                slug: event.target.value
                  .toLowerCase()
                  .replace(/[^a-z0-9-]+/g, '-')
                  .replace(/-{2,}/g, '-')
                  .replace(/^-/, ''),
              })
            }
            onBlur={() => fields.slug.endsWith('-') && change({ slug: fields.slug.replace(/-+$/, '') })}
          />
        )}
      </Line>
    </div>
  );
}

function Line({ label, hint, children }: { label: string; hint: string; children: (props: { id: string; 'aria-describedby': string }) => ReactNode }) {
  const id = useId();
  return (
    <div className="[&>label]:block [&>label]:font-medium">
      <label htmlFor={id}>{label}</label>
      <p className="m-0 text-sm text-soft" id={`${id}-hint`}>
        {hint}
      </p>
      {children({ id, 'aria-describedby': `${id}-hint` })}
    </div>
  );
}

type PictureProps = { fields: DraftFields; thumb: Thumb | undefined; change: Change; choose: () => void; words: EditorWords; lang: string };

export function MainPicture({ fields, thumb, change, choose, words, lang }: PictureProps) {
  const alt = useRef<HTMLInputElement>(null);
  const shown = useRef(fields.mediaId);
  useEffect(() => {
    if (shown.current === fields.mediaId) return;
    shown.current = fields.mediaId;
    // The dialog in which it was chosen gives the focus back to a button that is gone by now.
    const frame = requestAnimationFrame(() => document.activeElement === document.body && alt.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [fields.mediaId]);
  if (fields.mediaId === null)
    return (
      <p className="my-2">
        <button type="button" className="border-rim bg-transparent text-accent" onClick={choose}>
          {words.picture.choose}
        </button>
      </p>
    );
  const line = (name: 'pictureAlt' | 'pictureCaption' | 'pictureCredit', label: string) => (
    <label key={name}>
      {label}
      <input
        ref={name === 'pictureAlt' ? alt : undefined}
        lang={lang}
        value={fields[name]}
        maxLength={contentLimits.picture}
        aria-invalid={(name === 'pictureAlt' && fields[name].trim() === '') || undefined}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <fieldset className={figureLook}>
      <legend>{words.picture.title}</legend>
      {thumb && <img src={thumb.src} alt={fields.pictureAlt} width={thumb.width} height={thumb.height} />}
      <div>
        {line('pictureAlt', words.picture.alt)}
        {line('pictureCaption', words.picture.caption)}
        {line('pictureCredit', words.picture.credit)}
        <p className="flex flex-wrap items-center gap-3">
          <button type="button" className="border-rim bg-transparent text-accent" onClick={choose}>
            {words.picture.change}
          </button>
          <button type="button" className={plainLook} onClick={() => change({ mediaId: null, pictureAlt: '', pictureCaption: '', pictureCredit: '' })}>
            {words.picture.remove}
          </button>
        </p>
      </div>
    </fieldset>
  );
}
