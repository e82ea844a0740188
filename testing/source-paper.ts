import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { articles, corrections } from '@/db/schema';
import { apiScopes } from '@/lib/api/key';
import { answerApi } from '@/lib/api/read-route';
import { makeKey } from '@/lib/api/save-key';
import { contentOf } from '@/lib/articles/content/draft';
import { makePublic, makeWithdrawn } from '@/lib/articles/publishing/publish';
import { systemActor } from '@/lib/ground/actor';
import { change } from '@/lib/ground/change';
import { webhookEvents } from '@/lib/ground/webhook-events';
import { makeWebhook } from '@/lib/webhooks/save-webhook';
import { sendDueWebhooks } from '@/lib/webhooks/send';
import { anyWay } from './any-way';

/**
 * Another paper of this program, in a process and a database of its own: it answers its read API,
 * and does what its parent asks.
 */
const actor = systemActor('test');

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://source.example');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]);
  const answer = await answerApi(new Request(url, { headers }), url.pathname.split('/').slice(3));
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
});

const row = async (id: number) => {
  const [found] = await database().select().from(articles).where(eq(articles.id, id));
  if (!found) throw new Error('there is no such article');
  return found;
};

type Asked = Record<string, unknown> & { what: string };

const verbs: Record<string, (asked: Asked) => Promise<unknown>> = {
  begin: async () => ({
    port: (server.address() as AddressInfo).port,
    key: (await makeKey(actor, { name: 'A partner', scopes: [...apiScopes], perMinute: 1000 })).link,
  }),
  hook: ({ url }) => makeWebhook(actor, { name: 'A partner', url: String(url), events: [...webhookEvents] }),
  make: async ({ headline, text, ...given }) =>
    makeArticle({ headline: String(headline), body: bodyOf(...String(text).split('\n')), publishedAt: new Date(), ...given }),
  correct: async ({ id, said, says, note }) => {
    const held = await row(Number(id));
    const text = JSON.stringify(held.body).replace(String(said), String(says));
    return change(actor, async (c) => {
      await c.tx
        .insert(corrections)
        .values({ articleId: held.id, locale: held.locale, revision: held.revision + 1, said: String(said), says: String(says), note: String(note) });
      return makePublic(c, actor, {
        articleId: held.id,
        version: held.version,
        content: { ...contentOf(held), body: JSON.parse(text) },
        kind: 'correction',
        reason: String(note),
      });
    });
  },
  withdraw: async ({ id }) => {
    const held = await row(Number(id));
    return change(actor, (c) => makeWithdrawn(c, actor, { articleId: held.id, version: held.version, notice: 'It was wrong.' }));
  },
  restore: async ({ id }) => {
    const held = await row(Number(id));
    return change(actor, (c) => makePublic(c, actor, { articleId: held.id, version: held.version, content: contentOf(held), kind: 'restore' }));
  },
  send: async ({ port }) => sendDueWebhooks(anyWay(Number(port))),
};

process.on('message', async (asked: Asked & { id: number; of: number }) => {
  try {
    process.send?.({ of: asked.of, value: (await verbs[asked.what]?.(asked)) ?? null });
  } catch (error) {
    process.send?.({ of: asked.of, error: String(error instanceof Error ? (error.stack ?? error.message) : error) });
  }
});
process.on('disconnect', () => {
  server.close();
  void disconnect();
});
server.listen(0, '127.0.0.1', () => process.send?.({ of: 0, value: null }));
