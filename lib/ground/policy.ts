import type { Actor, Role } from './actor';

/**
 * What a rule may look at in a row. A field that the row does not have is left out, and a condition
 * that needs it fails.
 */
export type PolicyRow = {
  ownerId?: number | null;
  locale?: string;
  sectionId?: number | null;
  status?: string;
  /** Who may see it while its embargo lasts; without it there is none. */
  embargoedFor?: number[];
};

export type Condition = 'any' | 'own' | 'ownDraft' | 'language' | 'languageDraft' | 'ownOrLanguage' | 'scope';

type Holder = { id: number; languages: string[]; sectionIds: number[] };

const isDraft = (row: PolicyRow) => row.status === undefined || row.status === 'draft' || row.status === 'in_review';
const isOwn = (who: Holder, row: PolicyRow) => row.ownerId === who.id;
/**
 * A translator works only in languages named for the account; an editor or moderator without any
 * has all.
 */
const isNamed = (who: Holder, row: PolicyRow) => row.locale !== undefined && who.languages.includes(row.locale);
const isOpen = (who: Holder, row: PolicyRow) => who.languages.length === 0 || isNamed(who, row);
const isInSection = (who: Holder, row: PolicyRow) =>
  who.sectionIds.length === 0 || (typeof row.sectionId === 'number' && who.sectionIds.includes(row.sectionId));

const conditions: Record<Condition, (who: Holder, row: PolicyRow) => boolean> = {
  any: () => true,
  own: isOwn,
  ownDraft: (who, row) => isOwn(who, row) && isDraft(row),
  language: isNamed,
  languageDraft: (who, row) => isNamed(who, row) && isDraft(row),
  ownOrLanguage: (who, row) => isOwn(who, row) || isNamed(who, row),
  scope: (who, row) => isOpen(who, row) && isInSection(who, row),
};

type Grants = Partial<Record<Exclude<Role, 'administrator'>, Condition>>;

/**
 * Who may do what. An administrator may do everything, the program itself too; what is not written
 * here is refused.
 */
export const rules = {
  'desk.enter': { contributor: 'any', translator: 'any', editor: 'any', moderator: 'any' },
  'account.manage': { reader: 'any', contributor: 'any', translator: 'any', editor: 'any', moderator: 'any' },
  'articles.list': { contributor: 'any', translator: 'any', editor: 'any' },
  'articles.read': { contributor: 'own', translator: 'any', editor: 'any' },
  'articles.create': { contributor: 'any', translator: 'language', editor: 'scope' },
  'articles.edit': { contributor: 'ownDraft', translator: 'languageDraft', editor: 'scope' },
  'articles.translate': { translator: 'language', editor: 'scope' },
  'articles.submit': { contributor: 'ownDraft', translator: 'languageDraft', editor: 'scope' },
  'articles.comment': { contributor: 'own', translator: 'any', editor: 'any' },
  'articles.preview': { contributor: 'own', translator: 'ownOrLanguage', editor: 'any' },
  'articles.review': { editor: 'scope' },
  'articles.publish': { editor: 'scope' },
  'articles.schedule': { editor: 'scope' },
  'articles.embargo': { editor: 'scope' },
  'articles.withdraw': { editor: 'scope' },
  'articles.restore': { editor: 'scope' },
  'articles.remove': { contributor: 'ownDraft', editor: 'scope' },
  'embargoes.join': {},
  'articles.exchange': { translator: 'any', editor: 'any' },
  'front.order': { editor: 'any' },
  'pages.manage': { editor: 'any' },
  'media.list': { contributor: 'any', translator: 'any', editor: 'any' },
  'media.upload': { contributor: 'any', translator: 'any', editor: 'any' },
  'media.edit': { contributor: 'own', translator: 'any', editor: 'any' },
  'media.trash': { contributor: 'own', editor: 'any' },
  'comments.moderate': { editor: 'scope', moderator: 'scope' },
  'comments.rules': { editor: 'scope', moderator: 'scope' },
  'typos.handle': { editor: 'scope' },
  'tags.manage': { editor: 'any' },
  'meetings.manage': { editor: 'any' },
  'messages.answer': { editor: 'any' },
  'redirects.read': { editor: 'any' },
  'redirects.manage': { editor: 'any' },
  'redirects.elsewhere': {},
  'menu.manage': {},
  'people.manage': {},
  'sections.manage': {},
  'states.manage': {},
  'institutions.manage': {},
  'funding.manage': {},
  'settings.manage': {},
  'api.manage': {},
  'moving.manage': {},
  'partners.take': { editor: 'any' },
  'partners.manage': {},
  'log.read': {},
} as const satisfies Record<string, Grants>;

export const roles: Role[] = ['reader', 'contributor', 'translator', 'editor', 'moderator', 'administrator'];

export type Permission = keyof typeof rules;
export const permissions = Object.keys(rules) as Permission[];

/** The condition under which a role holds a permission, or null. */
export function grant(role: Role, permission: Permission): Condition | null {
  if (role === 'administrator') return 'any';
  const grants: Grants = rules[permission];
  return grants[role] ?? null;
}

/**
 * Whether the actor may do this to some row at all: for menus, pages, and the `can` of an action.
 */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'person' && grant(actor.role, permission) !== null;
}

const isSealed = (who: Holder, permission: Permission, row: PolicyRow) =>
  row.embargoedFor !== undefined && permission.startsWith('articles.') && !row.embargoedFor.includes(who.id);

/**
 * Whether the actor may do this to this row. Under embargo an article is open to the people named
 * for it, administrators too.
 */
export function may(actor: Actor, permission: Permission, row: PolicyRow): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person' || isSealed(actor, permission, row)) return false;
  const condition = grant(actor.role, permission);
  return condition !== null && conditions[condition](actor, row);
}

/** `can` of an action, as a function of the actor. */
export const who = (permission: Permission) => (actor: Actor) => can(actor, permission);
