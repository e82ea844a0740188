import { database } from '@/db/client';
import { listOpenNotes } from '../drafts/notes';
import { listPresent } from '../drafts/presence';
import { listStoryEditions, type Opened } from '../drafts/queries';
import { listSuggestions, withoutSuggestions } from '../drafts/suggestions';
import { locales } from '../locales';
import type { Person } from '../people/actor';
import { listPlanned } from '../publishing/served';
import { getSettings } from '../settings/queries';
import { type Check, makeChecklist } from './checklist';
import { needsApproval } from './publish-draft';
import { slugFrom } from './slug';
import { loadParts } from './story';

export type Readiness = {
  version: number;
  checks: Check[];
  headline: string;
  address: string;
  paths: string[];
  /** Of the paths, those that are feeds. */
  feeds: number;
  /** Who else has the article open now. */
  present: string[];
};

/** What to look at before publishing an opened article, and the addresses that will change. */
export async function getPublishReadiness(actor: Person, { held, content, version }: Opened, desk: string): Promise<Readiness> {
  const { article, draft } = held;
  const slug = content.slug || (article.revision > 0 ? article.slug : slugFrom(content.headline, article.locale));
  const [parts, editions, notes, settings, present] = await Promise.all([
    loadParts(article.storyId),
    listStoryEditions(article.storyId, article.locale),
    listOpenNotes(article.id, article.locale),
    getSettings(),
    listPresent(article.id, actor.id, desk),
  ]);
  const checks = makeChecklist({
    content: { ...content, body: withoutSuggestions(content.body) },
    locale: article.locale,
    slug,
    states: parts.states.length,
    tags: parts.tags.length,
    institutions: parts.institutions.length,
    people: parts.people.length,
    missingLocales: locales.filter((locale) => !editions.some((edition) => edition.locale === locale)),
    openNotes: notes.filter((note) => note.replyTo === null).length,
    openSuggestions: listSuggestions(content.body).length,
    needsReview: draft !== null && (await needsApproval(database(), actor, draft)),
    embargoed: held.policy.embargoedFor !== undefined,
  });
  const paths = await listPlanned(article.id, slug, settings.zone);
  const feeds = paths.filter((path) => /\/(feed|atom)\.[a-z]+$/.test(path)).length;
  return { version, checks, headline: content.headline, address: `/${article.locale}/news/${slug}`, paths, feeds, present };
}
