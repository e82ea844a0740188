'use client';

type Props = { next: string; previous: string };

/** j and k go through the reports; the one that has the focus is the one that a and d act on. */
export function MoveKeys({ next, previous }: Props) {
  const move = (step: number) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-place]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const row = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    for (const other of rows) {
      for (const [role, key] of [
        ['accept', 'a'],
        ['decline', 'd'],
      ] as const) {
        const button = other
          .querySelectorAll<HTMLElement>(role === 'accept' ? '[name=wording]' : '[name=reason]')[0]
          ?.closest('form')
          ?.querySelector('button[type=submit]');
        if (other === row) button?.setAttribute('data-key', key);
        else button?.removeAttribute('data-key');
      }
    }
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <p className="desk-row">
      <button type="button" className="desk-quiet" data-key="j" data-key-label={next} onClick={() => move(1)}>
        {next} <kbd>j</kbd>
      </button>
      <button type="button" className="desk-quiet" data-key="k" data-key-label={previous} onClick={() => move(-1)}>
        {previous} <kbd>k</kbd>
      </button>
    </p>
  );
}
