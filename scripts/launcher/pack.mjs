import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const isPackable = /\.(js|css)$/;
/** A smaller one fits into what is sent first anyway. */
const leastBytes = 1024;
const pack = promisify(brotliCompress);
/**
 * Chromium reads it (v8.dev/blog/explicit-compile-hints): what a page needs as soon as it is there is
 * compiled beside the page's own thread, while the script arrives, and once.
 */
const compileHint = '//# allFunctionsCalledOnLoad\n';

/** Has browsers compile the scripts of the desk ahead; readers' pages have others. */
function hintAt(file) {
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith(compileHint)) writeFileSync(file, compileHint + text);
}

/**
 * Lays beside each script and style sheet of the build in `dist` the same in Brotli, as small as it
 * gets: server/packed-files.ts sends it. Two seconds of one processor, once a build.
 */
export async function packFiles(dist) {
  const files = readdirSync(path.join(dist, 'static'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isPackable.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  await Promise.all(
    files.map(async (file) => {
      if (file.endsWith('.js')) hintAt(file);
      const bytes = readFileSync(file);
      if (bytes.length < leastBytes) return;
      const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      const packed = await pack(bytes, { params });
      if (packed.length < bytes.length) writeFileSync(`${file}.br`, packed);
    }),
  );
}
