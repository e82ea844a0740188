import { expect, test } from 'vitest';
import { readSource, textsOf } from '@/testing/reading';

const text = (said: string) => ({ type: 'extended-text', text: said, format: 0 });
const cards = [
  { type: 'paragraph', children: [text('First '), { type: 'extended-text', text: 'words', format: 1 }] },
  { type: 'aside', children: [text('Aside')] },
  { type: 'callout', calloutEmoji: '💡', calloutText: '<b>Called out</b>' },
  { type: 'toggle', heading: 'Question', content: '<p>Answer</p>' },
  {
    type: 'bookmark',
    url: 'https://other.example/',
    metadata: { title: 'Marked', description: 'What it is', author: 'Bo', publisher: 'Other' },
    caption: 'Under it',
  },
  { type: 'markdown', markdown: '## From Markdown\n\n- point' },
  { type: 'html', html: '<p>Own markup</p>' },
  { type: 'codeblock', code: 'a < b', caption: 'Code' },
  { type: 'image', src: '__GHOST_URL__/content/images/a.jpg', alt: 'Hall', caption: 'The <i>hall</i>', cardWidth: 'wide' },
  { type: 'gallery', images: [{ src: '__GHOST_URL__/content/images/b.jpg', alt: 'B' }], caption: 'All of them' },
  { type: 'audio', src: 'https://cdn.example/a.mp3', title: 'Listen' },
  { type: 'file', src: 'https://cdn.example/a.pdf', fileTitle: 'Report', fileName: 'a.pdf', fileCaption: 'As a file' },
  { type: 'product', productTitle: 'Map', productDescription: '<p>Folded</p>', productButton: 'Buy', productUrl: 'https://shop.example/' },
  { type: 'header', header: 'Big', subheader: 'Small', buttonEnabled: true, buttonText: 'Go', buttonUrl: 'https://old.example/go' },
  {
    type: 'call-to-action',
    textValue: '<p>Join</p>',
    sponsorLabel: '<p>Paid</p>',
    hasSponsorLabel: true,
    showButton: true,
    buttonText: 'Now',
    buttonUrl: 'https://old.example/now',
  },
  { type: 'paywall' },
  { type: 'email', html: '<p>Only in letters</p>' },
  { type: 'poll', heading: 'Nobody knows this card', src: 'https://cdn.example/x' },
  { type: 'list', listType: 'number', start: 3, children: [{ type: 'listitem', children: [text('third')] }] },
];
const post = (id: string, more: object) => ({
  id,
  title: `Text ${id}`,
  slug: `text-${id}`,
  status: 'published',
  visibility: 'public',
  type: 'post',
  published_at: '2021-02-03T04:05:06.000Z',
  ...more,
});
const ghost = {
  db: [
    {
      meta: { version: '6.0.0' },
      data: {
        settings: [{ key: 'locale', value: 'en' }],
        tags: [
          { id: 't1', name: 'Rail', slug: 'rail', visibility: 'public' },
          { id: 't2', name: '#ru', slug: 'hash-ru', visibility: 'internal' },
        ],
        posts_tags: [
          { post_id: '2', tag_id: 't2', sort_order: 1 },
          { post_id: '2', tag_id: 't1', sort_order: 0 },
        ],
        members: [{ id: 'm1', name: 'Reader' }],
        comments: [
          { id: 'c1', post_id: '1', member_id: 'm1', html: '<p>Said</p>', status: 'published', created_at: '2021-02-04T00:00:00.000Z' },
          { id: 'c2', post_id: '1', parent_id: 'c1', member_id: 'm1', html: '<p>Hidden</p>', status: 'hidden', created_at: '2021-02-05T00:00:00.000Z' },
          { id: 'c3', post_id: '1', member_id: 'm1', html: '<p>Gone</p>', status: 'deleted', created_at: '2021-02-05T00:00:00.000Z' },
        ],
        posts: [
          post('1', { lexical: JSON.stringify({ root: { children: cards } }) }),
          post('2', { html: '<p>Слова</p>', canonical_url: 'https://elsewhere.example/their/path/' }),
          post('3', { html: '<p>For members</p>', visibility: 'members' }),
          post('4', {
            html: null,
            mobiledoc: JSON.stringify({ version: '0.3.1', markups: [], atoms: [], cards: [['markdown', { markdown: '*Old* words' }]], sections: [[10, 0]] }),
          }),
          post('5', { html: null, markdown: 'Older **words**' }),
        ],
      },
    },
  ],
};

test('every card of Ghost is here in its words, also one that nobody knows; what only letters had is not', async () => {
  const { documents, prepared, left, unexplained } = await readSource({ 'ghost.json': JSON.stringify(ghost) });
  expect(unexplained).toEqual([]);
  const said = textsOf(prepared[0]).join('\n');
  for (const words of [
    'First words',
    'Aside',
    '💡 Called out',
    'Question',
    'Answer',
    'Marked',
    'What it is',
    'Bo',
    'Other',
    'Under it',
    'From Markdown',
    'point',
  ])
    expect(said).toContain(words);
  for (const words of [
    'Own markup',
    'a < b',
    'The hall',
    'All of them',
    'Listen',
    'Report',
    'As a file',
    'Map',
    'Folded',
    'Buy',
    'Big',
    'Small',
    'Go',
    'Paid',
    'Join',
    'Now',
  ])
    expect(said).toContain(words);
  expect(said).toContain('Nobody knows this card');
  expect(said).not.toContain('letters');
  expect(documents.map(({ state, language, tags, format }) => [state, language, tags.join(), format])).toEqual([
    ['published', '', '', 'html'],
    ['published', 'ru', 't1', 'html'],
    ['draft', '', '', 'html'],
    ['published', '', '', 'html'],
    ['published', '', '', 'markdown'],
  ]);
  expect(documents[1]).toMatchObject({ address: '/text-2/', fields: { canonical_url: 'https://elsewhere.example/their/path/' } });
  expect(textsOf(prepared[3])).toEqual(['Old words']);
  expect(textsOf(prepared[4])).toEqual(['Older words']);
  expect(prepared[0]?.comments.map(({ name, text }) => [name, text])).toEqual([
    ['Reader', 'Said'],
    ['Reader', 'Hidden'],
  ]);
  expect(left).toMatchObject([{ what: 'comment', why: 'deleted', text: 'Gone' }]);
});

test('an export that was cut off gives the posts that are whole', async () => {
  const { documents, problems } = await readSource({ 'ghost.json': JSON.stringify(ghost).slice(0, -90) });
  expect(documents.map((document) => document.key)).toEqual(['1', '2', '3', '4']);
  expect(problems).toMatchObject([{ what: 'cut-off' }]);
});
