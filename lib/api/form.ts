import { z } from 'zod';
import { isSlug } from '../ground/identifiers';
import { locales } from '../ground/locales';

const locale = z.enum(locales);
const at = z.iso.datetime();
const words = z.partialRecord(locale, z.string()).describe('A text by language; languages that have none are left out.');
const slugs = z.array(z.string());
const id = z.int().positive();

const picture = z.object({ url: z.url(), width: z.int(), height: z.int(), alt: z.string(), caption: z.string(), credit: z.string() });

export const article = z
  .object({
    id,
    permanentId: z.string().describe('A name that outlives changes of the address (RFC 4151).'),
    story: id.describe('The story whose language edition this is.'),
    locale,
    slug: z.string(),
    url: z.url(),
    headline: z.string(),
    standfirst: z.string(),
    dateline: z.string(),
    html: z.string(),
    words: z.int().describe('How many words the text has.'),
    revision: z.int().describe('Grows with every publication.'),
    publishedAt: at,
    revisedAt: at.nullable(),
    changedAt: at.describe('When its public text, or what it is filed under, last changed here: what `changedSince` compares.'),
    zone: z.string().describe('The zone in which its day was decided.'),
    section: z.string(),
    states: slugs,
    institutions: slugs,
    tags: slugs,
    people: slugs,
    picture: picture.nullable(),
  })
  .meta({ id: 'Article' });

export const story = z
  .object({ id, section: z.string(), states: slugs, institutions: slugs, tags: slugs, people: slugs, editions: z.partialRecord(locale, article) })
  .meta({ id: 'Story' });

export const ownPage = z
  .object({
    id,
    permanentId: z.string().describe('A name that outlives changes of the address (RFC 4151).'),
    story: id.describe('What the language editions of a page have in common.'),
    locale,
    slug: z.string(),
    url: z.url(),
    headline: z.string(),
    standfirst: z.string(),
    html: z.string(),
    words: z.int().describe('How many words the text has.'),
    revision: z.int().describe('Grows with every publication.'),
    publishedAt: at,
    revisedAt: at.nullable(),
    parent: id.nullable().describe('The page of this language that it stands under.'),
    position: z.int().describe('Its place among those under the same page.'),
    inFooter: z.boolean(),
  })
  .meta({ id: 'Page' });

export const withdrawal = z
  .object({ id, story: id, locale, url: z.url(), withdrawnAt: at })
  .describe('An article that was public and is no longer: whoever keeps a copy takes it away.')
  .meta({ id: 'Withdrawal' });
export const section = z.object({ id, slug: z.string(), name: words, description: words, parent: z.string().nullable() }).meta({ id: 'Section' });
export const state = z
  .object({ iso2: z.string(), group: z.string(), since: z.int(), name: words, officialName: words, capital: words, zone: z.string(), description: words })
  .meta({ id: 'State' });
export const institution = z
  .object({ id, slug: z.string(), name: words, shortName: words, description: words, place: words, website: z.string().nullable(), since: z.int().nullable() })
  .meta({ id: 'Institution' });
export const person = z.object({ id, slug: z.string(), name: words, title: words, bio: words }).meta({ id: 'Person' });
export const apiTag = z.object({ id, slug: z.string(), name: words, description: words }).meta({ id: 'Tag' });
export const apiCorrection = z
  .object({ id, article: id, locale, url: z.url(), at, said: z.string(), says: z.string(), note: z.string() })
  .meta({ id: 'Correction' });
export const comment = z
  .object({
    id,
    story: id,
    parent: id.nullable(),
    language: z.string(),
    name: z.string(),
    text: z.string(),
    at,
    editedAt: at.nullable(),
    likes: z.int(),
    featured: z.boolean(),
  })
  .meta({ id: 'Comment' });

const mostPerPage = 100;
const limit = z.coerce.number().int().min(1).max(mostPerPage).default(20).describe('How many; at most 100.');
const after = z
  .string()
  .max(60)
  .regex(/^[\w.-]+$/)
  .optional()
  .describe('`next` of the page before.');
const whole = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** The database has no year 0, and no clock is more than 14 hours off. */
const isKnownTime = (text: string) => !text.startsWith('0000') && !/[+-](?:1[5-9]|2\d):\d\d$/.test(text);

export const pageQuery = z.strictObject({ limit, after });
export const articleQuery = pageQuery.extend({
  locale: locale.optional(),
  section: z.string().max(80).refine(isSlug, 'bad-input').optional().describe('A section by its slug.'),
  changedSince: z.iso.datetime({ offset: true }).refine(isKnownTime, 'bad-input').optional().describe('Only what has changed then or later.'),
});
export const correctionQuery = pageQuery.extend({ locale: locale.optional(), article: whole.optional() });
export const commentQuery = pageQuery.extend({ story: whole.optional() });
export const ownPageQuery = pageQuery.extend({ locale: locale.optional() });
export const withdrawalQuery = pageQuery.extend({ changedSince: articleQuery.shape.changedSince });

export const problemSchema = z
  .object({ title: z.string(), status: z.int(), reason: z.string(), fields: z.record(z.string(), z.string()).optional() })
  .describe('RFC 9457')
  .meta({ id: 'Problem' });
