import type { StorySettings } from '@/db/schema';
import { isSameValue } from '../../ground/join-values';
import type { Locale } from '../../ground/locales';
import { listStoryChoices } from './choices';
import { loadFiled, namesOf } from './filed';
import { addressesOf } from './relate';

/**
 * One setting of a story that waits for a publication, in words: what readers see, what they will
 * see.
 */
export type WaitingSetting = { field: keyof StorySettings; now: string[]; next: string[] };

/** The settings of a story that go out with its next publication. */
export async function listWaitingSettings(storyId: number, desk: Locale): Promise<WaitingSetting[]> {
  const { shown, pending, wanted } = await loadFiled(storyId);
  const fields = namesOf(shown).filter((field) => field in pending && !isSameValue(shown[field], wanted[field]));
  if (fields.length === 0) return [];
  const choices = await listStoryChoices(desk, {
    tags: [...new Set([...shown.tags, ...wanted.tags])],
    people: [...new Set([...shown.people, ...wanted.people])],
  });
  const inWords = async (field: keyof StorySettings, of: StorySettings): Promise<string[]> => {
    if (field === 'addresses') return addressesOf(of.addresses, desk);
    const options: { value: string | number; label: string }[] = field === 'sectionId' ? choices.sections : choices[field];
    const keys = field === 'sectionId' ? [of.sectionId] : of[field];
    return keys.flatMap((key) => options.filter((option) => option.value === key).map((option) => option.label.trim()));
  };
  return Promise.all(fields.map(async (field) => ({ field, now: await inWords(field, shown), next: await inWords(field, wanted) })));
}
