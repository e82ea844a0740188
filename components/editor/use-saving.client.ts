'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newBlockId } from '@/lib/articles/body/block-ids';
import type { DraftFields } from '@/lib/articles/collab/fields';
import type { Content } from '@/lib/articles/content/content';
import type { EditorPresent } from '@/lib/articles/editing/presence';
import type { SettingsNews } from '@/lib/ground/story-version';
import { type Copy, dropCopy, holdPage, listCopies } from './copies.client';
import { joinCopy } from './copy-join.client';
import { type SaveState, Saving } from './saving.client';

type Options = {
  articleId: number;
  client: string;
  version: number;
  settings: number;
  content: Content;
  editor: Editor | null;
  read: () => DraftFields;
  write: (fields: DraftFields) => void;
  putBack: (words: string) => void;
  hearSettings: (news: SettingsNews) => void;
};

/** A name for this open page, by which it knows its own steps again. */
export const usePageName = () => useState(newBlockId)[0];

/**
 * Saves what is written as it is written, joins what others write, and finds what an earlier visit
 * left unsaved.
 */
export function useSaving({ articleId, client, version: first, settings, content, editor, read, write, putBack, hearSettings }: Options) {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null });
  const [version, setVersion] = useState(first);
  const [slug, setSlug] = useState('');
  const [others, setOthers] = useState<EditorPresent[]>([]);
  const [found, setFound] = useState<Copy | null>(null);
  const saving = useRef<Saving | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored is joined here from the first moment, whatever the page is drawn with later
  useEffect(() => {
    if (!editor) return;
    const heard = { state: setState, version: setVersion, slug: setSlug, others: setOthers, putBack, settings: hearSettings };
    const created = new Saving({ articleId, client, version: first, settings, content, editor, read, write }, heard);
    saving.current = created;
    const leave = created.start();
    const moved = () => created.company.moved();
    editor.on('selectionUpdate', moved);
    return () => {
      editor.off('selectionUpdate', moved);
      leave();
    };
  }, [editor]);

  useEffect(() => {
    const leave = holdPage(client);
    return leave;
  }, [client]);

  useEffect(() => {
    if (!editor) return;
    const look = async () => {
      for (const copy of await listCopies(articleId)) {
        const joined = await joinCopy(copy, editor.schema, articleId).catch(() => null);
        if (joined?.hasUnsent === false) await dropCopy(copy.client);
        else setFound(copy);
      }
    };
    void look();
  }, [articleId, editor]);

  const touch = useCallback(() => saving.current?.touch(), []);
  const flush = useCallback(() => saving.current?.flush() ?? Promise.resolve(true), []);
  const catchUp = useCallback(() => saving.current?.catchUp(), []);
  const forget = useCallback((copy: Copy) => {
    void dropCopy(copy.client);
    setFound(null);
  }, []);
  /** The words are kept elsewhere: this page has nothing to save any more. */
  const drop = useCallback(async () => {
    saving.current?.end();
    await dropCopy(client);
  }, [client]);
  const takeBack = useCallback(
    async (copy: Copy) => {
      if (await saving.current?.takeBack(copy)) forget(copy);
    },
    [forget],
  );
  return { state, version, slug, others, found, touch, flush, catchUp, takeBack, forget, drop };
}
