'use client';

import { useEffect, useState } from 'react';
import { listLook } from '@/components/desk/look';
import { useDesk } from '@/components/desk/toast.client';
import { momentFormat } from '@/lib/ground/clock';
import { type Copy, dropCopy, listCopies } from './copies.client';

type Props = { words: { title: string; text: string; drop: string; noHeadline: string } };

/** What pages of this browser were left with unsaved, with the way back to each. */
export function FoundCopies({ words }: Props) {
  const { locale, zone } = useDesk();
  const [copies, setCopies] = useState<Copy[]>([]);
  useEffect(() => void listCopies().then(setCopies), []);
  if (copies.length === 0) return null;
  const drop = (client: string) => {
    void dropCopy(client);
    setCopies((all) => all.filter((copy) => copy.client !== client));
  };
  return (
    <section className="mb-5 border-s-3 border-urgent bg-card px-4 py-3 [&_h2]:mt-0" data-part="found-copies" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ul className={listLook}>
        {copies.map((copy) => (
          <li key={copy.client} className="flex flex-wrap items-center gap-3">
            <a href={`/desk/articles/${copy.articleId}`}>{copy.fields.headline || words.noHeadline}</a>
            <span className="text-sm text-soft">{momentFormat(locale, zone).format(new Date(copy.at))}</span>
            <button type="button" className="border-rim bg-transparent text-accent" onClick={() => drop(copy.client)}>
              {words.drop}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
