import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { shared } from '@/db/shared';

export const requestIdHeader = 'x-request-id';
const form = /^[\w.:-]{8,80}$/;
const store = (): AsyncLocalStorage<string> => shared('request id', () => new AsyncLocalStorage<string>());

const digits = 32;
/** Random digits of the next ids: those of 512 are made at once. */
let stock = '';
let used = 0;

/** 128 random bits in 32 digits, the form of W3C's trace ids. */
function newId(): string {
  if (used >= stock.length) {
    stock = randomBytes(8192).toString('hex');
    used = 0;
  }
  used += digits;
  return stock.slice(used - digits, used);
}

/** The id that a proxy gave a request where it is one, else a new one. */
export const requestIdOf = (given: string | undefined): string => (given !== undefined && form.test(given) ? given : newId());

/** Does `work`, and whatever it leads to, for this request: every line of the log says so. */
export const inRequest = <Value>(id: string, work: () => Promise<Value>): Promise<Value> => store().run(id, work);

/** The request that the present work is done for; undefined for jobs. */
export const presentRequest = (): string | undefined => store().getStore();
