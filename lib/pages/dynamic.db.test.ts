import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makePerson, makeSection } from '@/db/factories';
import { articles, type BodyNode, storyTags, tags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastTouched, signedIn } from '@/testing/people';
import { getOwnPage } from '../api/own-pages';
import { openArticle } from '../articles/editing/queries';
import { saveDraft } from '../articles/editing/save';
import { makePublic } from '../articles/publishing/publish';
import { publishArticle } from '../articles/publishing/publish-draft';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { listPublicPeopleById } from '../people/queries';
import { saveProfile } from '../people/save-profile';
import { pageToMarkdown } from '../seo/markdown';
import { listBlockChoices } from './block-choices';
import { createPage } from './create-page';
import { getStorySource, linksOfDynamic, tagsOfKind } from './dynamic';
import { getPage } from './queries';

withDatabase();

let editor: Person;
let sectionId: number;
beforeAll(async () => {
  editor = await signedIn('editor');
  sectionId = await makeSection({ slug: 'energy', name: { en: 'Energy' } });
});

const block = (attrs: object): BodyNode => ({
  type: 'dynamicBlock',
  attrs: { id: 'd1', shows: 'stories', title: '', from: `section:${sectionId}`, count: 3, people: null, ...attrs },
});
const bodyWith = (...blocks: BodyNode[]): BodyNode => ({ type: 'doc', content: blocks });

async function save(articleId: number, body: BodyNode): Promise<number> {
  const opened = await openArticle(editor, articleId);
  if (!opened) throw new Error('not opened');
  return (await saveDraft(editor, { articleId, version: opened.version, content: { ...opened.content, body } })).version;
}

describe('the block that a page looks up', () => {
  test('is published with a page that has no other text, and leads machines to what it shows', async () => {
    const { articleId } = await createPage(editor, { locale: 'en', headline: 'Who we are', parentId: null });
    const body = bodyWith(block({ title: 'Our [energy] desk' }), block({ id: 'd2', shows: 'people' }), block({ id: 'd3', from: 'section:987654' }));
    await publishArticle(editor, { articleId, version: await save(articleId, body) });
    const found = await getPage('en', 'who-we-are');
    if (found?.kind !== 'page') throw new Error('no page');
    expect(found.page.body.content).toHaveLength(3);
    const markdown = pageToMarkdown(found.page, 'Paper', new Map(), await linksOfDynamic(found.page.body, 'en'));
    expect(markdown).toMatch(/\[Our \\\[energy\\\] desk\]\(<http[^>]+\/en\/sections\/energy>\)\n\n\[People\]\(<http[^>]+\/en\/people>\)\n$/);
    const { html } = (await getOwnPage(articleId)) ?? {};
    expect(html).toMatch(/^<p><a href="http[^"]+\/en\/sections\/energy">Our \[energy\] desk<\/a><\/p><p><a href="http[^"]+\/en\/people">People<\/a><\/p>$/);
  });

  test('is refused in a story, as a draft and as what is public', async () => {
    const story = await makeArticle({ sectionId, body: bodyOf('News.') });
    await expect(save(story.id, bodyWith(block({})))).rejects.toMatchObject({ reason: 'bad-input', fields: { body: 'body-page-block' } });
    const opened = await openArticle(editor, story.id);
    if (!opened) throw new Error('not opened');
    const content = { ...opened.content, slug: story.slug, body: bodyWith(block({})) };
    const published = change(editor, (c) => makePublic(c, editor, { articleId: story.id, version: story.version, content, kind: 'update' }));
    await expect(published).rejects.toMatchObject({ fields: { body: 'body-page-block' } });
    const [row] = await database().select().from(articles).where(eq(articles.id, story.id));
    expect(row?.body).toEqual(bodyOf('News.'));
  });
});

test('stories come from where they are listed, the newest first, no more than asked for', async () => {
  const made = [await makeArticle({ sectionId }), await makeArticle({ sectionId }), await makeArticle({ sectionId })];
  const source = await getStorySource(`section:${sectionId}`, 'en');
  expect(source).toMatchObject({ name: 'Energy', path: '/en/sections/energy', tags: [`section:en:${sectionId}`] });
  expect(await source?.list(2)).toHaveLength(2);
  expect((await getStorySource('latest', 'en'))?.tags).toEqual(['latest:en']);
  expect((await (await getStorySource('latest', 'en'))?.list(30))?.map((card) => card.id)).toEqual(expect.arrayContaining(made.map((article) => article.id)));
  const tagged = await makeArticle({ sectionId });
  const [row] = await database()
    .insert(tags)
    .values({ slug: 'grid', name: { en: 'Grid' } })
    .returning({ id: tags.id });
  const tagId = row?.id ?? 0;
  await database().insert(storyTags).values({ storyId: tagged.storyId, tagId, position: 0 });
  const byTag = await getStorySource(`tag:${tagId}`, 'en');
  expect(byTag).toMatchObject({ name: 'Grid', path: '/en/tags/grid', tags: [`tag:en:${tagId}`] });
  expect((await byTag?.list(5))?.map((card) => card.id)).toEqual([tagged.id]);
  expect((await listBlockChoices('en')).sources.flatMap((group) => group.options)).toContainEqual({ value: `tag:${tagId}`, label: 'Grid' });
  for (const gone of ['section:987654', 'institution:987654', 'tag:987654', 'state:QQ']) expect(await getStorySource(gone, 'en')).toBeNull();
});

test('people come in their order, only those with a page, and a change of one renews the page', async () => {
  const [first, second, hidden] = [await makePerson({ public: true }), await makePerson({ public: true }), await makePerson({ public: false })];
  expect((await listPublicPeopleById([second, hidden, first])).map((person) => person.id)).toEqual([second, first]);
  const choices = (await listBlockChoices('en')).people.map((person) => person.value);
  expect(choices).toEqual(expect.arrayContaining([first, second]));
  expect(choices).not.toContain(hidden);
  const administrator = await signedIn('administrator');
  await saveProfile(administrator, { id: first, name: { en: 'Ann Lee' }, title: { en: 'Editor-in-chief' }, bio: {}, public: true });
  expect((await lastTouched())?.tags).toEqual(expect.arrayContaining(tagsOfKind('people')));
});
