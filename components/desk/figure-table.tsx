import type { ReactNode } from 'react';

export type FigureRow = { key: string; name: ReactNode; figures: ReactNode[] };
type Props = { title?: string; heads: string[]; rows: FigureRow[] };

/**
 * Figures under a title; `heads` stand over the columns, and on a phone before each figure of a row
 * instead.
 */
export const FigureTable = ({ title, heads, rows }: Props) => (
  <table data-lines="">
    {title && <caption>{title}</caption>}
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row" data-lines="own">
            {row.name}
          </th>
          {row.figures.map((figure, at) => (
            <td key={heads[at + 1]} data-head={heads[at + 1]}>
              {figure}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
