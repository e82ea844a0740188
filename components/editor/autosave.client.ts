'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action } from '@/lib/actions/action';
import { newBlockId } from '@/lib/articles/body/block-ids';
import type { Content } from '@/lib/articles/content/content';
import { type Conflict, isSameContent, mergeContent } from '@/lib/articles/content/merge';
import type { Saved } from '@/lib/articles/editing/save';
import { type Backup, dropBackup, keepBackup } from './backup.client';

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' | 'saving' | 'offline' | 'conflict' }
  | { kind: 'failed'; reason: string; values: Record<string, string | number> };

export type Asked = { version: number; conflicts: Conflict[]; content: Content; by: string; sent: Content };
export type Choice = 'mine' | 'theirs' | 'both';

type Options = {
  articleId: number;
  version: number;
  content: Content;
  save: Action<Saved>;
  read: () => Content;
  write: (content: Content) => void;
  joined: () => void;
};

const pause = 1200;
const backupPause = 400;
const retryAfter = 5000;

/** Saves a while after the last keystroke; keeps a copy in the browser until then; joins what others saved meanwhile. */
export function useAutosave({ articleId, version: first, content, save, read, write, joined }: Options) {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [version, setVersion] = useState(first);
  const [slug, setSlug] = useState('');
  const now = useRef({ version: first, saved: content, dirty: false, running: null as Promise<boolean> | null, again: false, asked: false });
  const timers = useRef<{ save?: ReturnType<typeof setTimeout>; backup?: ReturnType<typeof setTimeout> }>({});

  const backup = useCallback(() => {
    if (now.current.dirty) keepBackup(articleId, { version: now.current.version, at: new Date().toISOString(), content: read() });
  }, [articleId, read]);

  const settle = useCallback((next: number) => {
    now.current.version = next;
    setVersion(next);
  }, []);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timers.current.save);
    const self = now.current;
    if (self.running) {
      self.again = true;
      return self.running;
    }
    if (self.asked) return Promise.resolve(false);
    if (!self.dirty) return Promise.resolve(true);
    const run = async (): Promise<boolean> => {
      const sent = read();
      setState({ kind: 'saving' });
      const form = new FormData();
      form.set('json', JSON.stringify({ articleId, version: self.version, content: sent }));
      const answer = await save(null, form).catch(() => null);
      if (answer === null) {
        setState({ kind: 'offline' });
        timers.current.save = setTimeout(() => void flush(), retryAfter);
        return false;
      }
      if (!answer.ok) {
        const field = Object.values(answer.fields)[0];
        setState({ kind: 'failed', reason: field ?? answer.reason, values: answer.values });
        return false;
      }
      const { value } = answer;
      if (value.kind === 'conflict') {
        self.asked = true;
        setAsked({ ...value, sent });
        setState({ kind: 'conflict' });
        return false;
      }
      settle(value.version);
      setSlug(value.slug);
      const stored = value.content ?? sent;
      if (value.content) {
        write(mergeContent(sent, read(), value.content).content);
        if (!isSameContent(value.content, sent)) joined();
      }
      self.saved = stored;
      self.dirty = !isSameContent(read(), stored);
      if (self.dirty) self.again = true;
      else dropBackup(articleId);
      setState(self.dirty ? { kind: 'waiting' } : { kind: 'saved', at: value.savedAt });
      return true;
    };
    self.running = run().finally(() => {
      self.running = null;
      if (self.dirty && self.again) timers.current.save = setTimeout(() => void flush(), pause);
      self.again = false;
    });
    return self.running;
  }, [articleId, joined, read, save, settle, write]);

  const touch = useCallback(() => {
    now.current.dirty = true;
    setState((before) => (before.kind === 'conflict' || before.kind === 'offline' ? before : { kind: 'waiting' }));
    clearTimeout(timers.current.backup);
    timers.current.backup = setTimeout(backup, backupPause);
    if (now.current.asked) return;
    clearTimeout(timers.current.save);
    timers.current.save = setTimeout(() => void flush(), pause);
  }, [backup, flush]);

  const resolve = useCallback(
    (choices: Choice[]) => {
      if (!asked) return;
      const merged = mergeContent(asked.sent, read(), asked.content).content;
      const chosen = asked.conflicts.reduce((text, conflict, at) => choose(text, conflict, choices[at] ?? 'mine'), merged);
      now.current.asked = false;
      now.current.dirty = true;
      settle(asked.version);
      setAsked(null);
      write(chosen);
      void flush();
    },
    [asked, flush, read, settle, write],
  );

  const takeBack = useCallback(
    (found: Backup) => {
      settle(Math.min(found.version, now.current.version));
      write(found.content);
      touch();
    },
    [settle, touch, write],
  );

  useEffect(() => {
    const online = () => void flush();
    const leave = () => backup();
    window.addEventListener('online', online);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      backup();
    };
  }, [backup, flush]);

  return { state, asked, version, slug, touch, flush, resolve, takeBack, settle };
}

function choose(content: Content, conflict: Conflict, choice: Choice): Content {
  if (choice === 'mine') return content;
  if (conflict.kind === 'field') {
    const value = conflict.field === 'mediaId' ? Number(conflict.theirs) || null : conflict.theirs;
    return { ...content, [conflict.field]: value };
  }
  const blocks = (content.body.content ?? []).flatMap((block) => {
    if (block.attrs?.id !== conflict.block) return [block];
    if (choice === 'theirs') return [conflict.theirs];
    return [block, { ...conflict.theirs, attrs: { ...conflict.theirs.attrs, id: newBlockId() } }];
  });
  return { ...content, body: { ...content.body, content: blocks } };
}
