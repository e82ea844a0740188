import type { Transaction } from '@/db/client';
import { stateHolidays } from '@/db/schema';
import { nationalDay } from '@/sample/holiday-names';
import { holidays } from '@/sample/holidays';
import { factSources, stateFacts } from '@/sample/state-facts';

type Source = { name: typeof nationalDay; url: string | null; asOf: string };

/** Public holidays of the states on the roster; every national day is one. */
export async function createHolidays(tx: Transaction): Promise<void> {
  const sourced = ({ name, url, asOf }: Source) => ({ source: name, sourceUrl: url, asOf });
  const listed = holidays.map(({ source, ...holiday }) => ({ ...holiday, ...sourced(source) }));
  const isListed = (iso2: string, day: string) => listed.some((holiday) => holiday.iso2 === iso2 && holiday.days.some((other) => other.endsWith(day)));
  const national = Object.entries(stateFacts).flatMap(([iso2, [, , , , day]]) =>
    day === null || isListed(iso2, day) ? [] : [{ iso2, title: nationalDay, days: [day], ...sourced(factSources.nationalDay) }],
  );
  await tx.insert(stateHolidays).values([...listed, ...national]);
}
