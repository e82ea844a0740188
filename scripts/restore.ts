import { existsSync } from 'node:fs';
import { directUrl, env } from '@/db/env';
import { migrate, NotMigrated } from '@/db/migrate';
import { NotRestored } from '@/lib/backup/lines';
import { restoreBackup } from '@/lib/backup/restore';
import { mediaStore } from '@/lib/media/files';
import { runCommand } from './run-command';

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!file) {
  console.error('Name the file: npm run restore -- infoshos-….ndjson.gz [--replace]');
  process.exit(1);
}
if (!existsSync(file)) {
  console.error(`There is no file ${file}.`);
  process.exit(1);
}
const type = (name: string) => (name.endsWith('.webp') ? 'image/webp' : name.endsWith('.jpg') ? 'image/jpeg' : 'application/octet-stream');

/** A file of that name with other bytes is a damaged one. */
async function writePicture(name: string, bytes: Uint8Array): Promise<void> {
  const store = mediaStore();
  const known = await store.get(name);
  if (known && Buffer.compare(known, bytes) === 0) return;
  if (known) await store.remove(name);
  await store.put(name, bytes, type(name));
}

await runCommand([NotRestored, NotMigrated], async () => {
  await migrate(directUrl(), { neonProxy: env().NEON_WS_PROXY });
  const { rows, files } = await restoreBackup(directUrl(), file, {
    replace: process.argv.includes('--replace'),
    writePicture,
  });
  console.log(`Restored ${rows} rows and ${files} files of pictures from ${file}.`);
});
