import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource, textsOf } from '@/testing/reading';

const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');

test('Hugo: front matter in JSON and TOML, shortcodes, footnotes, terms, languages that the paper does not have', async () => {
  const bundle = '+++\ntitle = "Bundle"\ndate = 2020-02-03\n+++\nWords\n';
  const { documents, prepared, left, problems, unexplained } = await readSource({
    'content/en/posts/json.md': sample('hugo.md'),
    'content/en/posts/bundle/index.md': bundle,
    'content/ru/posts/bundle/index.md': bundle,
    'content/de/post.md': '---\ntitle: Deutsch\ndate: 2020-01-01\n---\nWorte',
    'content/en/post.fr.md': '---\ntitle: Mots\ndate: 2020-01-01\n---\nMots',
    'content/en/themes/parks.md': '---\ntitle: Parks\ndate: 2020-01-01\n---\nA section of that name',
    'content/en/old.org': '* Heading\nWords of org',
    'themes/own/content/never.md': 'Of a theme',
  });
  expect(unexplained).toEqual([]);
  const by = (end: string) => documents.findIndex((document) => document.key.endsWith(end));
  expect(documents.map((document) => document.language)).toEqual(['de', 'fr', 'en', 'en', 'en', 'ru']);
  expect(documents[by('en/posts/bundle/index.md')]?.group).toBe(documents[by('ru/posts/bundle/index.md')]?.group);
  expect(documents[by('en/posts/bundle/index.md')]?.publishedAt).toEqual(new Date('2020-02-03T00:00:00Z'));
  expect(documents[by('json.md')]).toMatchObject({
    title: 'In JSON',
    publishedAt: new Date('2020-02-03T04:00:00Z'),
    authors: ['Ann Reporter'],
    tags: ['rail', 'trade'],
    picture: { url: 'hall.jpg', alt: 'A hall', caption: 'The hall' },
  });
  const json = prepared[by('json.md')];
  expect(textsOf(json)).toEqual([
    'Text 1  with a link and more 2 : so1.',
    'First note',
    'Second note',
    'A map',
    '{{% notice tip %}}',
    'Inner words',
    '{{% /notice %}}',
    '// # not a heading\nfunc main() {}',
    'See more',
    'Hidden at first',
    'Gauge',
    'Width between rails',
    'Between inner edges',
    'Heading',
    'a',
    'b',
    '1',
    '2',
    '[^a]: not a note {{< youtube abc >}}',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    '[^c]: Nobody marks it',
  ]);
  expect(JSON.stringify(json?.body)).toContain('"href":"/posts/bundle/#part"');
  expect(json?.pictures).toMatchObject([{ url: 'content/en/posts/map.png', caption: 'A map' }]);
  expect(problems).toMatchObject([{ what: 'unknown-markup', detail: '{{ notice }} × 1' }]);
  expect(left).toMatchObject([{ why: 'markup', text: '* Heading\nWords of org' }]);
});

test('Jekyll: tags of Liquid, kramdown’s attributes, drafts; what the program keeps for itself is left', async () => {
  const { documents, prepared, problems, unexplained } = await readSource({
    '_posts/2015-01-27-two-gauges.md': sample('jekyll.md'),
    '_drafts/later.md': 'Draft words',
    '_layouts/default.html': '<html>{{ content }}</html>',
    'blog/public/x.md': '---\ntitle: Public\ndate: 2016-01-01\n---\nIn a folder of that name',
  });
  expect(unexplained).toEqual([]);
  expect(documents.map(({ type, state, title }) => [type, state, title])).toEqual([
    ['story', 'draft', ''],
    ['story', 'published', 'Two gauges'],
    ['story', 'published', 'Public'],
  ]);
  expect(documents[1]).toMatchObject({ authors: ['Ann Reporter'], picture: { url: '/assets/a.jpg' } });
  expect(textsOf(prepared[1])).toEqual([
    'Read the other and about.',
    'Map The map',
    '# comment, no heading\nputs "{{ x }}"',
    '{{ kept }}',
    '{% if site.x %}',
    'Shown maybe',
    '{% endif %}',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  ]);
  expect(JSON.stringify(prepared[1]?.body)).toContain('"href":"/2014/01/02/first.html"');
  expect(problems).toMatchObject([{ what: 'unknown-markup', detail: '{{ if }} × 1' }]);
});

test('MDX: what is program falls away, words stay', async () => {
  const { prepared, unexplained } = await readSource({
    'a.mdx': '---\ntitle: A\ndate: 2020-01-01\n---\nimport X from "./x"\n\n{/* remark */}\n\n<Note>Kept</Note> words\n',
  });
  expect(unexplained).toEqual([]);
  expect(textsOf(prepared[0])).toEqual(['Kept words']);
});

const dated = (more = '') => `---\ntitle: A\ndate: 2020-02-03\n${more}---\nWords`;

test.each([
  ['Hugo by folder', { 'hugo.toml': 'defaultContentLanguage = "en"\n', 'content/posts/My Post.md': dated() }, '/posts/my-post/'],
  ['Hugo, another language', { 'hugo.toml': '', 'content/ru/posts/a/index.md': dated() }, '/ru/posts/a/'],
  ['Hugo by a pattern', { 'config.yaml': 'permalinks:\n  posts: /:year/:month/:slug/\n', 'content/posts/a.md': dated('slug: b\n') }, '/2020/02/b/'],
  ['Hugo by a pattern that nobody knows', { 'config.yaml': 'permalinks:\n  posts: /:nobody/:slug/\n', 'content/posts/a.md': dated() }, undefined],
  ['Jekyll by itself', { '_config.yml': 'title: x\n', '_posts/2020-02-03-a.md': dated('categories: [News]\n') }, '/news/2020/02/03/a.html'],
  ['Jekyll, pretty', { '_config.yml': 'permalink: pretty\n', 'rail/_posts/2020-02-03-a.md': dated() }, '/rail/2020/02/03/a/'],
  ['Jekyll by a pattern', { '_config.yml': 'permalink: /:year/:title/\n', '_posts/2020-02-03-a.md': dated() }, '/2020/a/'],
  ['what the text says itself', { '_config.yml': '', '_posts/2020-02-03-a.md': dated('permalink: /own/\nredirect_from: [/old-1/, /old-2/]\n') }, '/own/'],
])('a text leads on from where it stood: %s', async (_what, files, address) => {
  const { documents } = await readSource(files as unknown as Record<string, string>);
  expect(documents.map((document) => document.address)).toEqual([address]);
  if (address === '/own/') expect(documents[0]?.former).toEqual(['/old-1/', '/old-2/']);
});
