import { beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { settings } from '@/db/schema';
import { settings as texts } from '@/sample/settings';
import { withDatabase } from '@/testing/database';
import { findBlockers } from '../articles/content/checklist';
import { rejectReasons, ruleParagraphs } from '../comments/comment/input';
import { systemActor } from '../ground/actor';
import { change } from '../ground/change';
import { locales } from '../ground/locales';
import { getPage, listPageLinks } from '../pages/queries';
import { findRule } from '../pages/rules';
import { templateNames } from '../pages/templates/template';
import { retention } from '../retention/table';
import { createPages } from './pages';

withDatabase();

const actor = systemActor('sample edition');

beforeAll(async () => {
  const { publisher, publisherAddress, publisherEmail, responsible, owners } = texts;
  await database()
    .insert(settings)
    .values(Object.entries({ publisher, publisherAddress, publisherEmail, responsible, owners }).map(([key, value]) => ({ key, value })));
  await change(actor, async (c) => {
    await createPages(c, actor, new Date());
    await c.audit({ action: 'sample.create', subjectType: 'site', subjectId: 'sample' });
  });
});

const pageOf = async (locale: string, slug: string) => {
  const found = await getPage(locale, slug);
  if (found?.kind !== 'page') throw new Error(`no page at /${locale}/${slug}`);
  return found.page;
};

test.each(locales)('publishes every template in %s, with nothing left to fill in', async (locale) => {
  for (const name of templateNames) {
    const page = await pageOf(locale, name);
    expect(findBlockers({ ...page, dateline: '', mediaId: null, pictureAlt: '', pictureCaption: '', pictureCredit: '' }, 'page')).toEqual({});
    expect(page.editions.map((edition) => edition.locale).sort()).toEqual([...locales].sort());
  }
  const links = await listPageLinks(locale);
  expect(links.map((link) => [link.template, link.depth, link.inFooter])).toEqual(
    expect.arrayContaining([
      ['imprint', 0, true],
      ['principles', 1, false],
      ['ai', 2, false],
    ]),
  );
});

test.each(locales)('the rules in %s have a paragraph for each reason of a rejection', async (locale) => {
  const { body } = await pageOf(locale, 'rules');
  const named = (body.content ?? []).flatMap((block) => (block.type === 'heading' ? [block.attrs?.id] : []));
  for (const reason of [...rejectReasons, 'spam'] as const) {
    expect(named).toContain(ruleParagraphs[reason]);
    expect(await findRule(locale, ruleParagraphs[reason])).toBe(`/${locale}/rules#${ruleParagraphs[reason]}`);
  }
  expect(await findRule(locale, 'taken-out')).toBe(`/${locale}/rules`);
});

test.each(locales)('the privacy notice in %s says all that is kept about readers, and for how long', async (locale) => {
  const text = JSON.stringify((await pageOf(locale, 'privacy')).body);
  for (const entry of retention.filter((row) => row.personal)) {
    expect(text).toContain(entry.what[locale]);
    expect(text).toContain(entry.howLong[locale]);
  }
});
