'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { assignComment } from '@/lib/comments/moderating/desk-actions';

/**
 * Colleagues by number, and who of them decides about a language and a section, by the two
 * together.
 */
export type Colleagues = { names: Record<number, string>; able: Record<string, number[]> };

/**
 * `page`: its address, which opens one comment for a browser without JavaScript; `opened`: the
 * comment that it opens.
 */
type Page = { colleagues: Colleagues; page: string; opened?: number };

const Shared = createContext<Page>({ colleagues: { names: {}, able: {} }, page: '' });

/** The list of colleagues, once in a page and not with every comment. */
export function ColleaguesProvider({ children, ...page }: Page & { children: ReactNode }) {
  return <Shared.Provider value={page}>{children}</Shared.Provider>;
}

type Props = {
  id: number;
  group: string;
  but: (number | undefined)[];
  /** Who has it, as far as this page knows. */
  seen: number | string;
  about: string;
  words: { hand: string; to: string; taken: string };
};

/** Hands a comment to somebody else: whom one may choose is listed where it is opened. */
export function HandOver({ id, group, but, seen, about, words }: Props) {
  const { colleagues, page, opened } = useContext(Shared);
  const isOpen = id === opened;
  const [isListed, setListed] = useState(isOpen);
  const others = (colleagues.able[group] ?? []).filter((other) => !but.includes(other));
  if (others.length === 0) return null;
  const label = `${words.hand}: ${about}`;
  return (
    <details open={isOpen} onToggle={(event) => setListed(event.currentTarget.open)}>
      <summary>{words.hand}</summary>
      {isListed ? (
        <DeskForm action={assignComment} undo={assignComment} done={words.taken} hidden={{ id, seen }} className="flex flex-wrap items-end gap-3" label={label}>
          <Select name="to" label={words.to} options={others.map((other) => ({ value: other, label: colleagues.names[other] ?? '' }))} />
          <Submit quiet>{words.hand}</Submit>
        </DeskForm>
      ) : (
        <noscript>
          <a href={`${page}&hand=${id}`}>{label}</a>
        </noscript>
      )}
    </details>
  );
}
