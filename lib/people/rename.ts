import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '@/db/schema';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { nested, texts } from '../ground/form-fields';
import { locales } from '../ground/locales';
import { tag } from '../ground/tags';

export const ownName = nested(z.object({ name: texts(120, true) }));

/** Changes one's own name, in each language. */
export async function rename(actor: Person, input: z.infer<typeof ownName>): Promise<void> {
  await change(actor, async ({ tx, audit, touch }) => {
    const [before] = await tx.select({ name: people.name, public: people.public }).from(people).where(eq(people.id, actor.id));
    await tx.update(people).set({ name: input.name }).where(eq(people.id, actor.id));
    await audit({
      action: 'people.rename',
      subjectType: 'person',
      subjectId: actor.id,
      ...(actor.role === 'reader' ? {} : { before: before?.name, after: input.name }),
    });
    if (before?.public) touch({ tags: [tag.people, ...locales.map((locale) => tag.person(locale, actor.id))], paths: [] });
  });
}
