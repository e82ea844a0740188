'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import type { Content } from '@/lib/articles/content/content';
import type { Thumb } from '@/lib/media/queries';
import { useUploads } from './uploads.client';

type Options = { editor: Editor | null; thumbs: Thumb[]; locale: string; change: (part: Partial<Content>) => void };

/** The pictures of an article: those it shows, the one being chosen, and those on their way into the library. */
export function usePictures({ editor, thumbs, locale, change }: Options) {
  const [known, setKnown] = useState(() => new Map(thumbs.map((thumb) => [thumb.id, thumb])));
  const [picking, setPicking] = useState<'main' | 'figure' | null>(null);
  const learn = useCallback((thumb: Thumb) => setKnown((all) => new Map(all).set(thumb.id, thumb)), []);

  const insertFigure = useCallback(
    (thumb: Thumb) => {
      learn(thumb);
      editor
        ?.chain()
        .focus()
        .insertContent({
          type: 'figure',
          attrs: { mediaId: thumb.id, alt: thumb.alt[locale] ?? '', caption: thumb.caption[locale] ?? '', credit: thumb.credit[locale] ?? '' },
        })
        .run();
    },
    [editor, learn, locale],
  );
  const { uploads, upload } = useUploads(
    useCallback((one, file: File) => insertFigure({ ...one, name: file.name, alt: {}, caption: {}, credit: {} }), [insertFigure]),
  );

  const choose = (thumb: Thumb) => {
    learn(thumb);
    if (picking === 'figure') insertFigure(thumb);
    else
      change({
        mediaId: thumb.id,
        pictureAlt: thumb.alt[locale] ?? '',
        pictureCaption: thumb.caption[locale] ?? '',
        pictureCredit: thumb.credit[locale] ?? '',
      });
    setPicking(null);
  };
  return { known, picking, setPicking, choose, uploads, upload };
}

/** True when the paste or drop was of pictures, which go to the library. */
export function takeFiles(data: DataTransfer | null, take: (files: File[]) => void): boolean {
  const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
  if (files.length === 0) return false;
  take(files);
  return true;
}
