import { existsSync } from 'node:fs';
import { env } from '@/db/env';
import { migrate } from '@/db/migrate';
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
await inWords([NotRestored], async () => {
  await migrate(env().DATABASE_URL);
  const { rows, files } = await restoreBackup(env().DATABASE_URL, file, {
    replace: process.argv.includes('--replace'),
    writePicture: (name, bytes) => mediaStore().put(name, bytes, type(name)),
  });
  console.log(`Restored ${rows} rows and ${files} files of pictures from ${file}.`);
});
