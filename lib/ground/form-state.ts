/**
 * What a form was refused for, in the reader's language, with everything that was typed; null for
 * one that was not.
 */
export type FormState = {
  /** The HTTP status of the answer. */
  status: number;
  /** Seconds until it is worth sending again. */
  wait?: number;
  problem: string;
  errors: Partial<Record<string, string>>;
  typed: Partial<Record<string, string>>;
} | null;

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** How the sentence looks for which a form came back. */
export const problemLook = 'border-s-4 border-urgent ps-4 font-medium text-urgent';

const mostShown = 20_000;
/** What a form says of itself and what is good for one sending is not typed by anybody. */
const isTyped = (name: string): boolean => !name.startsWith('$') && name !== 'form' && name !== 'proof' && name !== 'website';

/** The texts of a form as they were typed, for showing them again. */
export function typedIn(form: Pick<FormData, 'entries'>): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form.entries())
    if (typeof value === 'string' && isTyped(name)) typed[name] ??= value.slice(0, mostShown).toWellFormed().replaceAll('\0', '');
  return typed;
}
