import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './say.mjs';

export function writeWhole(file, text, mode = 0o600) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { mode });
  renameSync(temporary, file);
}

/** A value kept in a file of the data folder (mode 600), made on first use. */
export function keep(file, make) {
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8').trim();
    if (text !== '') return text;
  }
  const value = make();
  writeWhole(file, value);
  return value;
}

/**
 * AUTH_SECRET and NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: from the environment, else
 * made once and kept. With the same key, forms of pages from before an update still fit.
 */
export function keepSecrets(folder) {
  const file = path.join(folder, 'secrets.json');
  const make = () => JSON.stringify({ auth: randomBytes(32).toString('hex') });
  let kept;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Trouble(`The folder ${folder} cannot be written (${error.code}): give this user the right to, or set DATA_DIR to another folder.`);
  }
  try {
    kept = JSON.parse(keep(file, make));
  } catch {
    throw new Trouble(`${file} cannot be read: correct it, or remove it to have new secrets made (everyone then signs in again).`);
  }
  process.env.AUTH_SECRET ||= kept.auth;
  if (!kept.actions) writeWhole(file, JSON.stringify(Object.assign(kept, { actions: randomBytes(32).toString('base64') })));
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= kept.actions;
}
