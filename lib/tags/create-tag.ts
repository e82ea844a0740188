import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { database, type Queryable } from '@/db/client';
import { tags } from '@/db/schema';
import { slugFrom } from '../articles/content/slug';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { locales } from '../ground/locales';
import { Refusal } from '../ground/refusal';
import { found } from '../ground/rows';
import { endRedirectAt } from '../redirects/follow-address';
import { touchTags } from './save-tag';

export const newTag = z.object({ name: z.string({ error: 'required' }).trim().min(1, 'required').max(80, 'too-long'), locale: z.enum(locales) });

/**
 * The tag of this name, made where there is none: its other languages are written on its own page.
 * Throws Refusal: not-allowed, conflict where another made it just now.
 */
export async function createTag(actor: Actor, { name, locale }: z.infer<typeof newTag>): Promise<{ value: number; label: string }> {
  assertMay(actor, 'tags.manage');
  const known = await named(database(), name);
  if (known !== null) return { value: known, label: name };
  return change(actor, async (c) => {
    const { tx, audit, touch } = c;
    await tx.execute(sql`select pg_advisory_xact_lock(7305705)`);
    if ((await named(tx, name)) !== null) throw new Refusal('conflict');
    const wanted = slugFrom(name, locale).slice(0, 70).replace(/-+$/, '') || 'tag';
    const { rows: taken } = await tx.execute<{ slug: string }>(sql`select slug from tags where slug = ${wanted} or slug like ${`${wanted}-%`}`);
    const slugs = new Set(taken.map((row) => row.slug));
    let slug = wanted;
    for (let number = 2; slugs.has(slug); number += 1) slug = `${wanted}-${number}`;
    const made = found(
      await tx
        .insert(tags)
        .values({ slug, name: { [locale]: name } })
        .returning(),
    );
    await audit({ action: 'tags.create', subjectType: 'tag', subjectId: made.id, after: made });
    await endRedirectAt(c, `/tags/${made.slug}`);
    touchTags(touch, [made.slug]);
    return { value: made.id, label: name };
  });
}

/** The tag that has this name in any language. */
async function named(db: Queryable, name: string): Promise<number | null> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from tags where exists (select 1 from jsonb_each_text(name) n where lower(n.value) = lower(${name})) order by id limit 1`);
  return rows[0] ? Number(rows[0].id) : null;
}
