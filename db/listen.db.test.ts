import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withDatabase } from '@/testing/database';
import { FaultyLine } from '@/testing/faulty-line';
import { bridgeTo } from '@/testing/web-socket-bridge';
import { canListen, listen } from './listen';

const { url } = withDatabase();
let line: FaultyLine;
let bridge: Awaited<ReturnType<typeof bridgeTo>>;
let teller: Client;
let stop = async () => {};

beforeEach(async () => {
  line = await new FaultyLine(new URL(url())).open();
  const { hostname, port } = new URL(line.url());
  bridge = await bridgeTo(hostname, Number(port));
  teller = new Client({ connectionString: url() });
  await teller.connect();
});
afterEach(async () => {
  await stop();
  await teller.end();
  await line.close();
  await bridge.close();
});

test('a pooled address of Neon is not listened to', () => {
  expect(canListen('postgres://a:b@ep-quiet-sea-123456-pooler.eu-central-1.aws.neon.tech/main')).toBe(false);
  expect(canListen('postgres://a:b@ep-quiet-sea-123456.eu-central-1.aws.neon.tech/main')).toBe(true);
});

describe.each(['pg', 'neon'])('with %s', (driver) => {
  test('what is told is heard at once, also after the line was cut, and after it had fallen silent', async () => {
    let heard = 0;
    const options = { beat: 200, limit: 1000, neonProxy: driver === 'neon' ? bridge.address : undefined };
    stop = listen(
      line.url(),
      'probe',
      () => {
        heard += 1;
      },
      options,
    );
    const began = async (times: number) => expect.poll(() => heard, { interval: 20 }).toBe(times);
    const tell = async () => {
      const before = heard;
      await teller.query('notify probe');
      await expect.poll(() => heard, { interval: 5 }).toBe(before + 1);
    };
    await began(1);
    await tell();
    await line.cut();
    await line.open();
    await began(3);
    await tell();
    line.stall();
    line.restore();
    await began(5);
    await tell();
  });
});
