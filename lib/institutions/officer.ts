import { z } from 'zod';
import type { institutionOfficers } from '@/db/schema';
import { nested, optionalId, position, rowId, texts } from '../ground/form-fields';
import { year } from './institution';

export type OfficerRow = typeof institutionOfficers.$inferSelect;

/** No page has room for more of one institution. */
export const mostOfficers = 60;

/** Who holds an office of an institution: named, as their office is, in each language. */
export const officerForm = nested(z.object({ id: optionalId, institutionId: rowId, name: texts(120, true), role: texts(160, true), since: year, position }));
export type OfficerInput = z.output<typeof officerForm>;
