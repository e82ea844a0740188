import { say } from './say.mjs';

const signIn = 'SIGN-IN: ';

/**
 * Tells where to read and how to sign in. `prepared` is what the preparation of the database
 * printed.
 */
export function announce(port, prepared, seconds) {
  const lines = prepared.split('\n').filter(Boolean);
  for (const line of lines.filter((candidate) => !candidate.startsWith(signIn))) say(line);
  const address = process.env.SITE_URL.replace(/\/$/, '');
  say(`\nInfoshos is ready (${seconds.toFixed(1)} s).\n`);
  say(`  Read     ${address}/en   ${address}/ru   ${address}/zh`);
  say(`  Desk     ${address}/desk`);
  for (const line of lines.filter((candidate) => candidate.startsWith(signIn))) say(`  ${line.slice(signIn.length)}`);
  say(`\nStop with Ctrl-C.${process.env.INFOSHOS_EMBEDDED ? ` Everything is kept in ${process.env.DATA_DIR}.` : ''}`);
  if (!address.endsWith(`:${port}`)) say(`Listening on port ${port}.`);
}
