import { clockIn, dayIn } from './clock';

/** The value of a `datetime-local` field for an instant in a zone. */
export const localTime = (at: Date, zone: string): string => `${dayIn(zone, at)}T${clockIn(zone, at)}`;
