import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { clientAddress } from '../ground/origin';
import { readConnectionAddress } from './connection-address';

it('takes no client’s word for its address where no proxy is trusted', async () => {
  readConnectionAddress(0);
  let seen: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    seen = request.headers;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers: { 'x-forwarded-for': '198.51.100.1' } });
  server.close();
  expect(clientAddress(new Headers({ 'x-forwarded-for': String(seen['x-forwarded-for']) }), 0)).toBe('127.0.0.1');
});
