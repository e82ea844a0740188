import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onStop, run, stopChildren } from './launcher/children.mjs';
import { keepSecrets } from './launcher/data-folder.mjs';
import { loadEnvFile } from './launcher/env-file.mjs';
import { install } from './launcher/install.mjs';
import { lean } from './launcher/lean.mjs';
import { takeFolder } from './launcher/lock.mjs';
import { serveForMirror, stopMirror } from './launcher/mirror.mjs';
import { ensureDatabase, startPostgres } from './launcher/postgres.mjs';
import { runMain, say, Trouble } from './launcher/say.mjs';

const names = ['backup', 'restore', 'import', 'export', 'sample'];
// Its words are no names of files.
const plain = new Set(['sample']);
// These tell how far they are while they work, and end in their own way on Ctrl-C.
const telling = new Set(['import', 'export']);

/**
 * The database of this publication: the one named in the settings, that of a running site, or the
 * embedded one, started for this.
 */
async function provideDatabase(folder, name, words) {
  if (process.env.DATABASE_URL) return () => {};
  if (words.includes('--check')) return () => {};
  if (name !== 'restore' && !existsSync(path.join(folder, 'postgres-password')))
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

const isMirror = (name, words) => name === 'export' && !words.some((word) => /^--from(=|$)/.test(word)) && /--format[ =]static(?: |$)/.test(words.join(' '));

const script = (file, words, env) => run(process.execPath, ['--import', 'tsx', `scripts/${file}.ts`, ...words], { quiet: true, env });

// The address of the embedded server, which is ours, and its secrets stand in for themselves.
async function checkSettings() {
  const own = { DATABASE_URL: 'postgres://infoshos@127.0.0.1/infoshos', AUTH_SECRET: 'x'.repeat(48) };
  const environment = { ...process.env };
  for (const [name, value] of Object.entries(own)) environment[name] ||= value;
  const { code, output } = await script('check-env', [], environment);
  if (code !== 0) throw new Trouble(`The settings are not right:\n${output.trim()}`);
}

await runMain(async () => {
  const [name, ...words] = process.argv.slice(2);
  if (!names.includes(name)) throw new Trouble(`Say what to do: ${names.join(' or ')}.`);
  const from = process.env.INIT_CWD ?? process.cwd();
  const files = words.map((word) => (telling.has(name) || plain.has(name) ? word : word.startsWith('--') ? word : path.resolve(from, word)));
  process.chdir(path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'));
  loadEnvFile();
  process.env.DATA_DIR = path.resolve(process.env.DATA_DIR || '.data');
  onStop(stopChildren);
  await install();
  await checkSettings();
  const done = await provideDatabase(process.env.DATA_DIR, name, words);
  try {
    keepSecrets(process.env.DATA_DIR);
    if (telling.has(name)) {
      // A mirror asks a site for its pages: its own, started for this, where no running one is
      // named.
      if (isMirror(name, words)) files.push('--from', await serveForMirror());
      const told = await run(process.execPath, [...lean, '--import', 'tsx', `scripts/${name}.ts`, ...files], {
        env: { ...process.env, CALLED_FROM: from },
        grace: 20_000,
        signal: 'SIGINT',
      });
      return told.code;
    }
    const { code, output } = await script(name, files, process.env);
    if (code !== 0) throw new Trouble(output.trim());
    say(output.trim());
    return 0;
  } finally {
    await stopMirror();
    await done();
  }
});
