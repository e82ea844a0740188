import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { onStop, run, stopChildren } from './launcher/children.mjs';
import { keepSecrets } from './launcher/data-folder.mjs';
import { loadEnvFile } from './launcher/env-file.mjs';
import { install } from './launcher/install.mjs';
import { takeFolder } from './launcher/lock.mjs';
import { ensureDatabase, startPostgres } from './launcher/postgres.mjs';
import { runMain, say, Trouble } from './launcher/say.mjs';

const names = ['backup', 'restore'];

/** The database of this publication: the one named in the settings, that of a running site, or the embedded one, started for this. */
async function provideDatabase(folder, name) {
  if (process.env.DATABASE_URL) return () => {};
  if (name === 'backup' && !existsSync(path.join(folder, 'postgres-password')))
    throw new Trouble(`There is no publication in ${folder}: npm start makes one, and DATA_DIR or DATABASE_URL names another.`);
  try {
    const release = takeFolder(folder);
    const postgres = await startPostgres(folder);
    process.env.DATABASE_URL = await ensureDatabase(postgres.url, 'infoshos');
    return async () => {
      await stopChildren();
      release();
    };
  } catch (error) {
    const told = path.join(folder, 'database-url');
    if (!(error instanceof Trouble) || !existsSync(told)) throw error;
    process.env.DATABASE_URL = readFileSync(told, 'utf8').trim();
    return () => {};
  }
}

await runMain(async () => {
  const [name, ...words] = process.argv.slice(2);
  if (!names.includes(name)) throw new Trouble(`Say what to do: ${names.join(' or ')}.`);
  const files = words.map((word) => (word.startsWith('--') ? word : path.resolve(process.env.INIT_CWD ?? process.cwd(), word)));
  process.chdir(path.resolve(import.meta.dirname, '..'));
  loadEnvFile();
  process.env.DATA_DIR = path.resolve(process.env.DATA_DIR || '.data');
  onStop(stopChildren);
  await install();
  const done = await provideDatabase(process.env.DATA_DIR, name);
  try {
    keepSecrets(process.env.DATA_DIR);
    const { code, output } = await run(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...files], { quiet: true });
    if (code !== 0) throw new Trouble(output.trim());
    say(output.trim());
  } finally {
    await done();
  }
});
