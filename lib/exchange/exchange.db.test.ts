import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makeSection } from '@/db/factories';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { createEdition, createStory } from '../articles/editing/create';
import { openArticle } from '../articles/editing/queries';
import { saveDraft } from '../articles/editing/save';
import type { Person } from '../ground/actor';
import { exportXliff, importXliff } from './exchange';

withDatabase();

let sectionId: number;
let editor: Person;
const audited = async (action: string, id: number) => {
  const { rows } = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from audit_log where action = ${action} and subject_id = ${String(id)}`,
  );
  return rows[0]?.count;
};

beforeAll(async () => {
  sectionId = await makeSection();
  editor = await actorOf('editor');
});

async function story(...lines: string[]): Promise<number> {
  const { articleId } = await createStory(editor, { locale: 'en', sectionId, headline: 'Trains' });
  const opened = await openArticle(editor, articleId);
  if (opened) await saveDraft(editor, { articleId, version: opened.version, content: { ...opened.content, body: bodyOf(...lines) } });
  return articleId;
}
/** What a translator's tool makes of a file: each source in capitals as its target. */
const translated = (xml: string) =>
  xml.replace(/<source([^>]*)>([^<]*)<\/source>/g, (_all, space, words: string) => `<source${space}>${words}</source><target>${words.toUpperCase()}</target>`);
const refused = (reason: string) => expect.objectContaining({ reason });

describe('a story goes out and comes back', () => {
  test('as an edition of its own, with both in the log', async () => {
    const id = await story('One line.', 'Another.');
    const { xml, name } = await exportXliff(editor, { ids: [id], to: 'ru' });
    expect(name).toBe(`en-ru-${id}.xlf`);
    const { imported } = await importXliff(editor, { text: translated(xml) });
    expect(imported).toMatchObject([{ headline: 'TRAINS', units: 3, of: 3 }]);
    const made = await openArticle(editor, imported[0]?.articleId ?? 0);
    expect(JSON.stringify(made?.content.body)).toContain('ANOTHER.');
    expect(made?.held.article.locale).toBe('ru');
    expect(await audited('articles.export', id)).toBe(1);
    expect(await audited('articles.import', id)).toBe(1);
  });

  test('into the edition that there is, whose other words stay', async () => {
    const id = await story('One line.', 'Another.');
    const { articleId } = await createEdition(editor, { sourceArticleId: id, locale: 'ru' });
    const before = await openArticle(editor, articleId);
    const { xml } = await exportXliff(editor, { ids: [id], to: 'ru' });
    const partial = xml.replace(/<target[^>]*>[^<]*<\/target>/g, '').replace(/(One line\.<\/source>)/, '$1<target>Одна строка.</target>');
    const { imported } = await importXliff(editor, { text: partial });
    const after = await openArticle(editor, articleId);
    expect(imported).toMatchObject([{ articleId, units: 1, of: 3 }]);
    expect(JSON.stringify(after?.content.body)).toContain('Одна строка.');
    expect(JSON.stringify(after?.content.body)).toContain('Another.');
    expect(after?.version).toBe((before?.version ?? 0) + 1);
  });

  test('many at once', async () => {
    const ids = [await story('A.'), await story('B.')];
    const { xml } = await exportXliff(editor, { ids, to: 'zh' });
    expect((await importXliff(editor, { text: translated(xml) })).imported).toHaveLength(2);
  });
});

test('of a document with one article that cannot be taken nothing is taken', async () => {
  const ids = [await story('A.'), await story('B.')];
  const { xml } = await exportXliff(editor, { ids, to: 'zh' });
  const editions = () => database().execute<{ count: number }>(sql`select count(*)::int as count from articles where locale = 'zh'`);
  const before = (await editions()).rows[0]?.count;
  const lost = translated(xml).replace(`article:${ids[1]}:`, 'article:999999999:');
  await expect(importXliff(editor, { text: lost })).rejects.toMatchObject({ reason: 'not-found' });
  expect((await editions()).rows[0]?.count).toBe(before);
  expect(await audited('articles.import', ids[0] ?? 0)).toBe(0);
});

describe('a file that is not whole, or not of today', () => {
  test('of a source that has moved on the unchanged passages are taken, the others named', async () => {
    const id = await story('One line.', 'Another.');
    const { xml } = await exportXliff(editor, { ids: [id], to: 'ru' });
    const opened = await openArticle(editor, id);
    if (opened) await saveDraft(editor, { articleId: id, version: opened.version, content: { ...opened.content, body: bodyOf('One line.', 'Another one.') } });
    const { imported } = await importXliff(editor, { text: translated(xml) });
    expect(imported).toMatchObject([{ units: 2, of: 3, changed: ['Another one.'], half: [] }]);
    const made = JSON.stringify((await openArticle(editor, imported[0]?.articleId ?? 0))?.content.body);
    expect(made).toContain('ONE LINE.');
    expect(made).toContain('Another one.');
    expect(made).not.toContain('ANOTHER.');
  });

  test('the same in a file of 1.2 whose tool gave ids of its own', async () => {
    const id = await story('One line.', 'Another.');
    const { xml } = await exportXliff(editor, { ids: [id], to: 'ru' });
    const units = [...xml.matchAll(/<unit id="([^"]*)">.*?<source[^>]*>(.*?)<\/source>/g)].map(([, name, words = ''], at) => {
      const marked = (text: string) => `<g id="9"><mrk mtype="seg" mid="${at}">${text}</mrk></g>`;
      return `<trans-unit id="${at}" resname="${name}"><source>${words}</source><seg-source>${marked(words)}</seg-source><target>${marked(words.toUpperCase())}</target></trans-unit>`;
    });
    const original = /original="([^"]*)"/.exec(xml)?.[1];
    const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="${original}" source-language="en-US" target-language="ru-RU" datatype="html"><body><group>${units.join('')}</group></body></file></xliff>`;
    const opened = await openArticle(editor, id);
    if (opened) await saveDraft(editor, { articleId: id, version: opened.version, content: { ...opened.content, body: bodyOf('One line.', 'Another one.') } });
    const { imported } = await importXliff(editor, { text });
    expect(imported).toMatchObject([{ units: 2, of: 3, changed: ['Another one.'], half: [] }]);
  });

  test('one article whose passages stand in two files', async () => {
    const id = await story('One line.', 'Another.');
    const text = translated((await exportXliff(editor, { ids: [id], to: 'ru' })).xml);
    const open = /<file [^>]*>/.exec(text)?.[0].replace('"f1"', '"f2"');
    const { imported } = await importXliff(editor, { text: text.replace(/(<unit id="b\.)/, `</file>${open}$1`) });
    const made = JSON.stringify((await openArticle(editor, imported[0]?.articleId ?? 0))?.content);
    expect(['TRAINS', 'ONE LINE.', 'ANOTHER.'].filter((words) => !made.includes(words))).toEqual([]);
  });

  test('half a passage is not done, and takes the place of nothing', async () => {
    const id = await story('First. Second.');
    const { xml } = await exportXliff(editor, { ids: [id], to: 'ru' });
    const half = (source: string) =>
      source.replace(
        /<segment><source[^>]*>First\. Second\.<\/source><\/segment>/,
        '<segment><source>First. </source><target>Первое. </target></segment><segment><source>Second.</source></segment>',
      );
    const { imported } = await importXliff(editor, { text: half(xml) });
    expect(imported).toMatchObject([{ units: 0, of: 2, half: ['First. Second.'] }]);
    const articleId = imported[0]?.articleId ?? 0;
    const made = await openArticle(editor, articleId);
    expect(JSON.stringify(made?.content.body)).toContain('Первое. Second.');
    if (made)
      await saveDraft(editor, {
        articleId,
        version: made.version,
        content: { ...made.content, body: JSON.parse(JSON.stringify(made.content.body).replace('Первое. Second.', 'Начало. Конец.')) },
      });
    await importXliff(editor, { text: half(xml) });
    expect(JSON.stringify((await openArticle(editor, articleId))?.content.body)).toContain('Начало. Конец.');
  });
});

describe('what is refused', () => {
  test('words that have changed since, another language, a file without targets', async () => {
    const id = await story('Old words.');
    const { xml } = await exportXliff(editor, { ids: [id], to: 'ru' });
    await expect(importXliff(editor, { text: xml })).rejects.toEqual(refused('xliff-empty'));
    await expect(importXliff(editor, { text: translated(xml).replace('trgLang="ru"', 'trgLang="fr"') })).rejects.toEqual(refused('xliff-languages'));
    await expect(importXliff(editor, { text: translated(xml).replace('infoshos:article', 'other') })).rejects.toEqual(refused('xliff-other'));
    const opened = await openArticle(editor, id);
    if (opened)
      await saveDraft(editor, { articleId: id, version: opened.version, content: { ...opened.content, headline: 'Other trains', body: bodyOf('New words.') } });
    await expect(importXliff(editor, { text: translated(xml) })).rejects.toEqual(refused('xliff-revision'));
  });

  test('articles of two languages, or into their own', async () => {
    const id = await story('A.');
    const other = await makeArticle({ locale: 'ru' });
    await expect(exportXliff(editor, { ids: [id, other.id], to: 'zh' })).rejects.toMatchObject({ reason: 'xliff-languages' });
    await expect(exportXliff(editor, { ids: [id], to: 'en' })).rejects.toMatchObject({ reason: 'xliff-languages' });
  });

  test('the wrong role and the wrong language', async () => {
    const id = await story('A.');
    const { xml } = await exportXliff(editor, { ids: [id], to: 'ru' });
    await expect(exportXliff(await actorOf('contributor'), { ids: [id], to: 'ru' })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(importXliff(await actorOf('moderator'), { text: translated(xml) })).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(importXliff(await actorOf('translator', { languages: ['zh'] }), { text: translated(xml) })).rejects.toMatchObject({ reason: 'not-found' });
    const theirs = await importXliff(await actorOf('translator', { languages: ['ru'] }), { text: translated(xml) });
    expect(theirs.imported).toHaveLength(1);
  });
});
