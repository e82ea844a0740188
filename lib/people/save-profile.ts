import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { nested, optionalId, texts } from '../ground/form-fields';
import { locales } from '../ground/locales';
import { Refusal } from '../ground/refusal';
import { found, inEachLanguage } from '../ground/rows';
import { tag } from '../ground/tags';
import { freeSlug } from './slug';

const flag = z.preprocess((value) => value === true || value === 'true', z.boolean());

export const profileForm = nested(z.object({ id: optionalId, name: texts(120, true), title: texts(160), bio: texts(2000), public: flag }));
export type ProfileInput = z.output<typeof profileForm>;

/**
 * Changes how a person stands before readers, or makes a byline: a person without an account. The
 * address stays what it was made as.
 */
export async function saveProfile(actor: Actor, input: ProfileInput): Promise<{ id: number; undo?: ProfileInput }> {
  assertMay(actor, 'people.manage');
  const { id, ...values } = input;
  return change(actor, async ({ tx, audit, touch }) => {
    if (id === null) {
      const made = found(
        await tx
          .insert(people)
          .values({ ...values, slug: await freeSlug(tx, values.name.en ?? '') })
          .returning({ id: people.id }),
      );
      await audit({ action: 'people.create-byline', subjectType: 'person', subjectId: made.id, after: values });
      touch({ tags: [tag.people], paths: [] });
      return { id: made.id };
    }
    const [row] = await tx.select().from(people).where(eq(people.id, id)).for('update');
    if (!row) throw new Refusal('not-found');
    const before = { name: row.name, title: row.title, bio: row.bio, public: row.public };
    await tx.update(people).set(values).where(eq(people.id, id));
    await audit({ action: 'people.change-profile', subjectType: 'person', subjectId: id, before, after: values });
    touch({ tags: [tag.people, ...locales.map((locale) => tag.person(locale, id))], paths: inEachLanguage(`/people/${row.slug}`) });
    return { id, undo: { id, ...before } };
  });
}
