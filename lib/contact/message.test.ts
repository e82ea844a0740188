import { expect, test } from 'vitest';
import { messageInput } from './message';

const good = { locale: 'en', name: 'Ann', email: 'ann@example.org', subject: 'Question', message: 'Why?' };
const problems = (given: object) =>
  messageInput.safeParse({ ...good, ...given }).error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];

test.each([
  [{}, []],
  [{ name: '  ' }, ['name required']],
  [{ email: 'ann' }, ['email bad-email']],
  [{ email: 'a@b.c\r\nBcc: d@e.f' }, ['email bad-email']],
  [{ subject: 'x'.repeat(201) }, ['subject too-long']],
  [{ message: 'x'.repeat(5001) }, ['message too-long']],
  [{ message: '\u0000' }, ['message required']],
])('%o gives %o', (given, expected) => expect(problems(given)).toEqual(expected));
