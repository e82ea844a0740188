import { findProblems } from './axe';
import { says } from './discussion';
import { expect, test } from './fixtures';
import { fieldNamed, unfolded } from './unseen';

const said = {
  en: {
    title: 'Calendar of meetings',
    over: 'Over',
    cancelled: 'Cancelled',
    holidays: 'Public holidays',
    spring: 'Spring Festival',
    documents: 'Documents',
    charter: 'Charter of the',
    head: 'Secretary-General, since 2025',
  },
  ru: {
    title: 'Календарь заседаний',
    over: 'Прошли',
    cancelled: 'Отменено',
    holidays: 'Праздничные дни',
    spring: 'Праздник весны',
    documents: 'Документы',
    charter: 'Хартия',
    head: 'Генеральный секретарь, с 2025 года',
  },
  zh: {
    title: '会议日历',
    over: '已经结束',
    cancelled: '已取消',
    holidays: '公共假日',
    spring: '春节',
    documents: '文件',
    charter: '宪章',
    head: '秘书长，2025年起任职',
  },
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

for (const locale of ['en', 'ru', 'zh'] as const) {
  const words = said[locale];
  test(`a state has its public holidays, also as a file, and an institution its documents in each language: ${locale}`, async ({ page, request }) => {
    await page.goto(`/${locale}/states/cn`);
    const holidays = page.getByRole('region', { name: words.holidays });
    await expect(holidays.getByRole('listitem').filter({ hasText: words.spring })).toBeVisible();
    const file = (await holidays.getByRole('link', { name: /ICS/ }).getAttribute('href')) ?? '';
    const answer = await request.get(file);
    expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
    expect((await answer.text()).replaceAll('\r\n ', '')).toContain(words.spring);
    expect(await findProblems(page)).toEqual([]);
    await page.goto(`/${locale}/institutions/secretariat`);
    const charter = page.getByRole('region', { name: words.documents }).getByRole('listitem').filter({ hasText: words.charter });
    await expect(charter.getByRole('link', { name: /^(?:English|Русский|中文)/ })).toHaveCount(3);
    await expect(page.getByRole('region', { name: says[locale].officers.title }).getByRole('listitem')).toContainText(words.head);
    expect(await findProblems(page)).toEqual([]);
  });
}

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

test('an administrator gives a state a holiday and an institution a document, by keyboard; the pages follow', async ({
  administrator: desk,
  page,
  request,
}) => {
  await desk.goto('/desk/states/mv');
  await desk.getByText('Add a holiday', { exact: true }).press('Enter');
  const holiday = unfolded(desk, 'Add a holiday');
  await fieldNamed(holiday, 'title.en').fill('Day of the journey');
  await holiday.getByLabel('When', { exact: true }).fill('31-12');
  await holiday.getByLabel('Of when', { exact: true }).fill('2026');
  await fieldNamed(holiday, 'source.en').fill('Law of the journey');
  await desk.keyboard.press('Enter');
  await expect(holiday.getByText('Write each day as 03-08')).toBeVisible();
  await holiday.getByLabel('When', { exact: true }).fill('12-30');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('The holiday is saved')).toBeVisible();
  const shown = (path: string, region: string, text: string) =>
    expect.poll(async () => {
      await page.goto(path);
      return page.getByRole('region', { name: region }).getByRole('listitem').filter({ hasText: text }).count();
    });
  await shown('/zh/states/mv', '公共假日', 'Day of the journey').toBe(1);
  await expect.poll(async () => (await request.get('/ru/states/mv/holidays.ics')).text()).toContain('Day of the journey');
  expect((await request.get('/ru/states/zz/holidays.ics')).status()).toBe(404);
  await desk.getByRole('button', { name: /^Remove ?: Day of the journey/ }).click();
  await expect(desk.getByText('The holiday is removed.')).toBeVisible();
  await shown('/zh/states/mv', '公共假日', 'Day of the journey').toBe(0);

  await desk.goto('/desk/institutions');
  await desk.getByRole('link', { name: 'Expocentre, Moscow' }).click();
  await desk.getByText('Add a document', { exact: true }).press('Enter');
  const document = unfolded(desk, 'Add a document');
  await fieldNamed(document, 'title.en').fill('Rules of the journey');
  await document.getByLabel('Date', { exact: true }).fill('2026-02-03');
  await fieldNamed(document, 'files.ru').fill('not an address');
  await fieldNamed(document, 'files.ru').press('Enter');
  await expect(fieldNamed(document, 'files.ru')).toHaveAttribute('aria-invalid', 'true');
  await fieldNamed(document, 'files.ru').fill('https://expo.example/rules.pdf');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('The document is saved')).toBeVisible();
  await shown('/en/institutions/expocenter', 'Documents', 'Русский (PDF)').toBe(1);
  expect(await findProblems(desk)).toEqual([]);
  await desk.getByRole('button', { name: /^Remove ?: Rules of the journey/ }).click();
  await expect(desk.getByText('The document is removed.')).toBeVisible();
  await shown('/en/institutions/expocenter', 'Documents', 'Русский (PDF)').toBe(0);

  await desk.getByText('Add a person', { exact: true }).press('Enter');
  const person = unfolded(desk, 'Add a person');
  await fieldNamed(person, 'name.en').fill('Anna of the Journey');
  await fieldNamed(person, 'role.en').fill('Keeper of the halls');
  await fieldNamed(person, 'role.en').press('Enter');
  await expect(desk.getByText('Saved; the page follows.')).toBeVisible();
  await shown('/en/institutions/expocenter', 'People', 'Keeper of the halls').toBe(1);
  await desk.getByRole('button', { name: /^Remove ?: Anna of the Journey/ }).click();
  await expect(desk.getByText('The person is no longer named there.')).toBeVisible();
  await shown('/en/institutions/expocenter', 'People', 'Keeper of the halls').toBe(0);
});
