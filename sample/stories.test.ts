import { describe, expect, test } from 'vitest';
import { markdownToBody } from '@/db/factories/markdown';
import type { BodyNode } from '@/db/schema';
import { loadSampleStories } from './stories';
import type { SampleEdition, SampleLocale } from './story';

const long = new Set(['two-gauges', 'consensus', 'dams']);
const sizes = {
  short: { words: [200, 450], characters: [350, 650] },
  long: { words: [900, 1250], characters: [1550, 2000] },
} as const;

const stories = await loadSampleStories();
const bodyOf = (edition: SampleEdition) => markdownToBody(edition.body, (_key, text) => ({ type: 'figure', attrs: { mediaId: 1, ...text } }));
const textOf = (node: BodyNode): string =>
  node.text ?? (node.content ?? []).map(textOf).join(node.content?.every((child) => child.type === 'text') ? '' : '\n');

/** Words of English and Russian; Chinese characters without figures and punctuation. */
const lengthOf = (locale: SampleLocale, text: string) => text.match(locale === 'zh' ? /\p{Script=Han}/gu : /[\p{L}\p{N}][\p{L}\p{N}’.,-]*/gu)?.length ?? 0;

/**
 * What a reader would see side by side: kinds of blocks, levels of headings, items of lists, rows
 * and cells of tables.
 */
const shapeOf = (node: BodyNode): string => {
  const children = (node.content ?? []).filter((child) => child.type !== 'text' && child.type !== 'hardBreak');
  return `${node.type}${node.attrs?.level ?? ''}${children.length ? `(${children.map(shapeOf).join(' ')})` : ''}`;
};

const editions = stories.flatMap((story) =>
  (Object.entries(story.editions) as [SampleLocale, SampleEdition][]).map(([locale, edition]) => ({ name: `${story.key} ${locale}`, story, locale, edition })),
);

describe('the sample edition', () => {
  test('has at least 24 stories, most of them in three languages and some on purpose in fewer', () => {
    expect(stories.length).toBeGreaterThanOrEqual(24);
    const fewer = stories.filter((story) => Object.keys(story.editions).length < 3).length;
    expect(fewer).toBeGreaterThanOrEqual(2);
    expect(fewer).toBeLessThan(stories.length / 4);
    expect(stories.filter((story) => long.has(story.key))).toHaveLength(3);
  });

  test.each(editions)('$name is as long as a story should be', ({ story, locale, edition }) => {
    const [least, most] = sizes[long.has(story.key) ? 'long' : 'short'][locale === 'zh' ? 'characters' : 'words'];
    const length = lengthOf(locale, textOf(bodyOf(edition)));
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
    expect(edition.headline.length).toBeLessThanOrEqual(locale === 'zh' ? 30 : 80);
    expect(edition.standfirst.length).toBeLessThanOrEqual(200);
  });

  test.each(stories.map((story) => ({ name: story.key, story })))('$name has the same blocks in every language', ({ story }) => {
    const shapes = new Set(Object.values(story.editions).map((edition) => shapeOf(bodyOf(edition))));
    expect([...shapes]).toHaveLength(1);
  });

  test.each(editions)('$name is set as its language is printed, and so are the words of its picture', ({ story, locale, edition }) => {
    const picture = story.picture ? [story.picture.alt[locale], story.picture.caption[locale], story.picture.credit[locale]] : [];
    expect(picture.every(Boolean)).toBe(true);
    const all = [edition.headline, edition.standfirst, textOf(bodyOf(edition)), ...picture].join('\n');
    expect(all).not.toMatch(/["'`]/);
    if (locale === 'ru') {
      expect(all).not.toMatch(/[“”]|(?<![\u00a0\n])—|—\S/);
      expect(all).not.toMatch(/\s-\s/);
    }
    if (locale === 'zh') {
      expect(all).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u);
      expect(all).not.toMatch(/[^\S\n][，。；：！？、）》”]|[，。；：！？、（《“][^\S\n]|\p{Script=Han}[^\S\n]\p{Script=Han}/u);
    }
  });
});
