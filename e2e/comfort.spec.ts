import { expect, test } from './fixtures';
import { storyPath } from './kinds';
import { measured, wholePage } from './unseen';

test('what an earlier version kept of the display is carried over once', async ({ page }) => {
  await page.goto('/en/display');
  await page.evaluate(() => {
    localStorage.clear();
    localStorage.setItem('theme', 'dark');
    localStorage.setItem('text', 'large');
  });
  await page.reload();
  await expect(wholePage(page)).toHaveAttribute('data-theme', 'dark');
  await expect(wholePage(page)).toHaveAttribute('data-text', 'large');
  expect(await page.evaluate(() => ({ ...localStorage }))).toMatchObject({ look: expect.stringContaining('dark') });
  expect(await page.evaluate(() => [localStorage.getItem('theme'), localStorage.getItem('text')])).toEqual([null, null]);
});

const comfortWords = {
  en: { display: 'Display', more: 'More', sepia: 'Sepia', long: 'Long', off: 'Off', on: 'On', listen: 'Read aloud', stop: 'Stop reading', none: 'no voice' },
  ru: {
    display: 'Вид',
    more: 'Ещё',
    sepia: 'Сепия',
    long: 'Длинные',
    off: 'Выключены',
    on: 'Включены',
    listen: 'Читать вслух',
    stop: 'Остановить чтение',
    none: 'нет голоса',
  },
  zh: { display: '显示', more: '更多', sepia: '护眼米黄', long: '较长', off: '关闭', on: '启用', listen: '朗读', stop: '停止朗读', none: '没有中文语音' },
};
for (const [locale, says] of Object.entries(comfortWords)) {
  test(`sepia, longer lines and keys are the reader’s choice: ${locale}`, async ({ page }) => {
    const story = storyPath(locale as keyof typeof comfortWords);
    await page.goto(story);
    const width = () =>
      measured(page, '[data-body]')
        .first()
        .evaluate((text) => text.getBoundingClientRect().width);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [narrower, white] = [await width(), await paper()];
    await page.getByText(new RegExp(`^Aa\\s*${says.display}$`)).click();
    await page.getByRole('link', { name: says.more, exact: true }).click();
    const main = page.getByRole('main');
    await main.getByRole('button', { name: says.sepia }).click();
    const sepia = await paper();
    expect(sepia).not.toBe(white);
    await main.getByRole('button', { name: says.long, exact: true }).click();
    await expect(main.getByRole('button', { name: says.long, exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.goto(story);
    expect([await paper(), (await width()) > narrower]).toEqual([sepia, true]);

    await page.keyboard.press('/');
    await expect(main.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('/?');
    await expect(main.getByRole('combobox')).toHaveValue('/?');
    await page.goto(story);
    await page.keyboard.press('?');
    await expect(page).toHaveURL(/\/display#keys$/);
    await main.getByRole('button', { name: says.off, exact: true }).click();
    await page.keyboard.press('/');
    await expect(main.getByRole('button', { name: says.off, exact: true })).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/\/display#keys$/);
    await main.getByRole('button', { name: says.on, exact: true }).click();
    await page.keyboard.press('/');
    await expect(main.getByRole('combobox')).toBeFocused();
  });

  test(`a story is read aloud where there is a voice, and says so where there is none: ${locale}`, async ({ page }) => {
    // A browser without a screen has no voices: this one says what it was given to say.
    await page.addInitScript((lang) => {
      const spoken: string[] = [];
      const voices: { lang: string }[] = [];
      const speech = {
        getVoices: () => voices,
        cancel: () => {},
        speak: (utterance: { text: string }) => spoken.push(utterance.text),
        addEventListener: (_: string, told: () => void) => told(),
      };
      class Utterance {
        constructor(readonly text: string) {}
      }
      Object.defineProperties(window, {
        speechSynthesis: { value: speech },
        SpeechSynthesisUtterance: { value: Utterance },
        spoken: { value: spoken },
        learnToSpeak: { value: () => voices.push({ lang }) },
      });
    }, locale);
    await page.goto(storyPath(locale as keyof typeof comfortWords));
    await page.getByRole('button', { name: says.listen }).click();
    await expect(page.getByRole('status').filter({ hasText: says.none })).toBeVisible();
    await page.evaluate(() => (window as unknown as { learnToSpeak: () => void }).learnToSpeak());
    await page.getByRole('button', { name: says.listen }).click();
    await expect(page.getByRole('button', { name: says.stop })).toBeVisible();
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    expect(spoken[0]).toBe((await page.getByRole('heading', { level: 1 }).textContent())?.trim());
    expect(new Set(spoken).size).toBe(spoken.length);
    await page.getByRole('button', { name: says.stop }).click();
    await expect(page.getByRole('button', { name: says.listen })).toBeVisible();
  });
}

test('the bar of the header comes back when its reader scrolls up, and is no wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(storyPath('en'));
  const search = page.getByRole('banner').getByRole('link', { name: 'Search' });
  await expect(search).toBeInViewport();
  await page.mouse.move(100, 400);
  const isDown = () => page.evaluate(() => scrollY > 1000);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 600);
      return isDown();
    })
    .toBe(true);
  await expect(search).not.toBeInViewport();
  await page.mouse.wheel(0, -120);
  await expect(search).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

for (const [locale, roster, state] of [
  ['en', 'Member states', 'Kazakhstan'],
  ['ru', 'Государства-члены', 'Казахстан'],
  ['zh', '成员国', '哈萨克斯坦'],
] as const)
  test(`the rosters at the foot are folded on a phone, and open where there is room: ${locale}`, async ({ reader }) => {
    const page = await reader({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto(storyPath(locale));
    const link = page.getByRole('contentinfo').getByRole('link', { name: state, exact: true });
    await expect(link).toBeHidden();
    await page.getByRole('contentinfo').getByText(roster, { exact: true }).click();
    await expect(link).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    await expect(link).toBeVisible();
  });

test('the front page has one column on a phone, three on a tablet, and uses a large window', async ({ page }) => {
  await page.goto('/en');
  const columns = async (width: number) => {
    await page.setViewportSize({ width, height: 1000 });
    return measured(page, '[data-front=top]').evaluate((top) => {
      const lefts = [...top.querySelectorAll(':scope > *, :scope > :nth-child(2) > *')].map((element) => Math.round(element.getBoundingClientRect().left));
      return [new Set(lefts).size, Math.round(top.getBoundingClientRect().width)];
    });
  };
  expect((await columns(390))[0]).toBe(1);
  expect((await columns(768))[0]).toBe(3);
  const [, usual = 0] = await columns(1280);
  const [, large = 0] = await columns(1920);
  expect(large).toBeGreaterThan(usual + 300);
});
