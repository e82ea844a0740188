import { existsSync } from 'node:fs';
import { directUrl, env } from '@/db/env';
import { migrate, NotMigrated } from '@/db/migrate';
import { NotRestored, restoreBackup } from '@/lib/backup/restore';
import { mediaStore } from '@/lib/media/files';
import { inWords } from './in-words';

const [file] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
if (!file) {
  console.error('Name the file: npm run restore -- infoshos-….ndjson.gz [--replace]');
  process.exit(1);
}
if (!existsSync(file)) {
  console.error(`There is no file ${file}.`);
  process.exit(1);
}
const type = (name: string) => (name.endsWith('.webp') ? 'image/webp' : name.endsWith('.jpg') ? 'image/jpeg' : 'application/octet-stream');
await inWords([NotRestored, NotMigrated], async () => {
  await migrate(directUrl(), { neonProxy: env().NEON_WS_PROXY });
  const { rows, files } = await restoreBackup(directUrl(), file, {
    replace: process.argv.includes('--replace'),
    writePicture: (name, bytes) => mediaStore().put(name, bytes, type(name)),
  });
  console.log(`Restored ${rows} rows and ${files} files of pictures from ${file}.`);
});
