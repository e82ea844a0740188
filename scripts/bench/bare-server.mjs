import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, start } from '../launcher/children.mjs';
import { freePort } from '../launcher/postgres.mjs';
import { Trouble } from '../launcher/say.mjs';

const source = path.resolve('scripts', 'bench', 'bare');
const next = path.resolve('node_modules/next/dist/bin/next');

/** The first `length` characters of what the English feed tells, a paragraph a line. */
async function feedText(base, length) {
  const { items } = await (await fetch(`${base}/en/feed.json`)).json();
  return items
    .map((item) => item.content_html.replace(/<\/(p|h\d|li|blockquote|tr)>/g, '\n').replace(/<[^>]*>|&[a-z]+;/g, ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .slice(0, length);
}

/**
 * A page of the framework alone, rendered on demand like ours, that holds about `bytes` of HTML: it
 * sends its text twice, and little else.
 */
export async function bareServer(folder, base, bytes) {
  const target = path.join(folder, 'bare');
  await run('cp', ['-r', source, target]);
  const text = path.join(target, 'text.txt');
  writeFileSync(text, await feedText(base, (bytes - 7000) / 2));
  symlinkSync(path.resolve('node_modules'), path.join(target, 'node_modules'));
  const environment = { ...process.env, NODE_ENV: 'production', BARE_TEXT: text };
  const { code, output } = await run(process.execPath, [next, 'build', '--webpack'], { quiet: true, cwd: target, env: environment });
  if (code !== 0) throw new Trouble(output.slice(-3000));
  const port = await freePort();
  const child = start(process.execPath, [next, 'start', '-p', String(port)], { cwd: target, environment, stdio: ['ignore', 'ignore'] });
  const page = `http://127.0.0.1:${port}/bare`;
  for (let waited = 0; waited < 100; waited += 1) {
    const answers = await fetch(page).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answers) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { child, page };
}
