import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({ node: z.record(z.string(), z.unknown()) });

/**
 * The names that forms call the actions of a build by; null where there is no build, as while
 * developing.
 */
export function actionsBuiltIn(folder: string): Set<string> | null {
  try {
    const text = readFileSync(path.join(folder, 'server', 'server-reference-manifest.json'), 'utf8');
    return new Set(Object.keys(manifest.parse(JSON.parse(text)).node));
  } catch {
    return null;
  }
}

/** True for a form whose action this build does not have: it comes from a page of another one. */
export function isFromOtherBuild(form: Pick<FormData, 'entries'>, known: Set<string> | null): boolean {
  if (known === null) return false;
  for (const [name, value] of form.entries()) {
    const id = /^\$ACTION_ID_(\w+)$/.exec(name)?.[1] ?? (/^\$ACTION_\d+:0$/.test(name) ? /"id":"(\w+)"/.exec(String(value))?.[1] : undefined);
    if (id !== undefined) return !known.has(id);
  }
  return false;
}
