import { type SQL, sql } from 'drizzle-orm';
import { isOpenTo } from '../articles/editing/embargo';
import type { Person } from '../ground/actor';
import { locales } from '../ground/locales';
import { grant } from '../ground/policy';
import { readTerms } from '../search/query';
import { dayStart, micros, tsquery } from '../search/sql';
import { askedAddress, askedNumber, type Finding } from './finding';

/**
 * More matches than this are looked for from the newest on, fewer are all taken and put in order.
 */
export const manyMatches = 4000;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
const joined = (parts: SQL[], by: SQL) => sql`(${sql.join(parts, by)})`;

/**
 * The articles that a text means, as statements that each use an index: by number, by address, by
 * words, by part of the headline.
 */
function matches({ text, locale }: Pick<Finding, 'text' | 'locale'>): SQL[] {
  const number = askedNumber(text);
  const address = askedAddress(text);
  if (address) return [sql`select article_id from slugs where locale = ${address.locale} and slug = ${address.slug}`];
  const groups = readTerms(text);
  const wanted = locale ? [locale] : locales;
  return [
    ...(number ? [sql`select article_id from desk_rows where article_id = ${number} or story_id = ${number}`] : []),
    ...(groups.length === 0
      ? []
      : wanted.flatMap((word) => [
          sql`select id from articles where locale = ${word} and search @@ ${tsquery(word, groups)}`,
          sql`select article_id from draft_words where locale = ${word} and search @@ ${tsquery(word, groups)}`,
        ])),
    ...(text.length > 2 ? [sql`select id from articles where lower(headline) like ${`%${escapeLike(text.toLowerCase())}%`}`] : []),
  ];
}

/** How many match, no further than `manyMatches`. */
export function probeStatement(finding: Finding): SQL | null {
  const found = matches(finding);
  if (found.length === 0) return null;
  return sql`select count(*)::int as count from (${sql.join(found, sql` union all `)} limit ${manyMatches}) found`;
}

/** Whether the row that is walked over has the words. */
function holds({ text, locale }: Finding): SQL {
  const groups = readTerms(text);
  const has = (spelling: string) =>
    sql`a.locale = ${spelling} and (a.search @@ ${tsquery(spelling, groups)} or exists (select 1 from draft_words w where w.article_id = a.id and w.search @@ ${tsquery(spelling, groups)}))`;
  return joined(
    (locale ? [locale] : locales).map((language) => sql`(${has(language)})`),
    sql` or `,
  );
}

/**
 * In review and theirs to judge; or begun by them and with a note of someone else's that is open.
 */
function waiting(actor: Person): SQL {
  const scoped = grant(actor.role, 'articles.review') === 'scope';
  const reviewed = sql`select article_id from desk_rows where status = 'in_review' and owner_id is distinct from ${actor.id}
    ${scoped && actor.languages.length > 0 ? sql`and locale in ${actor.languages}` : sql``}
    ${scoped && actor.sectionIds.length > 0 ? sql`and section_id in ${actor.sectionIds}` : sql``}`;
  const noted = sql`select o.article_id from desk_rows o join draft_notes n on n.article_id = o.article_id
    where o.owner_id = ${actor.id} and n.closed_at is null and n.person_id is distinct from ${actor.id}`;
  return grant(actor.role, 'articles.review') ? sql`r.article_id in (${reviewed} union all ${noted})` : sql`r.article_id in (${noted})`;
}

const signedOrBegun = (personId: number) => sql`r.article_id in (
  select article_id from desk_rows where owner_id = ${personId}
  union all select o.article_id from story_people p join desk_rows o on o.story_id = p.story_id where p.person_id = ${personId})`;

/** Of what is public: its text has been changed since, or its story's settings. */
const unpublished = sql`r.article_id in (
  select article_id from drafts where changed_at is not null
  union all select o.article_id from stories s join desk_rows o on o.story_id = s.id where s.pending <> '{}')`;

function filters(actor: Person, finding: Finding): SQL[] {
  const { scope, locale, status, sectionId, personId, tag, state, from, to, before } = finding;
  return [
    isOpenTo(actor, 'a'),
    ...(grant(actor.role, 'articles.read') === 'own' ? [sql`r.owner_id = ${actor.id}`] : []),
    ...(scope === 'mine' ? [signedOrBegun(actor.id)] : []),
    ...(scope === 'waiting' ? [waiting(actor)] : []),
    ...(scope === 'changed' ? [unpublished, sql`r.status = 'published'`] : []),
    ...(scope === 'templates' ? [sql`r.story_id in (select story_id from story_templates)`] : []),
    ...(locale ? [sql`r.locale = ${locale}`] : []),
    ...(status ? [sql`r.status = ${status}::article_status`] : []),
    ...(sectionId ? [sql`r.section_id = ${sectionId}`] : []),
    ...(personId ? [signedOrBegun(personId)] : []),
    ...(tag ? [sql`r.story_id in (select t.story_id from story_tags t join tags g on g.id = t.tag_id where g.slug = ${tag})`] : []),
    ...(state ? [sql`r.story_id in (select story_id from story_states where iso2 = ${state})`] : []),
    ...(from ? [sql`r.changed_at >= ${dayStart(from)}`] : []),
    ...(to ? [sql`r.changed_at < ${dayStart(to, 1)}`] : []),
    ...(before ? [sql`(r.changed_at, r.article_id) < ('epoch'::timestamptz + ${before.at}::bigint * interval '1 microsecond', ${before.id}::bigint)`] : []),
  ];
}

/**
 * The statement that finds, what changed last first, one more than `limit`. `walks`: the words are
 * in so many articles that they are met on the way from the newest on.
 */
export function findStatement(actor: Person, finding: Finding, { walks = false, limit = 50 } = {}): SQL {
  const found = finding.text === '' ? [] : matches(finding);
  const words =
    finding.text === ''
      ? []
      : found.length === 0
        ? [sql`false`]
        : walks
          ? [holds(finding)]
          : [sql`r.article_id in (select * from (${sql.join(found, sql` union all `)}) found)`];
  return sql`select r.article_id as id, ${micros(sql`r.changed_at`)} as at from desk_rows r join articles a on a.id = r.article_id
    where ${sql.join([...words, ...filters(actor, finding)], sql` and `)} order by r.changed_at desc, r.article_id desc limit ${limit + 1}`;
}
