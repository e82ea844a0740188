import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { stateHolidays } from '@/db/schema';
import { type HolidayRow, mostHolidays } from './holiday';

/** The holidays of a state, as they were added. */
export const listHolidays = async (iso2: string): Promise<HolidayRow[]> =>
  database().select().from(stateHolidays).where(eq(stateHolidays.iso2, iso2)).orderBy(asc(stateHolidays.id)).limit(mostHolidays);
