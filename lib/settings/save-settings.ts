import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { settings } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { nested, optionalText, texts } from '../ground/form-fields';
import { inEachLanguage } from '../ground/rows';
import { tag } from '../ground/tags';
import { getSettings } from './queries';
import { isTimeZone, type SettingKey, type Settings } from './settings';

const flag = z.preprocess((value) => value === true || value === 'true', z.boolean());

export const settingsForm = nested(
  z.object({
    name: texts(80, true),
    tagline: texts(200),
    about: texts(20_000),
    contactIntro: texts(2000),
    securityContact: optionalText(200),
    zone: z.string({ error: 'required' }).trim().max(60, 'too-long').refine(isTimeZone, 'bad-zone'),
    fourEyes: flag,
    comments: flag,
    typos: flag,
    mapNote: texts(300),
    publisher: texts(200),
    publisherAddress: texts(400),
    publisherEmail: optionalText(200),
    registration: texts(300),
    responsible: texts(200),
    owners: texts(2000),
    dataAuthority: texts(200),
  }),
) satisfies z.ZodType<Settings>;

/**
 * Puts every edition on its day in the new zone, with its settings in the same transaction; only
 * those that move are written.
 */
async function moveDays(tx: Transaction, zone: string): Promise<void> {
  await tx.execute(sql`
    update articles set published_day = (published_at at time zone ${zone})::date
    where published_at is not null and published_day is distinct from (published_at at time zone ${zone})::date`);
}

/**
 * Saves the settings that differ, each with what it was. A new zone moves what stands in the
 * archive.
 */
export async function saveSettings(actor: Actor, input: Settings): Promise<{ undo: Settings }> {
  assertMay(actor, 'settings.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    await tx.execute(sql`lock table settings in share row exclusive mode`);
    const before = await getSettings(tx);
    const changed = (Object.keys(input) as SettingKey[]).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(input[key]));
    const only = (from: Settings) => Object.fromEntries(changed.map((key) => [key, from[key]]));
    for (const key of changed) {
      const row = { value: sql`${JSON.stringify(input[key])}::jsonb`, changedAt: sql`now()`, changedBy: actorId(actor) };
      await tx
        .insert(settings)
        .values({ key, ...row })
        .onConflictDoUpdate({ target: settings.key, set: row });
    }
    if (changed.includes('zone')) await moveDays(tx, input.zone);
    await audit({ action: 'settings.change', subjectType: 'settings', subjectId: 'site', before: only(before), after: only(input) });
    if (changed.length > 0)
      touch({ tags: [tag.site], paths: [...inEachLanguage(''), ...inEachLanguage('/about'), ...inEachLanguage('/contact'), ...inEachLanguage('/states')] });
    return { undo: before };
  });
}
