import { existsSync, readFileSync } from 'node:fs';
import { parseEnvFile } from '../scripts/launcher/env-file.mjs';
import { cleanEnvironment } from '../scripts/launcher/steps.mjs';

/** Takes every setting of a real site out of this process, those of its .env files included. */
export function isolate() {
  const files = ['.env', '.env.local', '.env.production', '.env.production.local', '.env.test', '.env.test.local'].filter((file) => existsSync(file));
  const fromFiles = Object.assign({}, ...files.map((file) => parseEnvFile(readFileSync(file, 'utf8'))));
  const environment = cleanEnvironment(process.env, fromFiles);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}
