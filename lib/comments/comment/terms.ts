import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { cache } from 'react';
import { database, type Queryable } from '@/db/client';
import { articles, commentTerms, stories } from '@/db/schema';
import type { Locale } from '../../ground/locales';
import { getSettings } from '../../settings/queries';

/** Minutes that slow mode may ask for. */
export const mostSlowMinutes = 1440;

export type Terms = {
  open: boolean;
  closesAt: Date | null;
  premoderated: boolean;
  slowMinutes: number;
  /** Readers ask and the newsroom answers: what a story says of itself, never of its section. */
  questions: boolean;
  message: Partial<Record<string, string>>;
};

const day = 86_400_000;

/**
 * What holds for a story's discussion: its own terms, else its section's, else the site's. The
 * site's switch turns all off.
 */
export async function termsOf(db: Queryable, storyId: number): Promise<Terms> {
  const [[story], settings] = await Promise.all([
    db
      .select({ sectionId: stories.sectionId, publishedAt: sql<string | null>`min(${articles.publishedAt})` })
      .from(stories)
      .innerJoin(articles, and(eq(articles.storyId, stories.id), eq(articles.status, 'published')))
      .where(eq(stories.id, storyId))
      .groupBy(stories.id),
    getSettings(db),
  ]);
  const rows = await db
    .select()
    .from(commentTerms)
    .where(
      or(
        eq(commentTerms.storyId, storyId),
        story?.sectionId ? eq(commentTerms.sectionId, story.sectionId) : undefined,
        and(isNull(commentTerms.storyId), isNull(commentTerms.sectionId)),
      ),
    );
  const near = [rows.find((row) => row.storyId !== null), rows.find((row) => row.sectionId !== null), rows.find((row) => !row.storyId && !row.sectionId)];
  const days = near.map((row) => row?.closeDays).find((value) => value !== null && value !== undefined) ?? 0;
  const closesAt = days > 0 && story?.publishedAt ? new Date(new Date(story.publishedAt).getTime() + days * day) : null;
  const isOpen = near.map((row) => row?.open).find((value) => value !== null && value !== undefined) ?? true;
  const said = near.find((row) => row && Object.values(row.message).some(Boolean));
  return {
    open: settings.comments && isOpen && (closesAt === null || closesAt.getTime() > Date.now()),
    closesAt,
    premoderated: near.map((row) => row?.premoderated).find((value) => value !== null && value !== undefined) ?? false,
    slowMinutes: near.map((row) => row?.slowMinutes).find((value) => value !== null && value !== undefined) ?? 0,
    questions: near[0]?.questions ?? false,
    message: said?.message ?? {},
  };
}

export const getTerms = cache((storyId: number): Promise<Terms> => termsOf(database(), storyId));

/** The newsroom's own words in this language, where there are any. */
export const messageOf = (terms: Terms, locale: Locale): string => terms.message[locale] ?? '';

export type TermsScope = { kind: 'site' } | { kind: 'section' | 'story'; id: number };

export const placeWhere = (place: TermsScope) =>
  place.kind === 'site'
    ? and(isNull(commentTerms.storyId), isNull(commentTerms.sectionId))
    : eq(place.kind === 'section' ? commentTerms.sectionId : commentTerms.storyId, place.id);

/** The terms set at one place, for the desk. */
export async function getOwnTerms(place: TermsScope) {
  const [row] = await database().select().from(commentTerms).where(placeWhere(place));
  return row ?? { open: null, closeDays: null, premoderated: null, slowMinutes: null, questions: false, message: {} };
}
