import type { ReactNode } from 'react';

/** The look of what is typed into. Sixteen pixels at least: below that a phone zooms in. */
export const controlLook =
  'block min-h-11 w-full min-w-0 rounded-md border border-rim bg-paper px-3 py-2 font-sans text-base text-ink aria-invalid:border-2 aria-invalid:border-urgent';

type Properties = { id: string; label: ReactNode; hint?: ReactNode; error?: ReactNode; children: ReactNode };

/**
 * A control with its label above, its hint and what is wrong with it below. The control names them
 * by `id` + `-hint`, `-error`.
 */
export function LabelledField({ id, label, hint, error, children }: Properties) {
  return (
    <div className="grid gap-1">
      <label className="font-medium" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && (
        <p className="font-medium text-urgent" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

export const Hint = ({ id, children }: { id?: string; children: ReactNode }) => (
  <p className="text-sm text-soft" id={id}>
    {children}
  </p>
);
