'use client';

import { useForm } from '@/components/desk/form.client';
import { copyLook } from '@/components/desk/look';

/** The link that was just made, whole, to copy. */
export function PreviewLink({ made, origin }: { made: string; origin: string }) {
  const { value } = useForm();
  if (typeof value !== 'object' || value === null || !('path' in value)) return null;
  return (
    <p role="status" className={copyLook} data-part="desk-link">
      <span>{made}</span>
      <input readOnly value={`${origin}${String(value.path)}`} aria-label={made} onFocus={(event) => event.target.select()} />
    </p>
  );
}
