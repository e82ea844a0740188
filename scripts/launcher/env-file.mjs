import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads NAME=value lines: comments, blank lines, `export`, single and double quotes. Returns an
 * object.
 */
export function parseEnvFile(text) {
  const values = {};
  for (const line of text.split(/\r?\n/)) {
    const found = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!found) continue;
    const [, name, raw] = found;
    const quoted = /^(['"])(.*)\1$/.exec(raw);
    values[name] = quoted ? (quoted[1] === '"' ? quoted[2].replaceAll('\\n', '\n') : quoted[2]) : raw.replace(/\s+#.*$/, '');
  }
  return values;
}

/** Adds what .env says to the environment; what is already set wins. */
export function loadEnvFile(file = '.env') {
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(parseEnvFile(readFileSync(file, 'utf8')))) process.env[name] ??= value;
}
