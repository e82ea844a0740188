import { directUrl } from '@/db/env';
import { checkBackup } from '@/lib/backup/check';
import { NotRestored } from '@/lib/backup/lines';
import { NotSaved, saveBackup } from '@/lib/backup/save';
import { mediaStore } from '@/lib/media/files';
import { runCommand } from './run-command';

const [first, second] = process.argv.slice(2);
if (first === '--check') {
  if (!second) {
    console.error('Name the file: npm run backup -- --check infoshos-….ndjson.gz');
    process.exit(1);
  }
  await runCommand([NotRestored], async () => {
    const { savedAt, tables, rows, files, unsummed } = await checkBackup(second);
    const pictures = unsummed > 0 ? `${files} files of pictures, ${unsummed} of them without a checksum` : `${files} files of pictures, each with its checksum`;
    console.log(`The file is whole: saved ${savedAt?.toISOString() ?? 'at an unknown time'}, ${rows} rows of ${tables} tables, ${pictures}.`);
  });
  process.exit();
}
const file = first ?? `infoshos-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.ndjson.gz`;
await runCommand([NotSaved], async () => {
  const { tables, rows, files, missing } = await saveBackup(directUrl(), file, (name) => mediaStore().get(name));
  console.log(`Saved ${rows} rows of ${tables} tables and ${files} files of pictures in ${file}.`);
  if (missing.length > 0)
    console.log(`${missing.length} files of pictures were not in the store: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`);
});
