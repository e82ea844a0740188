import { database, disconnect } from '@/db/client';
import { directUrl, env } from '@/db/env';
import { migrate, NotMigrated } from '@/db/migrate';
import { createFirstRunLink } from '@/lib/people/first-run';
import { createSampleAccounts, readSampleAccounts } from '@/lib/people/sample-accounts';
import { createFrame, createSampleEdition, isEmpty } from '@/lib/sample/create';
import { renewWords } from '@/lib/search/renew-words';
import { runCommand } from './run-command';

await runCommand([NotMigrated], async () => {
  const applied = await migrate(directUrl(), { neonProxy: env().NEON_WS_PROXY });
  if (applied > 0) console.log(`Applied ${applied} migrations.`);
  const renewed = await renewWords();
  if (renewed > 0) console.log(`Made the search words of ${renewed} articles anew.`);
  const created = await isEmpty();
  if (created && env().SAMPLE === 'no') {
    await createFrame();
    console.log('Created an empty publication: its rosters and sections are there, and no story.');
  } else if (created) console.log(`Created the sample edition: ${await createSampleEdition()} articles.`);
  if (process.env.INFOSHOS_EMBEDDED === '1' && (created || (await readSampleAccounts(env().DATA_DIR)))) {
    const accounts = await createSampleAccounts(env().DATA_DIR, database());
    console.log('SIGN-IN: Sample accounts, one per role, each with its own random password (kept in .data/sample-accounts.json):');
    for (const account of accounts) console.log(`SIGN-IN:   ${account.role.padEnd(14)} ${account.email.padEnd(34)} ${account.password}`);
  }
  const link = await createFirstRunLink(database());
  if (link) console.log(`SIGN-IN: Make the first administrator here within 30 minutes: ${link}`);
});
await disconnect();
