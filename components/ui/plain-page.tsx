import type { ReactNode } from 'react';

const looks = {
  read: 'max-w-176 [&>p]:mt-3 [&>p]:text-read [&>p_a]:link',
  form: 'max-w-168 font-sans text-base [&>:is(section,form)]:mt-9 [&>:is(section,form)>h2]:mb-2 [&>:is(section,form)>h2]:font-serif [&>:is(section,form)>h2]:text-xl [&>p]:mt-4 [&>:is(p,section)_a]:link',
};

type Properties = { title: ReactNode; look?: keyof typeof looks; children: ReactNode } & Record<`data-${string}`, string | number | undefined>;

/** A page of text or of one form: a narrow column under its heading. */
export const PlainPage = ({ title, look = 'read', children, ...rest }: Properties) => (
  <div className={`pt-9 pb-10 ${looks[look]}`} {...rest}>
    <h1 className="mb-3 font-serif text-4xl">{title}</h1>
    {children}
  </div>
);

/** Names and what they stand for, each pair under a line. */
export const factsLook =
  'font-sans text-ui [&_a]:text-accent [&_dd]:pb-2.5 [&_dd]:[overflow-wrap:anywhere] [&_dt]:border-t [&_dt]:border-line [&_dt]:pt-2.5 [&_dt]:text-xs [&_dt]:text-soft';
