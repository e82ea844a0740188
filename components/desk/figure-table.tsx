import type { ReactNode } from 'react';

/** Figures under a title, which on a phone are moved sideways; `heads` stand over the columns. */
export const FigureTable = ({ title, heads, children }: { title: string; heads: string[]; children: ReactNode }) => (
  <div className="relative overflow-x-auto">
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
