import { randomInt } from 'node:crypto';

/**
 * The address of a reader of one's own, so that what others write meanwhile does not make them
 * wait. The journeys' site trusts one proxy.
 */
export const ownAddress = () => ({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` });
