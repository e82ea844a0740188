import { type SQL, sql } from 'drizzle-orm';

/**
 * The rows that a select within a select gives, as one value in their order: what several questions
 * would ask comes with one. Numbers come as numbers, times as text.
 */
export const listed = <Row>(from: SQL) => sql<Row[]>`(select coalesce(jsonb_agg(r), '[]'::jsonb) from (${from}) r)`;
