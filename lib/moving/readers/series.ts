import { readdir } from 'node:fs/promises';
import path from 'node:path';

const isPage = /\.(mdx?|markdown|mdown|x?html?|org|rst|adoc|asciidoc|textile)$/i;
/** Files of one export, and what may lie around them. */
const most = { files: 1000, around: 200_000 } as const;

/**
 * The files of a folder that are the parts of one WordPress export, in the order of their names
 * (`x.2.xml` before `x.10.xml`); pictures may lie beside them. Null for a folder of texts.
 */
export async function seriesIn(folder: string, formatOf: (file: string) => Promise<string | null>): Promise<string[] | null> {
  const files: string[] = [];
  let count = 0;
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      count += 1;
      if (count > most.around || files.length > most.files) return null;
      if (/^(\.|__MACOSX$|node_modules$)/.test(entry.name)) continue;
      if (entry.isDirectory()) waiting.push(path.join(at, entry.name));
      else if (entry.isFile() && isPage.test(entry.name)) return null;
      else if (entry.isFile() && /\.xml$/i.test(entry.name)) files.push(path.join(at, entry.name));
    }
  }
  const kept: string[] = [];
  for (const file of files) if ((await formatOf(file)) === 'wordpress') kept.push(file);
  return kept.length > 0 ? kept.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })) : null;
}
