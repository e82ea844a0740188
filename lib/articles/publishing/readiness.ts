import { and, desc, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { revisions } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { isLocale, locales } from '../../ground/locales';
import { getSettings } from '../../settings/queries';
import { listSuggestions, withoutSuggestions } from '../body/suggestions';
import { type ChecklistItem, makeChecklist } from '../content/checklist';
import { articlePath } from '../content/path';
import { slugFrom } from '../content/slug';
import type { UntranslatedPassage } from '../content/untranslated';
import { getUntranslated } from '../editing/accept-passage';
import { listOpenNotes } from '../editing/notes';
import { listPresent } from '../editing/presence';
import { listStoryEditions, type OpenedDraft } from '../editing/queries';
import { loadParts } from '../editing/story';
import { listWaitingSettings, type WaitingSetting } from '../editing/waiting';
import { listPlanned } from '../shown/planned';
import { needsApproval } from './publish-draft';

export type PublishReadiness = {
  version: number;
  checks: ChecklistItem[];
  /** Passages of a translation that stop it from going out. */
  untranslated: UntranslatedPassage[];
  headline: string;
  address: string;
  paths: string[];
  /** Settings of the story that go out with it. */
  waiting: WaitingSetting[];
  /** Of the paths, those that are feeds. */
  feeds: number;
  /** Who else has the article open now. */
  present: string[];
  /** Of a withdrawn article: what comes back when it is published again as it was. */
  again: PublishAgain | null;
};

/**
 * The revision that readers had last. What was written since, and settings that wait, stay as they
 * are.
 */
export type PublishAgain = Pick<PublishReadiness, 'headline' | 'address' | 'paths' | 'feeds'> & { revision: number };

const isFeed = (path: string) => /\/(feed|atom)\.[a-z]+$/.test(path);

async function loadAgain({ article }: OpenedDraft['held'], zone: string): Promise<PublishAgain | null> {
  if (article.status !== 'withdrawn') return null;
  const shown = and(eq(revisions.articleId, article.id), inArray(revisions.kind, ['publish', 'update', 'correction', 'restore']));
  const [last] = await database().select({ number: revisions.number }).from(revisions).where(shown).orderBy(desc(revisions.number)).limit(1);
  const paths = await listPlanned(article.id, article.slug, zone);
  return { revision: last?.number ?? article.revision, headline: article.headline, address: articlePath(article), paths, feeds: paths.filter(isFeed).length };
}

/** What to look at before publishing an opened article, and the addresses that will change. */
export async function getPublishReadiness(actor: Person, { held, content, version }: OpenedDraft, desk: string): Promise<PublishReadiness> {
  const { article, draft } = held;
  const slug = content.slug || (article.revision > 0 ? article.slug : slugFrom(content.headline, article.locale));
  const [parts, editions, notes, settings, present, untranslated, waiting] = await Promise.all([
    loadParts(article.storyId),
    listStoryEditions(article.storyId, article.locale),
    listOpenNotes(article.id, article.locale),
    getSettings(),
    listPresent(article.id, actor.id, desk),
    getUntranslated(held, content),
    listWaitingSettings(article.storyId, isLocale(desk) ? desk : 'en'),
  ]);
  const checks = makeChecklist({
    kind: article.kind,
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
    isTranslation: typeof draft?.sourceArticleId === 'number',
    untranslated: untranslated.length,
    needsReview: draft !== null && (await needsApproval(database(), actor, draft)),
    embargoed: held.policy.embargoedFor !== undefined,
  });
  const paths = await listPlanned(article.id, slug, settings.zone, held.pending);
  return {
    version,
    checks,
    untranslated,
    headline: content.headline,
    address: articlePath({ ...article, slug }),
    paths,
    waiting,
    feeds: paths.filter(isFeed).length,
    again: await loadAgain(held, settings.zone),
    present: present.map((colleague) => colleague.name),
  };
}
