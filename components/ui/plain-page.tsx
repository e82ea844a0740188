import type { ReactNode } from 'react';

/** A page of text or of one form: a narrow column under its heading. */
export const PlainPage = ({ title, children, ...rest }: { title: ReactNode; children: ReactNode } & Record<`data-${string}`, string | number | undefined>) => (
  <div className="max-w-176 pt-9 pb-4 [&>p]:mt-3 [&>p]:text-read [&>p_a]:link" {...rest}>
    <h1 className="mb-3 text-4xl md:text-5xl">{title}</h1>
    {children}
  </div>
);

/** Names and what they stand for, each pair under a line. */
export const factsLook =
  'font-sans text-ui [&_a]:text-accent [&_dd]:pb-2.5 [&_dd]:[overflow-wrap:anywhere] [&_dt]:border-t [&_dt]:border-line [&_dt]:pt-2.5 [&_dt]:text-xs [&_dt]:text-soft';
