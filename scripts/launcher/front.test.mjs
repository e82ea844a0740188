import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The front, and what its jobs load where there is nothing to do. */
const always = [
  'server/main.ts',
  'server/background.ts',
  'server/imports-beside.ts',
  'lib/articles/publishing/due.ts',
  'lib/front/end-front.ts',
  'lib/webhooks/send.ts',
  'lib/partners/poll.ts',
  'lib/moving/audience.ts',
  'lib/comments/moderating/notify-waiting.ts',
];
const heavy = /^messages\/(?!..\/front\.ts)|^lib\/moving\/readers\/|^(nodemailer|transliteration|mammoth|sharp|exifr|pinyin-pro|yaml|parse5|markdown-it)(\/|$)/;

test('a site that has nothing to publish, to send and to take over loads nothing of what these need', async () => {
  const { metafile } = await build({
    entryPoints: always,
    outdir: 'never-written',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
  });
  const loadedBy = (file, seen = new Set()) => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) if (kind !== 'dynamic-import') loadedBy(path, seen);
    return seen;
  };
  const entries = Object.entries(metafile.outputs).filter(([, output]) => always.includes(output.entryPoint));
  expect(entries).toHaveLength(always.length);
  const wrong = entries.flatMap(([file, { entryPoint }]) =>
    [...loadedBy(file)]
      .flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? { [name]: true }))
      .filter((name) => heavy.test(name))
      .map((name) => `${entryPoint}: ${name}`),
  );
  expect(wrong).toEqual([]);
});
