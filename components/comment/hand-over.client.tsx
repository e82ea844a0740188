'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { assignComment } from '@/lib/comments/moderating/desk-actions';

/** Colleagues by number, and who of them decides about a language and a section, by the two together. */
export type Colleagues = { names: Record<number, string>; able: Record<string, number[]> };

const Known = createContext<Colleagues>({ names: {}, able: {} });

/** The list of colleagues, once in a page and not with every comment. */
export const ColleaguesProvider = ({ colleagues, children }: { colleagues: Colleagues; children: ReactNode }) => (
  <Known.Provider value={colleagues}>{children}</Known.Provider>
);

type Props = {
  group: string;
  but: (number | undefined)[];
  fields: Record<string, string | number>;
  about: string;
  words: { hand: string; to: string; taken: string };
  /** The page with this one opened, for a browser without JavaScript. */
  opened: string;
  isOpen: boolean;
};

/** Hands a comment to somebody else: whom one may choose is listed where it is opened. */
export function HandOver({ group, but, fields, about, words, opened, isOpen }: Props) {
  const { names, able } = useContext(Known);
  const [isListed, setListed] = useState(isOpen);
  const others = (able[group] ?? []).filter((id) => !but.includes(id));
  if (others.length === 0) return null;
  const label = `${words.hand}: ${about}`;
  return (
    <details open={isOpen} onToggle={(event) => setListed(event.currentTarget.open)}>
      <summary>{words.hand}</summary>
      {isListed ? (
        <DeskForm action={assignComment} undo={assignComment} done={words.taken} hidden={fields} className="flex flex-wrap items-end gap-3" label={label}>
          <Select name="to" label={words.to} options={others.map((id) => ({ value: id, label: names[id] ?? '' }))} />
          <Submit quiet>{words.hand}</Submit>
        </DeskForm>
      ) : (
        <noscript>
          <a href={opened}>{label}</a>
        </noscript>
      )}
    </details>
  );
}
