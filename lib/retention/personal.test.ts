import { readFileSync } from 'node:fs';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as schema from '@/db/schema';
import { enforcedBy, personal } from './personal';

const tables = Object.values<unknown>(schema)
  .filter((table): table is PgTable => is(table, PgTable))
  .map((table) => getTableConfig(table));

/**
 * What such columns are called. One that holds nothing about a person is named here, with its
 * table.
 */
const suspicious =
  /email|person|author|reader|network|address|user_agent|phone|salt|secret|password|hash$|_by$|_by_name$|^(name|note|message|answer|appeal|payload|ip)$/;
const impersonal = new Set([
  'media.hash',
  'media_leftovers.name',
  'import_items.hash',
  'meetings.note',
  'corrections.note',
  'comment_terms.message',
  'sections.name',
  'api_keys.name',
  'api_keys.hash',
  'webhooks.name',
  'webhooks.secret',
  'states.name',
  'states.official_name',
  'institutions.name',
  'tags.name',
  'groups.name',
  'state_groups.name',
]);

function pointsAtPeople({ foreignKeys }: (typeof tables)[number]): Set<string> {
  const of = foreignKeys.map((key) => key.reference()).filter(({ foreignTable }) => getTableConfig(foreignTable).name === 'people');
  return new Set(of.flatMap(({ columns }) => columns.map((column) => column.name)));
}

test('every column that holds something about a person is named with its period', () => {
  const missing = tables.flatMap((table) => {
    const people = pointsAtPeople(table);
    return table.columns
      .map(({ name }) => name)
      .filter((name) => (suspicious.test(name) || people.has(name)) && !personal[table.name]?.[name])
      .map((name) => `${table.name}.${name}`);
  });
  expect(missing.filter((table) => !impersonal.has(table))).toEqual([]);
});

test('every column that is named there is, and what erases it names its period', () => {
  const known = new Set(tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)));
  for (const [table, columns] of Object.entries(personal))
    for (const [column, end] of Object.entries(columns)) {
      expect(known).toContain(`${table}.${column}`);
      if (end === 'newsroom' || end === 'stop') continue;
      const file = enforcedBy[end] ?? '';
      const source = readFileSync(file, 'utf8');
      if (/(Days|Hours)$/.test(end)) expect([file, source.includes(`periods.${end}`)]).toEqual([file, true]);
    }
});
