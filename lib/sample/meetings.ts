import type { Transaction } from '@/db/client';
import { meetings } from '@/db/schema';
import { meetings as texts } from '@/sample/meetings';
import { dayIn } from '../ground/clock';
import { spanOf } from '../meetings/meeting';
import { createDocuments } from './documents';

/**
 * Gives the sample edition's institutions their documents, and puts their meetings in the calendar,
 * so many days from now.
 */
export async function createMeetingsAndDocuments(tx: Transaction, institutionIds: Map<string, number>, now: Date): Promise<void> {
  const dayAfter = (days: number, zone: string) => dayIn(zone, new Date(now.getTime() + days * 86_400_000));
  const rows = texts.flatMap(({ institution, inDays, days, time, endTime, ...named }) => {
    const institutionId = institutionIds.get(institution);
    if (institutionId === undefined) return [];
    const { zone } = named;
    const span = spanOf({ day: dayAfter(inDays, zone), time, endDay: dayAfter(inDays + days - 1, zone), endTime, zone });
    return [{ ...named, ...span, institutionId, isSample: true }];
  });
  await tx.insert(meetings).values(rows);
  await createDocuments(tx, institutionIds);
}
