import { disconnect } from '@/db/client';
import { directUrl, env } from '@/db/env';
import { migrate, NotMigrated } from '@/db/migrate';
import { systemActor } from '@/lib/ground/actor';
import { removeSampleEdition } from '@/lib/sample/remove';
import { runCommand } from './run-command';

if (process.argv[2] !== 'remove') {
  console.error('Say what to do: npm run sample -- remove');
  process.exit(1);
}
await runCommand([NotMigrated], async () => {
  await migrate(directUrl(), { neonProxy: env().NEON_WS_PROXY });
  const { stories, adopted, pictures, people, tags } = await removeSampleEdition(systemActor('operator'));
  console.log(
    stories + adopted === 0
      ? 'There is no sample edition here.'
      : `Removed ${stories} stories of the sample edition, ${people} of its people and ${tags} of its tags; ${pictures} pictures are in the trash.`,
  );
  if (adopted > 0) console.log(`${adopted} stories that the newsroom has published anew stay, and are its own now.`);
});
await disconnect();
