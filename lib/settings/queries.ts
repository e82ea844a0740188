import { inArray } from 'drizzle-orm';
import { cache } from 'react';
import { database, type Queryable } from '@/db/client';
import { settings } from '@/db/schema';
import { untilMarked } from '../ground/until-marked';
import { type SettingKey, type Settings, settingDefaults, settingForms } from './settings';

const keys = Object.keys(settingForms) as SettingKey[];

/** All settings. One that is missing or does not fit its form counts as not set. */
export async function getSettings(db: Queryable = database()): Promise<Settings> {
  return db === database() ? readOnce() : read(db);
}

// What a page asks for in several places is read once for it.
const readOnce = cache(() => untilMarked('settings', () => read(database())));

async function read(db: Queryable): Promise<Settings> {
  const rows = await db.select({ key: settings.key, value: settings.value }).from(settings).where(inArray(settings.key, keys));
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const read = keys.flatMap((key) => {
    const parsed = settingForms[key].safeParse(stored.get(key));
    return parsed.success && stored.has(key) ? [[key, parsed.data] as const] : [];
  });
  return { ...settingDefaults, ...Object.fromEntries(read) };
}
