import { readdirSync } from 'node:fs';
import os from 'node:os';
import { expect, test } from 'vitest';
import { withDatabase } from '@/testing/database';
import { database } from './client';
import { givenWay, giveWay, isBackend } from './give-way';

withDatabase();

test('every thread of what gives way comes last, and so does the process of the database that works for it', async () => {
  giveWay();
  const { rows } = await database().execute<{ id: number }>('select pg_backend_pid() as id');
  const backend = rows[0]?.id ?? 0;
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0];
  expect(new Set(threads.map((thread) => os.getPriority(thread)))).toEqual(new Set([os.constants.priority.PRIORITY_LOW]));
  // Behind Neon's driver stands a database of another machine.
  if (process.platform === 'linux' && !process.env.NEON_WS_PROXY) {
    expect(givenWay()).toMatchObject({ refused: null });
    expect(os.getPriority(backend)).toBe(os.constants.priority.PRIORITY_LOW);
  } else expect(givenWay().refused).toBe('elsewhere');
});

test('a process of that number that is another’s is left alone', async () => {
  expect(isBackend(process.pid, 5432)).toBe(false);
  expect(isBackend(2 ** 22 + 1, 5432)).toBe(false);
});
