import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { shared } from '@/db/shared';

export const requestIdHeader = 'x-request-id';
const form = /^[\w.:-]{8,80}$/;
const store = (): AsyncLocalStorage<string> => shared('request id', () => new AsyncLocalStorage<string>());

/** The id that a proxy gave a request where it is one, else a new one. */
export const requestIdOf = (given: string | undefined): string => (given !== undefined && form.test(given) ? given : randomUUID());

/** Does `work`, and whatever it leads to, for this request: every line of the log says so. */
export const inRequest = <Value>(id: string, work: () => Promise<Value>): Promise<Value> => store().run(id, work);

/** The request that the present work is done for; undefined for jobs. */
export const presentRequest = (): string | undefined => store().getStore();
