import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contactMessages } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { messageInput } from './message';
import { receiveMessage } from './receive';

withDatabase();

const guest = { kind: 'guest', address: '203.0.113.5' } as const;
const given = { locale: 'ru', name: ' Анна ', email: 'anna@example.org', subject: 'Вопрос\r\nBcc: x', message: 'Первая строка\r\nвторая\u0000', website: '' };

describe('receiveMessage', () => {
  test('stores the message and an audit row that does not repeat it', async () => {
    const id = await receiveMessage(guest, messageInput.parse(given));
    const [row] = await database()
      .select()
      .from(contactMessages)
      .where(eq(contactMessages.id, Number(id)));
    expect(row).toMatchObject({ locale: 'ru', name: 'Анна', subject: 'Вопрос Bcc: x', message: 'Первая строка\nвторая', answeredAt: null });
    const rows = await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, String(id)));
    expect(rows).toMatchObject([{ action: 'contact.receive', subjectType: 'contact_message', personName: 'guest', after: { locale: 'ru' } }]);
  });

  test('drops what a program filled in', async () => {
    const before = await database().$count(contactMessages);
    expect(await receiveMessage(guest, messageInput.parse({ ...given, website: 'https://spam.example' }))).toBeNull();
    expect(await database().$count(contactMessages)).toBe(before);
  });
});
