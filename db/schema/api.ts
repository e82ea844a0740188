import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

/** Keys of the read API. Only the hash of a key is kept. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    name: text('name').notNull(),
    hash: text('hash').notNull(),
    /** The first letters, by which its owner knows it again. */
    start: text('start').notNull(),
    scopes: text('scopes').array().notNull(),
    perMinute: integer('per_minute').notNull(),
    createdAt: createdAt(),
    createdBy: ref('created_by').references(() => people.id, { onDelete: 'set null' }),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
    revokedBy: ref('revoked_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('api_keys_hash').on(t.hash),
    check('api_keys_rate', sql`${t.perMinute} between 1 and 6000`),
    check('api_keys_scopes', sql`cardinality(${t.scopes}) > 0`),
  ],
);

/**
 * Addresses outside that are told of changes. The secret signs what is sent, so it is kept as it
 * is.
 */
export const webhooks = pgTable(
  'webhooks',
  {
    id: id(),
    name: text('name').notNull(),
    url: text('url').notNull(),
    secret: text('secret').notNull(),
    events: text('events').array().notNull(),
    createdAt: createdAt(),
    createdBy: ref('created_by').references(() => people.id, { onDelete: 'set null' }),
    removedAt: instant('removed_at'),
  },
  (t) => [check('webhooks_events', sql`cardinality(${t.events}) > 0`), check('webhooks_url', sql`length(${t.url}) <= 600`)],
);

export type WebhookSubject = {
  article?: number;
  story?: number;
  locale?: string;
  slug?: string;
  comment?: number;
  /** Comments that wait, and for how many hours the oldest has. */
  waiting?: number;
  hours?: number;
};

/** One event for one address: written with the change that it tells of, sent by a job. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: id(),
    webhookId: ref('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    /**
     * The same at every address and every time it is sent: whoever has it already knows it by this.
     */
    eventId: uuid('event_id').notNull(),
    event: text('event').notNull(),
    subject: jsonb('subject').$type<WebhookSubject>().notNull(),
    createdAt: createdAt(),
    /** `waiting`, `sent`, `failed`. */
    state: text('state').notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    dueAt: instant('due_at').notNull().defaultNow(),
    lastAt: instant('last_at'),
    lastStatus: integer('last_status'),
    lastProblem: text('last_problem').notNull().default(''),
  },
  (t) => [
    index('webhook_deliveries_due').on(t.dueAt).where(sql`state = 'waiting'`),
    index('webhook_deliveries_of').on(t.webhookId, t.id),
    index('webhook_deliveries_created').on(t.createdAt),
    check('webhook_deliveries_state', sql`${t.state} in ('waiting', 'sent', 'failed')`),
  ],
);
