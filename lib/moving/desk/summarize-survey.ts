import type { SurveySummary } from '@/db/schema';
import { placeText } from '../receipt';
import { type ImportSource, type Survey, termKey } from '../survey';
import type { KnownTerms } from '../terms';
import { findIn, sectionOf } from '../terms';
import { mostMapped } from './job';

const most = 100;

const ranked = (map: Map<string, number>, count = most): [string, number][] =>
  [...map]
    .filter(([, times]) => times > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count);

/**
 * What a dry run has found, as the desk keeps and shows it: the most frequent of each, and how many
 * there are.
 */
export function summarizeSurvey(found: Survey, source: ImportSource, known: KnownTerms): SurveySummary {
  const authors = ranked(found.authorKeys, mostMapped).map(([key, count]) => {
    const name = source.authors.get(key)?.name || key;
    return { key, name, count, personId: findIn(known.people, name, key) ?? null };
  });
  const sections = ranked(found.sectionKeys, mostMapped).map(([key, count]) => {
    const term = source.terms.get(termKey('section', key)) ?? { key, name: key, slug: key };
    return { key, name: term.name || key, count, sectionId: sectionOf(known, term) ?? null };
  });
  return {
    format: found.format,
    site: found.info.site,
    documents: ranked(found.documents),
    languages: ranked(found.languages),
    unknownLanguages: [...found.unknownLanguages].map(([code, seen]) => ({ code, ...seen })).slice(0, 20),
    comments: ranked(found.comments),
    authors,
    authorCount: found.authorKeys.size,
    sections,
    sectionCount: found.sectionKeys.size,
    tagCount: found.tags.size,
    states: ranked(new Map([...found.states].map(([code, { count }]) => [code, count])), mostMapped).map(([code, count]) => ({
      code,
      count,
      isHere: found.states.get(code)?.here === true,
    })),
    unknownStates: ranked(new Map([...found.states].filter(([, { here }]) => !here).map(([iso2, { count }]) => [iso2, count]))),
    collisions: found.collisions.slice(0, most),
    collisionCount: found.collisionCount,
    sticky: found.sticky,
    pictures: found.pictures,
    picturesInside: found.picturesInside,
    markup: ranked(found.markup),
    left: ranked(found.left),
    led: found.addresses.led,
    unusable: found.addresses.unusable.slice(0, most),
    problems: found.problems.slice(0, most).map(({ place, what, detail }) => ({ place: placeText(place), what, detail })),
    problemCount: found.problemCount,
    words: found.words,
    unexplained: found.unexplained.slice(0, most),
    unexplainedCount: found.unexplainedCount,
  };
}
