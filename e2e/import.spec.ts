import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import JSZip from 'jszip';
import { findProblems } from './axe';
import { expect, test } from './fixtures';

const said = `<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Reader</wp:comment_author><wp:comment_date_gmt>2015-02-01 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Seen the first train]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>`;
const wxr = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/1.2/">
<channel><title>Old</title><link>https://gone.example</link><language>en</language><wp:base_blog_url>https://gone.example</wp:base_blog_url>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Oldhand</wp:author_display_name></wp:author>
<item><title>A yard from the old archive</title><link>https://gone.example/2015/old-yard/</link><dc:creator>ann</dc:creator><wp:post_id>7</wp:post_id><wp:post_name>old-yard</wp:post_name><wp:post_date_gmt>2015-01-27 14:56:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="yards">Yards</category><content:encoded><![CDATA[<p>The yard took its first train.</p>]]></content:encoded>${said}</item>
<item><title>No such day</title><wp:post_id>8</wp:post_id><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[<p>Undated.</p>]]></content:encoded></item>
</channel></rss>`;

test('an archive is looked at, imported, read on the site, and taken back; the paper’s own goes out as a file', async ({ administrator: page }) => {
  test.slow();
  await page.goto('/desk/import');
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'old-paper.xml', mimeType: 'text/xml', buffer: Buffer.from(wxr) });
  await page.getByRole('button', { name: 'Send and look at it' }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'old-paper.xml' }).first();
  await expect(card.getByText('waits for your decision')).toBeVisible({ timeout: 30_000 });
  await expect(card.getByText('stories, public: 2')).toBeVisible();
  await card.getByText('1 problem of the file').click();
  await expect(card.getByText(/old-paper\.xml:\d+ \(8\): no such date/)).toBeVisible();
  expect(await findProblems(page)).toEqual([]);

  await card.getByText('Categories, one by one').click();
  await card.getByLabel('Yards (1)').selectOption({ label: 'A tag' });
  await card.getByRole('button', { name: 'Import now' }).click();
  const row = page.getByRole('listitem').filter({ hasText: '2 new, 0 unchanged' });
  await expect(row.getByText('imported', { exact: true })).toBeVisible({ timeout: 30_000 });

  await page.goto('/2015/old-yard/');
  await expect(page).toHaveURL(/\/en\/news\/old-yard$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A yard from the old archive');
  await expect(page.getByText('Seen the first train')).toBeVisible();

  await page.goto('/desk/import');
  const download = page.waitForEvent('download');
  const out = page.getByRole('form', { name: 'Export the archive' });
  await out.getByLabel('Language').selectOption('en');
  await out.getByRole('button', { name: 'Download' }).click();
  const file = await (await download).path();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ infoshos: 1 });
  expect(lines.some((line) => line.includes('A yard from the old archive'))).toBe(true);

  await row.getByRole('button', { name: /Take it back/ }).click();
  await expect(row.getByText('taken back', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await page.request.get('/en/news/old-yard', { maxRedirects: 0 })).status(), { timeout: 20_000 }).toBe(410);
});

test('what is nothing that can be imported is told and removed', async ({ administrator: page }) => {
  await page.goto('/desk/import');
  await page.getByLabel('Address of a feed').fill('http://127.0.0.1/feed.xml');
  await page.getByRole('button', { name: 'Fetch and look at it' }).click();
  await expect(page.getByLabel('Address of a feed')).toHaveAttribute('aria-invalid', 'true');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'holiday.bin', mimeType: 'application/octet-stream', buffer: Buffer.from('neither this nor that') });
  await page.getByRole('button', { name: 'Send and look at it' }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'holiday.bin' });
  await expect(card.getByText('This cannot be imported as it is')).toBeVisible({ timeout: 30_000 });
  await card.getByRole('button', { name: /Remove the file/ }).click();
  await expect(card).toHaveCount(0);
});

test('another paper is subscribed to, and no longer', async ({ administrator: page }) => {
  await page.goto('/desk/partners');
  await page.getByLabel('Name of the paper').fill('The Neighbour');
  await page.getByLabel('Its address').fill('http://neighbour.example');
  await page.getByLabel('Key of its read API').fill(`ik_${'a'.repeat(43)}`);
  await page.getByRole('button', { name: 'Subscribe from now on' }).click();
  await expect(page.getByLabel('Its address')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Its address').fill('https://neighbour.example/');
  await page.getByRole('button', { name: 'Subscribe from now on' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'The Neighbour' });
  await expect(entry.getByText('https://neighbour.example', { exact: true })).toBeVisible();
  expect(await page.content()).not.toContain('a'.repeat(43));
  expect(await findProblems(page)).toEqual([]);
  expect((await page.request.post('/api/partners/1', { data: '{}' })).status()).toBe(401);
  await entry.getByRole('button', { name: /End the subscription/ }).click();
  await expect(entry).toHaveCount(0);
});

test('a folder comes as a zip and saved pages by a recipe; a zip that leads out of its folder is refused', async ({ administrator: page }) => {
  test.slow();
  await page.goto('/desk/import');
  const send = async (name: string, files: Record<string, string>, recipe?: string) => {
    const zip = new JSZip();
    for (const [at, text] of Object.entries(files)) zip.file(at, text);
    const buffer = await zip.generateAsync({ type: 'nodebuffer' });
    await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/zip', buffer });
    if (recipe)
      await page.getByLabel('A recipe of your own (JSON)').setInputFiles({ name: 'recipe.json', mimeType: 'application/json', buffer: Buffer.from(recipe) });
    await page.getByRole('button', { name: 'Send and look at it' }).click();
    return page.getByRole('listitem').filter({ hasText: name }).first();
  };
  const refused = await send('climber.zip', { '../climber.md': '# Up' });
  await expect(refused.getByText('The .zip was refused: it has links')).toBeVisible({ timeout: 30_000 });
  await refused.getByRole('button', { name: /Remove the file/ }).click();
  await expect(refused).toHaveCount(0);

  const site = await send('weir-site.zip', { 'weir-site/content/posts/2019-05-04-weir.md': '---\ntitle: The weir of the zip\n---\nWater over stones.' });
  await expect(site.getByText('stories, public: 1')).toBeVisible({ timeout: 30_000 });
  await site.getByRole('button', { name: /Remove the file/ }).click();
  await expect(site).toHaveCount(0);

  const html = '<html lang="en"><body><h1>A page that was saved</h1><p class="when">04.05.2019 10:00</p><main><p>Kept words.</p></main></body></html>';
  await send('saved.zip', { 'kept-page.html': html }, '{"name":"x"}');
  await expect(page.getByRole('alert').filter({ hasText: 'This is no recipe that can be used' })).toBeVisible();
  await page.reload();
  const recipe = { name: 'Kept', zone: 'UTC', date: 'DD.MM.YYYY HH:mm', take: { headline: ['h1'], date: ['.when'], body: ['main'] }, leave: [] };
  const saved = await send('saved.zip', { 'kept-page.html': html }, JSON.stringify(recipe));
  await expect(saved.getByText('stories, public: 1')).toBeVisible({ timeout: 30_000 });
  await saved.getByRole('button', { name: 'Import now' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'saved.zip' }).filter({ hasText: '1 new, 0 unchanged' });
  await expect(row.getByText('imported', { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.goto('/en/news/kept-page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A page that was saved');
  await page.goto('/desk/import');
  await row.getByRole('button', { name: /Take it back/ }).click();
  await expect(row.getByText('taken back', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('states of a source are given to states of the roster before it is imported', async ({ administrator: page, db }) => {
  test.slow();
  const edition = {
    key: 'quay',
    locale: 'en',
    slug: 'a-quay-of-another-paper',
    headline: 'A quay of another paper',
    status: 'published',
    publishedAt: '2015-01-27T14:56:00Z',
    text: 'Ships came.',
  };
  const story = {
    kind: 'story',
    key: 'quay',
    type: 'story',
    section: '',
    tags: [],
    states: ['QQ', 'KZ'],
    institutions: [],
    people: [],
    editions: [edition],
    comments: [],
  };
  const lines = [{ infoshos: 1, kind: 'archive', site: 'https://quays.example' }, story].map((line) => JSON.stringify(line)).join('\n');
  await page.goto('/desk/import');
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'quays.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines) });
  await page.getByRole('button', { name: 'Send and look at it' }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'quays.jsonl' }).first();
  await card.getByText('States', { exact: true }).click();
  await expect(card.getByLabel('KZ (1)')).toHaveValue('KZ');
  await expect(card.getByLabel('QQ (1)')).toHaveValue('none');
  await card.getByLabel('QQ (1)').selectOption({ label: 'Mongolia' });
  await card.getByRole('button', { name: 'Import now' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'quays.jsonl' }).filter({ hasText: '1 new, 0 unchanged' });
  await expect(row.getByText('imported', { exact: true })).toBeVisible({ timeout: 30_000 });
  const { rows } = await db.execute<{ iso2: string }>(
    sql`select s.iso2 from story_states s join articles a on a.story_id = s.story_id where a.slug = 'a-quay-of-another-paper' order by s.iso2`,
  );
  expect(rows.map((state) => state.iso2)).toEqual(['KZ', 'MN']);
  await row.getByRole('button', { name: /Take it back/ }).click();
  await expect(row.getByText('taken back', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('the site leaves as a zip of files that need no program', { tag: '@long' }, async ({ administrator: page }) => {
  test.setTimeout(600_000);
  await page.goto('/desk/import');
  const out = page.getByRole('form', { name: 'Export the archive' });
  await out.getByLabel('Format').selectOption({ label: 'Copy of the site, which needs no program (zip)' });
  await out.getByLabel('Language').selectOption('zh');
  const download = page.waitForEvent('download', { timeout: 0 });
  await out.getByRole('button', { name: 'Download' }).click();
  const zip = await JSZip.loadAsync(readFileSync(await (await download).path()));
  const names = Object.keys(zip.files);
  expect(names).toContain('zh/index.html');
  expect(names.filter((name) => /^zh\/news\/[^/]+\/index\.html$/.test(name)).length).toBeGreaterThan(10);
  expect(names.filter((name) => /^(en|ru)\/news\//.test(name))).toEqual([]);
  const front = (await zip.file('zh/index.html')?.async('string')) ?? '';
  const linked = [...front.matchAll(/href="(\/zh\/news\/[^"#?]+)"/g)].map(([, href = '']) => `${href.slice(1)}index.html`);
  expect(linked.length).toBeGreaterThan(3);
  for (const name of linked) expect(names).toContain(name);
  await page.reload();
  await expect(page.getByText(/Copy of the site, which needs no program \(zip\) ·/).first()).toBeVisible();
});
