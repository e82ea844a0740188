import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Person, type Role, systemActor } from './actor';
import { permissionsTable } from './permissions-table';
import { can, grant, may, type Permission, type PolicyRow, permissions, roles } from './policy';

const person = (role: Role, more: Partial<Person> = {}): Person => ({
  kind: 'person',
  id: 7,
  name: role,
  role,
  languages: [],
  sectionIds: [],
  sessionId: 's',
  address: 'local',
  ...more,
});
const guest = { kind: 'guest', address: 'local' } as const;

const rows: Record<string, PolicyRow> = {
  'own draft': { ownerId: 7, locale: 'ru', sectionId: 1, status: 'draft' },
  'own published': { ownerId: 7, locale: 'ru', sectionId: 1, status: 'published' },
  "someone's draft": { ownerId: 8, locale: 'ru', sectionId: 1, status: 'draft' },
  "someone's published": { ownerId: 8, locale: 'ru', sectionId: 1, status: 'published' },
  'another language': { ownerId: 8, locale: 'zh', sectionId: 1, status: 'draft' },
  'another section': { ownerId: 8, locale: 'ru', sectionId: 2, status: 'draft' },
};

/**
 * What each condition allows of the rows above to someone whose language is ru and whose section is
 * 1.
 */
const allowed: Record<string, string[]> = {
  any: Object.keys(rows),
  own: ['own draft', 'own published'],
  ownDraft: ['own draft'],
  language: ['own draft', 'own published', "someone's draft", "someone's published", 'another section'],
  languageDraft: ['own draft', "someone's draft", 'another section'],
  ownOrLanguage: ['own draft', 'own published', "someone's draft", "someone's published", 'another section'],
  scope: ['own draft', 'own published', "someone's draft", "someone's published"],
};

describe('the policy', () => {
  const cases = permissions.flatMap((permission) => roles.flatMap((role) => Object.keys(rows).map((row) => [permission, role, row] as const)));
  test.each(cases)('%s as %s on %s', (permission, role, row) => {
    const actor = person(role, { languages: ['ru'], sectionIds: [1] });
    const condition = grant(role, permission);
    expect(can(actor, permission)).toBe(condition !== null);
    expect(may(actor, permission, rows[row] ?? {})).toBe(condition !== null && (allowed[condition] ?? []).includes(row));
  });

  test.each(permissions)('%s is refused to guests and open to administrators and to the program', (permission) => {
    expect(can(guest, permission)).toBe(false);
    expect(may(guest, permission, rows['own draft'] ?? {})).toBe(false);
    expect(may(person('administrator'), permission, {})).toBe(true);
    expect(may(systemActor('test'), permission, {})).toBe(true);
  });

  test('gives an editor without languages and sections all of them, a translator without languages none', () => {
    const row = { ownerId: 8, locale: 'zh', sectionId: 2, status: 'draft' };
    expect(may(person('editor'), 'articles.publish', row)).toBe(true);
    expect(may(person('translator'), 'articles.translate', row)).toBe(false);
    expect(may(person('translator', { languages: ['zh'] }), 'articles.translate', row)).toBe(true);
  });

  test('lets nobody but editors and administrators publish', () => {
    const publishing: Permission[] = ['articles.publish', 'articles.schedule', 'articles.withdraw', 'articles.restore'];
    for (const permission of publishing) expect(roles.filter((role) => grant(role, permission))).toEqual(['editor', 'administrator']);
  });

  test('opens an article under embargo to the people named for it only, administrators too', () => {
    const articlesOnly = permissions.filter((permission) => permission.startsWith('articles.'));
    for (const permission of articlesOnly)
      for (const role of roles) {
        const row = { ownerId: 7, locale: 'ru', sectionId: 1, status: 'draft' };
        const actor = person(role, { languages: ['ru'] });
        expect(may(actor, permission, { ...row, embargoedFor: [8] })).toBe(false);
        expect(may(actor, permission, { ...row, embargoedFor: [8, 7] })).toBe(may(actor, permission, row));
      }
    expect(may(systemActor('test'), 'articles.publish', { embargoedFor: [] })).toBe(true);
    expect(may(person('administrator'), 'embargoes.join', { embargoedFor: [8] })).toBe(true);
  });

  test('is the table of docs/permissions.md', () => {
    expect(readFileSync('docs/permissions.md', 'utf8')).toContain(permissionsTable());
  });
});
