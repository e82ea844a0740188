import { bridgeTo } from './web-socket-bridge';

/**
 * Stands between the Neon driver and the Postgres that TEST_DATABASE_URL names, until it is
 * stopped. Prints its address.
 */
const { hostname, port } = new URL(process.env.TEST_DATABASE_URL ?? '');
const { address } = await bridgeTo(hostname, Number(port));
console.log(address);
