'use client';

import { answered } from '@/components/desk/ask.client';
import { ChoiceField, type ChoiceWords, type FieldChoice } from '@/components/desk/choice-field.client';
import type { Locale } from '@/lib/ground/locales';
import { createTag } from '@/lib/tags/actions';

type Props = { label: string; chosen: FieldChoice[]; mayMake: boolean; locale: Locale; words: ChoiceWords };

/**
 * The tags of a story; one that is missing is made in place, with its name in the language of the
 * desk.
 */
export function TagField({ label, chosen, mayMake, locale, words }: Props) {
  const make = async (name: string) => {
    const form = new FormData();
    form.set('json', JSON.stringify({ name, locale }));
    return answered(createTag(null, form));
  };
  return <ChoiceField name="tags" label={label} chosen={chosen} from="/desk/choices?kind=tags" make={mayMake ? make : undefined} words={words} />;
}
