import { shared } from './shared';

const held = () => shared<{ since: Date | null }>('full disk', () => ({ since: null }));

/** Since when nothing can be stored for want of room; null while it can. Reading goes on. */
export const fullSince = (): Date | null => held().since;

/** Something was refused for want of room. */
export function noteDiskFull(now = new Date()): void {
  held().since ??= now;
}

/** Something was stored. */
export function noteDiskRoom(): void {
  held().since = null;
}
