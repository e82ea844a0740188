import { commentTerms } from '@/db/schema';
import { findProblems } from './axe';
import { discussion } from './discussion';
import { expect, test } from './fixtures';
import { makeArticle } from './rows';

for (const [locale, give, title, useful, worrying, done, undone, total] of [
  [
    'en',
    'React to this story',
    'How this story strikes its readers',
    'Useful',
    'Worrying',
    'Your reaction is counted',
    'Your reaction is taken back',
    '1 reaction',
  ],
  ['ru', 'Оценить материал', 'Каким материал показался читателям', 'Полезно', 'Тревожит', 'Ваша реакция учтена', 'Ваша реакция снята', '1 реакция'],
  ['zh', '对本报道作出反应', '读者对本报道的反应', '有用', '令人担忧', '已计入您的反应', '已撤回您的反应', '1个反应'],
] as const)
  for (const javaScriptEnabled of [false, true])
    test(`a reader reacts to a story, changes it and takes it back (${locale}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
      db,
      reader,
    }) => {
      const { slug } = await makeArticle({ locale }, db);
      const path = `/${locale}/news/${slug}`;
      const page = await reader({ javaScriptEnabled });
      await page.goto(path);
      await page.getByRole('link', { name: give }).click();
      const region = page.getByRole('region', { name: title });
      const told = region.getByRole('status');
      await region.getByRole('button', { name: useful }).click();
      await expect(told).toContainText(done);
      await expect(told).toContainText(useful);
      await region.getByRole('button', { name: worrying }).click();
      await expect(told).toContainText(worrying);
      await expect(region.getByRole('button', { name: `${worrying} · 1` })).toBeVisible();
      await expect(region.getByRole('button', { name: useful, exact: true })).toBeVisible();
      if (javaScriptEnabled) expect(await findProblems(page, { sizes: false })).toEqual([]);
      await expect(async () => {
        await page.goto(path);
        await expect(discussion(page, locale).getByRole('link', { name: total })).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 60_000 });
      await page.getByRole('link', { name: total }).click();
      await region.getByRole('button', { name: `${worrying} · 1` }).click();
      await expect(told).toContainText(undone);
      await expect(region.getByRole('button', { name: worrying, exact: true })).toBeVisible();
    });

test('where comments are closed nobody is asked for a reaction', async ({ page, db }) => {
  const { storyId, slug } = await makeArticle({ locale: 'en' }, db);
  await db.insert(commentTerms).values({ storyId, open: false, message: { en: 'Closed for now.' } });
  await page.goto(`/en/news/${slug}`);
  await expect(discussion(page)).toContainText('Closed for now.');
  await expect(page.getByRole('link', { name: 'React to this story' })).toHaveCount(0);
});
