'use client';

import { useState, useSyncExternalStore } from 'react';
import styles from './reader.module.css';

type Saved = { locale: string; slug: string; headline: string; savedAt: string };
type Props = { locale: string; words: { empty: string; remove: string; removed: string; savedOn: string } };

const key = 'infoshos-saved';
const changed = 'infoshos-saved-changed';

function parse(text: string): Saved[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isSaved) : [];
  } catch {
    return [];
  }
}

function isSaved(one: unknown): one is Saved {
  const saved = one as Partial<Saved> | null;
  return (
    typeof saved === 'object' &&
    saved !== null &&
    /^[a-z]{2}$/.test(String(saved.locale)) &&
    /^[a-z0-9-]+$/.test(String(saved.slug)) &&
    typeof saved.headline === 'string'
  );
}

function read(): string {
  try {
    return localStorage.getItem(key) ?? '[]';
  } catch {
    return '[]';
  }
}

function subscribe(listen: () => void): () => void {
  addEventListener('storage', listen);
  addEventListener(changed, listen);
  return () => {
    removeEventListener('storage', listen);
    removeEventListener(changed, listen);
  };
}

/** The stories kept in this browser, the last saved first. */
export function SavedList({ locale, words }: Props) {
  const text = useSyncExternalStore<string | null>(subscribe, read, () => null);
  const [status, setStatus] = useState('');
  if (text === null) return null;
  const list = parse(text);
  const remove = (one: Saved) => {
    localStorage.setItem(key, JSON.stringify(list.filter((other) => other.locale !== one.locale || other.slug !== one.slug)));
    dispatchEvent(new Event(changed));
    setStatus(words.removed);
  };
  return (
    <>
      {list.length === 0 && <p>{words.empty}</p>}
      <ol className={styles.list}>
        {list.map((one) => (
          <li key={`${one.locale}/${one.slug}`}>
            <a href={`/${one.locale}/news/${one.slug}`} lang={one.locale}>
              {one.headline}
            </a>
            <SavedTime locale={locale} at={one.savedAt} pattern={words.savedOn} />
            <button type="button" aria-label={`${words.remove}: ${one.headline}`} onClick={() => remove(one)}>
              {words.remove}
            </button>
          </li>
        ))}
      </ol>
      <p role="status">{status}</p>
    </>
  );
}

function SavedTime({ locale, at, pattern }: { locale: string; at: string; pattern: string }) {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return null;
  return (
    <time dateTime={time.toISOString()}>
      {pattern.replace('{date}', new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long' }).format(time))}
    </time>
  );
}
