import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ne } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { articles, imports } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { digest } from '@/testing/digest';
import { systemActor } from '../ground/actor';
import { runImport } from './import';
import { openSource } from './readers/open';
import { survey } from './survey';
import { undoImport } from './undo';

withDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-languages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const actor = systemActor('import');

const texts: Record<string, [string, string]> = {
  en: ['Two gauges', 'The train changes its wheels at the border.'],
  ru: ['Две колеи', 'Поезд меняет колёса на границе.'],
  zh: ['两种轨距', '列车在边境更换车轮。'],
  de: ['Zwei Spurweiten', 'Der Zug wechselt an der Grenze die Räder.'],
  be: ['Дзве каляі', 'Цягнік мяняе колы на мяжы, і ён ідзе далей у Еўропу.'],
};
const languages = Object.keys(texts);

const post = (id: number, language: string, more: string) => {
  const [title = '', text = ''] = texts[language] ?? [];
  return `<item><title>${title}</title><link>https://old.example/${language}/${id}/</link><wp:post_id>${id}</wp:post_id><wp:post_name>text-${id}</wp:post_name><wp:post_date_gmt>2015-01-27 14:56:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>${more}</item>`;
};
const wxr = (site: string, head: string, items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><language>en-US</language><wp:base_blog_url>https://${site}</wp:base_blog_url>${head}${items}</channel></rss>`;
const meta = (key: string, value: string) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

const map = (ids: number[]) => `a:${ids.length}:{${ids.map((id, at) => `s:2:"${languages[at]}";i:${id};`).join('')}}`;
const term = (slug: string, ids: number[]) =>
  `<wp:term><wp:term_id>9${ids[0]}</wp:term_id><wp:term_taxonomy>post_translations</wp:term_taxonomy><wp:term_slug>${slug}</wp:term_slug><wp:term_name><![CDATA[${slug}]]></wp:term_name><wp:term_description><![CDATA[${map(ids)}]]></wp:term_description></wp:term>`;

/** Polylang: each post names its language and its group, the group's term the posts. */
const polylang = wxr(
  'polylang.example',
  term('pll_1', [1, 2, 3, 4, 5]) + term('pll_2', [11, 12, 13, 14, 15]),
  languages
    .map((language, at) =>
      post(
        at + 1,
        language,
        `<category domain="language" nicename="${language}"><![CDATA[${language}]]></category><category domain="post_translations" nicename="pll_1"><![CDATA[pll_1]]></category>`,
      ),
    )
    .join('') +
    // Written by an export that leaves the terms of each post out.
    languages.map((language, at) => post(at + 11, language, '')).join(''),
);
/** WPML's add-on: each post says it by itself, a copy names what it is a copy of. */
const wpml = wxr(
  'wpml.example',
  '',
  languages
    .map((language, at) =>
      post(
        at + 21,
        language === 'zh' ? 'zh' : language,
        meta('_wpml_import_language_code', language === 'zh' ? 'zh-hans' : language) +
          meta('_wpml_import_translation_group', '700') +
          (language === 'en' ? '' : meta('_wpml_import_source_language_code', 'en')),
      ),
    )
    .join(''),
);

async function take(name: string, text: string, given: Record<string, 'en' | 'ru' | 'zh'>) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const choices = { categories: 'known' as const, languages: given };
  const reading = await openSource(file);
  const read = await survey(reading, choices, database());
  return { survey: read.survey, done: await runImport(actor, reading, read, { ...choices, file: name, section: 'archive' }) };
}

async function stories(): Promise<string[]> {
  const rows = await database().select({ story: articles.storyId, locale: articles.locale, headline: articles.headline }).from(articles);
  const byStory = new Map<number, string[]>();
  for (const { story, locale, headline } of rows) byStory.set(story, [...(byStory.get(story) ?? []), `${locale} ${headline}`]);
  return [...byStory.values()].map((editions) => editions.sort().join(' | ')).sort();
}

test.each([
  ['Polylang', polylang, 2],
  ['WPML', wpml, 1],
])('%s in five languages, of which the site has three: no text is lost, and what has a place of its own stands together', async (name, text, groups) => {
  const before = await digest();
  const { done, survey: told } = await take(`${name}.xml`, text, {});
  expect(done.counts).toMatchObject({ new: 5 * groups, left: 0, unexplained: 0 });
  expect(told.unknownLanguages).toBeDefined();
  const found = await stories();
  const together = 'en Two gauges | ru Две колеи | zh 两种轨距';
  expect(found.filter((story) => story === together)).toHaveLength(groups);
  expect(found.filter((story) => story === 'en Zwei Spurweiten')).toHaveLength(groups);
  expect(found.filter((story) => story === 'ru Дзве каляі')).toHaveLength(groups);
  expect((await take(`${name}.xml`, text, {})).done.counts).toMatchObject({ new: 0, unchanged: 5 * groups });
  expect(await stories()).toEqual(found);
  for (const { id } of await database().select({ id: imports.id }).from(imports).where(ne(imports.state, 'undone'))) await undoImport(actor, { id });
  expect(await digest()).toBe(before);
});
