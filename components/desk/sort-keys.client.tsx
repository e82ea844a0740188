'use client';

import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';

type Props = { order: string; hint: string; children: ReactNode };

/**
 * A list whose rows carry `data-row` and buttons inside `data-move="up"` and `data-move="down"`.
 * Alt with an arrow presses them for the row with the focus, and the focus stays with the row that
 * moved.
 */
export function SortKeys({ order, hint, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef<{ row: string; move: string } | null>(null);

  useEffect(() => {
    const last = moved.current;
    if (!last || order === '') return;
    moved.current = null;
    const row = box.current?.querySelector(`[data-row="${CSS.escape(last.row)}"]`);
    const wanted = [last.move, 'up', 'down'].map((move) => row?.querySelector<HTMLElement>(`[data-move="${move}"] button`));
    wanted.find((button) => button)?.focus();
  }, [order]);

  const rowOf = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null);

  const press = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    const button = rowOf(event.target)?.querySelector<HTMLElement>(`[data-move="${event.key === 'ArrowUp' ? 'up' : 'down'}"] button`);
    if (!button) return;
    event.preventDefault();
    button.click();
  };

  const remember = (event: MouseEvent) => {
    const move = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-move]')?.dataset.move : undefined;
    const row = rowOf(event.target)?.dataset.row;
    if (move && row) moved.current = { row, move };
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the buttons inside
    <div ref={box} onKeyDown={press} onClickCapture={remember}>
      <p className="text-sm text-soft">{hint}</p>
      {children}
    </div>
  );
}
