import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

export type Localized = Partial<Record<string, string>>;

export const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
export const ref = (name: string) => bigint(name, { mode: 'number' });
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const createdAt = () => instant('created_at').notNull().defaultNow();

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What a story is filed under, by the name of the field; `addresses` are the stories it leads on
 * to.
 */
export type StorySettings = { sectionId: number | null; states: string[]; institutions: number[]; tags: number[]; people: number[]; addresses: number[] };
