import type { StoryKind } from '@/db/schema';
import type { RefusedFields } from '../../ground/refusal';
import type { BodyNode } from '../body/body';
import { isLinkAddress, listTextBlocks } from '../body/body';
import { listDynamic } from '../body/dynamic';
import type { Content } from './content';
import { isReserved } from './reserved-slugs';

export type ChecklistItem = { name: CheckName; state: 'good' | 'look' | 'missing'; values?: Record<string, number | string> };
export type CheckName =
  | 'headline'
  | 'standfirst'
  | 'slug'
  | 'text'
  | 'picture'
  | 'alt'
  | 'figures'
  | 'links'
  | 'section'
  | 'places'
  | 'translations'
  | 'untranslated'
  | 'notes'
  | 'suggestions'
  | 'review'
  | 'embargo'
  | 'placeholders';

export type Subject = {
  kind: StoryKind;
  content: Content;
  locale: string;
  slug: string;
  states: number;
  tags: number;
  institutions: number;
  people: number;
  missingLocales: string[];
  isTranslation: boolean;
  /** Passages that are neither translated nor accepted as they are. */
  untranslated: number;
  openNotes: number;
  openSuggestions: number;
  needsReview: boolean;
  embargoed: boolean;
};

/**
 * Headlines in characters that fit search results and cards; Chinese ones are about half as long.
 */
const headlineSizes = { zh: [6, 36], other: [20, 100], page: [2, 100] } as const;
const standfirstSizes = { zh: [15, 140], other: [40, 300] } as const;

/** What stands in the way of publishing: fields with an error key. */
export function findBlockers(content: Content, kind: StoryKind = 'story'): RefusedFields {
  const fields: RefusedFields = {};
  if (content.headline.trim() === '') fields.headline = 'required';
  const isEmpty = listTextBlocks(content.body).every((block) => block.text.trim() === '') && listDynamic(content.body).length === 0;
  if (isEmpty) fields.body = 'body-empty';
  if (content.mediaId !== null && content.pictureAlt.trim() === '') fields.pictureAlt = 'alt-required';
  if (listFigures(content.body).some((figure) => String(figure.attrs?.alt ?? '').trim() === '')) fields.body = 'figure-alt-required';
  if (kind === 'page' && listPlaceholders(content).length > 0) fields.body ??= 'placeholder-left';
  return fields;
}

/** What a template could not fill in and an editor has not: marked with double brackets. */
function listPlaceholders(content: Content): string[] {
  const texts = [content.headline, content.standfirst, ...listTextBlocks(content.body).map((block) => block.text)];
  return texts.flatMap((text) => text.match(/\[\[[^\]]*\]\]/g) ?? []);
}

/** Everything to look at before publishing, in the order in which an editor works. */
export function makeChecklist(subject: Subject): ChecklistItem[] {
  const { content, locale } = subject;
  const isPage = subject.kind === 'page';
  const blockers = findBlockers(content, subject.kind);
  const placeholders = isPage ? listPlaceholders(content) : [];
  const figures = listFigures(content.body);
  const links = listLinks(content.body);
  const odd = links.filter((href) => isOddLink(href));
  return [
    sized('headline', content.headline, headlineSizes[isPage ? 'page' : locale === 'zh' ? 'zh' : 'other'], 'missing'),
    sized('standfirst', content.standfirst, locale === 'zh' ? standfirstSizes.zh : standfirstSizes.other, 'look'),
    { name: 'slug', state: subject.slug && !(isPage && isReserved(subject.slug)) ? 'good' : 'missing', values: { slug: subject.slug } },
    { name: 'text', state: blockers.body === 'body-empty' ? 'missing' : 'good' },
    ...(placeholders.length === 0
      ? []
      : [{ name: 'placeholders', state: 'missing', values: { count: placeholders.length, first: placeholders[0] ?? '' } } as const]),
    ...(isPage ? [] : [{ name: 'picture', state: content.mediaId === null ? 'look' : 'good' } as const]),
    ...(content.mediaId === null ? [] : [{ name: 'alt', state: blockers.pictureAlt ? 'missing' : 'good' } as const]),
    ...(figures.length === 0
      ? []
      : [{ name: 'figures', state: blockers.body === 'figure-alt-required' ? 'missing' : 'good', values: { count: figures.length } } as const]),
    { name: 'links', state: odd.length > 0 ? 'look' : 'good', values: { count: links.length, odd: odd.length, first: odd[0] ?? '' } },
    ...(isPage
      ? []
      : [
          {
            name: 'places',
            state: subject.states + subject.institutions === 0 || subject.tags === 0 ? 'look' : 'good',
            values: { states: subject.states, institutions: subject.institutions, tags: subject.tags },
          } as const,
        ]),
    { name: 'translations', state: subject.missingLocales.length > 0 ? 'look' : 'good', values: { count: subject.missingLocales.length } },
    ...(subject.isTranslation
      ? [{ name: 'untranslated', state: subject.untranslated > 0 ? 'missing' : 'good', values: { count: subject.untranslated } } as const]
      : []),
    ...(subject.openNotes > 0 ? [{ name: 'notes', state: 'look', values: { count: subject.openNotes } } as const] : []),
    ...(subject.openSuggestions > 0 ? [{ name: 'suggestions', state: 'look', values: { count: subject.openSuggestions } } as const] : []),
    ...(subject.needsReview ? [{ name: 'review', state: 'missing' } as const] : []),
    ...(subject.embargoed ? [{ name: 'embargo', state: 'missing' } as const] : []),
  ];
}

export const isReady = (checks: ChecklistItem[]) => checks.every((check) => check.state !== 'missing');

function sized(name: 'headline' | 'standfirst', text: string, [least, most]: readonly [number, number], whenEmpty: 'missing' | 'look'): ChecklistItem {
  const length = [...text.trim()].length;
  return { name, state: length === 0 ? whenEmpty : length < least || length > most ? 'look' : 'good', values: { length, least, most } };
}

/** Nodes of one type, without recursion. */
function listNodes(body: BodyNode, type: string): BodyNode[] {
  const found: BodyNode[] = [];
  const waiting = [body];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === type) found.push(node);
    waiting.push(...(node.content ?? []).toReversed());
  }
  return found;
}

const listFigures = (body: BodyNode): BodyNode[] => listNodes(body, 'figure');

/** The addresses that the text links to, each once. */
export function listLinks(body: BodyNode): string[] {
  const marks = listNodes(body, 'text').flatMap((node) => node.marks ?? []);
  return [...new Set(marks.filter((mark) => mark.type === 'link').map((mark) => String(mark.attrs?.href ?? '')))];
}

/**
 * Addresses that a reader outside the newsroom can hardly open, or that carry someone's tracking.
 */
function isOddLink(href: string): boolean {
  if (!isLinkAddress(href)) return true;
  if (!/^https?:/.test(href)) return false;
  const { hostname, searchParams, protocol } = new URL(href);
  return (
    protocol === 'http:' ||
    !hostname.includes('.') ||
    /^(localhost|127\.|10\.|192\.168\.)/.test(hostname) ||
    [...searchParams.keys()].some((key) => key.startsWith('utm_') || key === 'fbclid')
  );
}
