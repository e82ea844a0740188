import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { frontWays } from '@/testing/front-ways';
import { hostsOf } from './hosts';

const form = '<form data-form="comment"><input type="hidden" name="story" value="7"/><textarea name="text"></textarea><input name="name" value=""/></form>';
const acted: string[] = [];

async function framework(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    acted.push(request.url ?? '');
    request.resume();
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', "script-src 'self'");
  response.end(`<!DOCTYPE html><html lang="en"><head></head><body>${form}</body></html>`);
}

describe.each(frontWays)('%s', async (way, serve) => {
  // The page of an address is asked for once in some seconds, whoever sends forms to it.
  const path = `/en/news/${way.replaceAll(' ', '-')}`;
  let isAway = false;
  const { server, close } = serve(
    { framework, change: () => 1, isAway: async () => isAway, mostBytes: 2_000_000 },
    {
      framework,
      hosts: hostsOf('https://news.example', '', 0),
      gate: { trusted: 0, known: new Set(['here']), isStillAway: async () => isAway },
      elsewhere: new Set(['api', 'desk', '_next']),
      report: () => undefined,
    },
  );
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
  afterAll(close);
  const send = (action: string, text: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ [`$ACTION_ID_${action}`]: '', form: 'comment', locale: 'en', story: '7', name: 'Ann', text }))
      body.set(name, value);
    return fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body });
  };

  test.each([
    ['of another build', 'gone', false, 409],
    ['that is sent while the database is away', 'here', true, 503],
  ])('a form %s comes back in its page, with what was typed', async (_what, action, away, status) => {
    isAway = away;
    acted.length = 0;
    const answer = await send(action, 'A second <i>thought</i>');
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toBe("script-src 'self'");
    expect(await answer.text()).toContain('A second &lt;i&gt;thought&lt;/i&gt;</textarea>');
    expect(acted).toEqual([]);
  });

  test('a form of this build is acted on', async () => {
    isAway = false;
    acted.length = 0;
    expect((await send('here', 'A thought')).status).toBe(200);
    expect(acted).toEqual([path]);
  });
});
