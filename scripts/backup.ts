import { directUrl } from '@/db/env';
import { NotSaved, saveBackup } from '@/lib/backup/save';
import { mediaStore } from '@/lib/media/files';
import { inWords } from './in-words';

const file = process.argv[2] ?? `infoshos-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.ndjson.gz`;
await inWords([NotSaved], async () => {
  const { tables, rows, files, missing } = await saveBackup(directUrl(), file, (name) => mediaStore().get(name));
  console.log(`Saved ${rows} rows of ${tables} tables and ${files} files of pictures in ${file}.`);
  if (missing.length > 0)
    console.log(`${missing.length} files of pictures were not in the store: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`);
});
