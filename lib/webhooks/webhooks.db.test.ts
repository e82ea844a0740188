import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { comments, webhookDeliveries, webhooks } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn } from '@/testing/people';
import type { Person } from '../ground/actor';
import { change } from '../ground/change';
import { webhookEvents } from '../ground/webhook-events';
import type { LinkChecker } from '../links/ask';
import { listDeliveries, listWebhooks } from './queries';
import { makeWebhook, removeWebhook, sendAgain } from './save-webhook';
import { sendDueWebhooks } from './send';
import { waits, webhookForm } from './webhook';

process.env.SITE_URL = 'https://news.example';
withDatabase();

const input = { name: 'A partner', url: 'https://partner.example/hook', events: [...webhookEvents] };
const arrived: { headers: IncomingHttpHeaders; body: string }[] = [];
let status = 204;
let server: Server;
let way: LinkChecker;
let admin: Person;

beforeAll(async () => {
  admin = await signedIn('administrator');
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part));
    request.on('end', () => {
      arrived.push({ headers: request.headers, body });
      response.writeHead(status, { location: 'http://169.254.169.254/' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = String((server.address() as AddressInfo).port);
  // The local server stands for the outside: only its own port of the loopback is open to this way.
  way = {
    isAllowed: (address) => address === '127.0.0.1',
    ports: [port],
    milliseconds: 2000,
    resolve: ((_host: string, _options: object, answer: (error: null, found: { address: string; family: number }[]) => void) =>
      answer(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as LinkChecker['resolve'],
  };
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function webhook(events = input.events) {
  const made = await makeWebhook(admin, { ...input, events });
  const port = (server.address() as AddressInfo).port;
  await database()
    .update(webhooks)
    .set({ url: `http://partner.example:${port}/hook` })
    .where(eq(webhooks.id, made.id));
  return made;
}
const tell = (action: string, subjectType: string, subjectId: number, after?: unknown) =>
  change(admin, async (c) => c.audit({ action, subjectType, subjectId, ...(after ? { after } : {}) }));
const rows = () => database().select().from(webhookDeliveries).orderBy(webhookDeliveries.id);
const makeDue = () => database().update(webhookDeliveries).set({ dueAt: sql`now()` });

beforeEach(async () => {
  arrived.length = 0;
  status = 204;
  await database().delete(webhooks);
});

describe('what is told', () => {
  test.each([
    ['articles.publish', 'article.published'],
    ['articles.restore', 'article.published'],
    ['articles.update', 'article.updated'],
    ['articles.correction', 'article.corrected'],
    ['articles.withdraw', 'article.withdrawn'],
  ])('%s as %s, signed, with where it stands and none of its words', async (action, event) => {
    const { link } = await webhook();
    const article = await makeArticle({ headline: 'Words of it' });
    await tell(action, 'article', article.id);
    expect(await sendDueWebhooks(way)).toBe(1);
    const [{ headers, body } = { headers: {} as IncomingHttpHeaders, body: '' }] = arrived;
    expect(JSON.parse(body)).toMatchObject({
      type: event,
      site: 'https://news.example',
      data: { article: article.id, story: article.storyId, locale: 'en', url: `https://news.example/en/news/${article.slug}` },
    });
    expect(body).not.toContain('Words of it');
    const [, at = '', given = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-infoshos-signature'])) ?? [];
    expect(given).toBe(createHmac('sha256', link).update(`${at}.${body}`).digest('hex'));
    expect(headers['x-infoshos-delivery']).toBe(JSON.parse(body).id);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1, lastStatus: 204, lastProblem: '' }]);
    expect(await sendDueWebhooks(way)).toBe(0);
  });

  test('a comment once it is approved, and not while it is held', async () => {
    await webhook();
    const { storyId } = await makeArticle();
    const said = { storyId, locale: 'en', language: 'en', authorName: 'Reader', text: 'Said', receiptHash: crypto.randomUUID() };
    const [{ id } = { id: 0 }] = await database().insert(comments).values(said).returning({ id: comments.id });
    await tell('comments.post', 'comment', id, { status: 'held' });
    expect(await rows()).toEqual([]);
    await tell('comments.post', 'comment', id, { status: 'approved' });
    await tell('comments.approved', 'comment', id);
    expect((await rows()).map((row) => [row.event, row.subject])).toEqual([
      ['comment.approved', { comment: id, story: storyId }],
      ['comment.approved', { comment: id, story: storyId }],
    ]);
  });

  test('only what was asked for, and nothing of a change that did not happen', async () => {
    await webhook(['article.withdrawn']);
    const article = await makeArticle();
    await tell('articles.publish', 'article', article.id);
    await tell('articles.schedule', 'article', article.id);
    const failing = change(admin, async (c) => {
      await c.audit({ action: 'articles.withdraw', subjectType: 'article', subjectId: article.id });
      await c.tx.execute(sql`select 1 / 0`);
    });
    await expect(failing).rejects.toThrow();
    expect(await rows()).toEqual([]);
  });
});

describe('when it does not arrive', () => {
  test('it is tried again later and later, then given up, and sent again by hand under the same id', async () => {
    await webhook();
    const article = await makeArticle();
    await tell('articles.publish', 'article', article.id);
    status = 500;
    for (let at = 0; at <= waits.length; at += 1) {
      await sendDueWebhooks(way);
      const [row] = await rows();
      expect(row).toMatchObject({ attempts: at + 1, lastStatus: 500, lastProblem: 'broken', state: at < waits.length ? 'waiting' : 'failed' });
      if (row && at < waits.length) expect((row.dueAt.getTime() - Date.now()) / 1000).toBeGreaterThan((waits[at] ?? 0) - 5);
      expect(await sendDueWebhooks(way)).toBe(0);
      await makeDue();
    }
    expect(arrived).toHaveLength(waits.length + 1);
    status = 200;
    const [row] = await rows();
    await sendAgain(admin, { id: row?.id ?? 0 });
    expect(await lastAudit()).toMatchObject({ action: 'webhooks.send-again' });
    expect(await sendDueWebhooks(way)).toBe(1);
    expect(new Set(arrived.map((request) => request.headers['x-infoshos-delivery'])).size).toBe(1);
    expect((await listDeliveries({}))[0]).toMatchObject({ state: 'sent', name: 'A partner' });
  });

  test('redirects are not followed', async () => {
    await webhook();
    await tell('articles.publish', 'article', (await makeArticle()).id);
    status = 307;
    await sendDueWebhooks(way);
    expect(await rows()).toMatchObject([{ state: 'waiting', lastStatus: 307, lastProblem: 'broken' }]);
    expect(arrived).toHaveLength(1);
  });

  test.each(['https://127.0.0.1/hook', 'https://[::1]/hook', 'https://169.254.169.254/latest'])('%s is refused when it is connected to', async (url) => {
    const { id } = await makeWebhook(admin, { ...input, url });
    await tell('articles.publish', 'article', (await makeArticle()).id);
    expect(await sendDueWebhooks()).toBe(0);
    expect((await rows()).filter((row) => row.webhookId === id)).toMatchObject([{ state: 'waiting', lastProblem: 'private' }]);
  });
});

describe('who may', () => {
  test('make, remove and send again: administrators only, each with its row in the log; removed, nothing is sent', async () => {
    const { id, link } = await webhook();
    expect(await lastAudit()).toMatchObject({ action: 'webhooks.make', subjectId: String(id) });
    expect(JSON.stringify(await lastAudit())).not.toContain(link);
    expect(JSON.stringify(await listWebhooks())).not.toContain(link);
    await tell('articles.publish', 'article', (await makeArticle()).id);
    const editor = await signedIn('editor');
    for (const verb of [() => makeWebhook(editor, input), () => removeWebhook(editor, { id }), () => sendAgain(editor, { id })])
      await expect(verb()).rejects.toMatchObject({ reason: 'not-allowed' });
    await removeWebhook(admin, { id });
    expect(await lastAudit()).toMatchObject({ action: 'webhooks.remove' });
    expect(await sendDueWebhooks(way)).toBe(0);
    const [row] = await rows();
    await expect(sendAgain(admin, { id: row?.id ?? 0 })).rejects.toMatchObject({ reason: 'not-found' });
    await expect(removeWebhook(admin, { id })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test.each(['http://partner.example/', 'https://me:word@partner.example/', 'https://partner.example:8443/', 'ftp://partner.example/', 'partner.example'])(
    'the address %s is refused',
    (url) => expect(webhookForm.safeParse({ ...input, url }).success).toBe(false),
  );
});
