import { findProblems } from './axe';
import { says } from './discussion';
import { expect, test } from './fixtures';

const said = {
  en: { title: 'Calendar of meetings', over: 'Over', cancelled: 'Cancelled' },
  ru: { title: 'Календарь заседаний', over: 'Прошли', cancelled: 'Отменено' },
  zh: { title: '会议日历', over: '已经结束', cancelled: '已取消' },
} as const;

for (const [locale, words] of Object.entries(said))
  test.describe(`${locale}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });
    test('the calendar stands on its page and on those of who meets and where', async ({ page }) => {
      await page.goto(`/${locale}/institutions`);
      await page.getByRole('main').getByRole('link', { name: words.title }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title);
      await expect(page.getByRole('heading', { level: 2, name: words.over })).toBeVisible();
      await expect(page.getByText(words.cancelled)).toBeVisible();
      for (const path of ['institutions/secretariat', 'states/cn']) {
        await page.goto(`/${locale}/${path}`);
        await expect(page.getByRole('region', { name: words.title }).getByRole('listitem')).toHaveCount(2);
      }
    });
  });

test('an editor announces a meeting by keyboard, cancels it and removes it; pages and calendars follow', async ({ request, editor: page }) => {
  await page.goto('/desk/meetings');
  const form = page.getByRole('form', { name: says.en.calendar.desk.meeting, exact: true });
  await form.getByRole('group', { name: says.en.calendar.desk.meeting }).getByLabel('English').fill('Council of the journey; at noon, early');
  await form.getByLabel('Institution').selectOption({ label: 'SCO Secretariat' });
  await form.getByLabel('Held in').selectOption({ label: 'Uzbekistan' });
  await form.getByLabel('Time zone of the place').fill('Asia/Tashkent');
  await form.getByLabel('First day').fill('2031-05-20');
  await form.getByLabel('Begins at').fill('12:00');
  await form.getByLabel('Ends at').fill('11:00');
  await page.keyboard.press('Enter');
  await expect(form.getByText('The end comes before the beginning.')).toBeVisible();
  await form.getByLabel('Ends at').fill('13:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The meeting is saved')).toBeVisible();
  const calendar = async (path: string) => {
    const answer = await request.get(path);
    expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
    return (await answer.text()).replaceAll('\r\n ', '');
  };
  const files = ['/en/calendar.ics', '/ru/institutions/secretariat/calendar.ics', '/zh/states/uz/calendar.ics'];
  for (const file of files) await expect.poll(() => calendar(file)).toContain('Council of the journey\\; at noon\\, early\r\n');
  expect(await calendar('/en/calendar.ics')).toContain('DTSTART:20310520T070000Z\r\nDTEND:20310520T080000Z\r\n');
  await expect
    .poll(async () => {
      await page.goto('/ru/calendar');
      return page.getByText('Council of the journey').count();
    })
    .toBe(1);
  expect(await findProblems(page)).toEqual([]);
  await page.goto('/desk/meetings');
  await page.getByRole('link', { name: /Council of the journey/ }).click();
  await page.getByLabel('It will not be held').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The meeting is saved')).toBeVisible();
  await expect
    .poll(() => calendar('/en/calendar.ics'))
    .toMatch(
      /UID:meeting-\d+@\S+\r\n(?:[^\r]+\r\n)*?SEQUENCE:1\r\n(?:[^\r]+\r\n)*?SUMMARY[^\r]+Council of the journey[^\r]+\r\n(?:[^\r]+\r\n)*?STATUS:CANCELLED/,
    );
  await page.goto('/desk/meetings');
  await page.getByRole('button', { name: /^Remove ?: Council of the journey/ }).click();
  await expect(page.getByText('The meeting is out of the calendar.')).toBeVisible();
  await expect.poll(() => calendar('/en/calendar.ics')).not.toContain('Council of the journey');
  expect((await request.get('/en/institutions/nobody/calendar.ics')).status()).toBe(404);
});
