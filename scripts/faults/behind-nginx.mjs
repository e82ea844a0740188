import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask, pause, seconds, sendForm, until } from './asking.mjs';
import { openNewsroom } from './newsroom.mjs';
import { startNginx } from './nginx.mjs';
import { sampleDatabase, startOn } from './sites.mjs';
import { note } from './table.mjs';

const files = ['nginx.conf', 'nginx-cache.conf'];
const fresh = 2000;

/**
 * The site behind nginx, on a port that is not 80: nobody sees what is over, forms work, what is
 * for one reader stays theirs.
 */
export async function behindNginx(where, program) {
  for (const file of files) {
    // A database for each: a reader may not send two comments within seconds.
    const url = await sampleDatabase(where, 'faults_nginx');
    const site = await startOn(where, 'faults_nginx', url, { more: { TRUSTED_PROXIES: '1' } });
    const nginx = await startNginx(program, where.folder, file, [site.port]);
    const newsroom = await openNewsroom(site.environment, url);
    try {
      await forms(`behind ${file}`, nginx.base, newsroom.path, site.environment.DATA_DIR);
      await freshness(`behind ${file}`, { site: site.base, nginx: nginx.base }, newsroom);
      await kept(`behind ${file}`, nginx.base);
      await site.stop();
      const away = await ask(`${nginx.base}/ru/about-that-is-not-kept`);
      const isPage = away.status === 502 && /<html/.test(away.text) && /Сайт/.test(away.text) && away.headers.get('retry-after') !== null;
      note(`behind ${file}, the site down: a page`, '502, three languages, Retry-After', `${away.status}, ${away.text.length} bytes`, isPage);
    } finally {
      newsroom.close();
      await nginx.stop();
      await site.stop();
    }
  }
}

async function forms(what, base, article, data) {
  const sent = await sendForm(base, article, 'comment', { name: 'A reader of papers', text: `A thought about it, ${what}` });
  const receipt = sent.headers.get('location') ?? '';
  note(
    `${what}, a form without JavaScript`,
    '303 to a receipt',
    `${sent.status} ${receipt.replace(/[\w-]{32}$/, '…')}`,
    sent.status === 303 && /\/en\/comments\//.test(receipt),
  );
  const accounts = JSON.parse(readFileSync(path.join(data, 'sample-accounts.json'), 'utf8'));
  const { email, password } = accounts.find((account) => account.role === 'editor');
  const signIn = await sendForm(base, '/desk/sign-in', '', { email, password, code: '' });
  note(
    `${what}, signing in`,
    '303 and a cookie',
    `${signIn.status}${signIn.headers.get('set-cookie') ? ' and a cookie' : ''}`,
    signIn.status === 303 && signIn.headers.has('set-cookie'),
  );
  if (!receipt) return;
  const place = new URL(receipt, base).pathname;
  const cookie = sent.headers
    .getSetCookie()
    .map((answer) => answer.split(';')[0])
    .join('; ');
  const before = await ask(`${base}${place}`, { headers: { cookie } });
  const removed = await sendForm(base, place, 'remove', {}, { cookie });
  const after = await ask(`${base}${place}`, { headers: { cookie } });
  const isGone = before.text.includes('A thought about it') && !after.text.includes('A thought about it');
  note(`${what}, a comment deleted from its receipt`, 'gone at once', isGone ? 'gone at once' : `${removed.status}, still there`, isGone);
  note(`${what}, a receipt may be kept by`, 'nobody (no-store)', after.headers.get('cache-control'), /no-store/.test(after.headers.get('cache-control') ?? ''));
}

/** Files whose name stands for their content are asked of the site once. */
async function kept(what, base) {
  const front = (await ask(`${base}/en`)).text;
  const files = [/"(\/browser\/[^"]+\.js)"/, /"(\/media\/[^" ]+)/, /"(\/_next\/static\/[^"]+\.css[^"]*)"/].flatMap(
    (form) => form.exec(front)?.[1]?.replaceAll('&amp;', '&') ?? [],
  );
  const seen = [];
  for (const file of files) {
    await ask(`${base}${file}`);
    const again = await ask(`${base}${file}`);
    seen.push(`${again.status} ${again.headers.get('x-cache')}`);
  }
  note(
    `${what}, scripts, pictures and styles a second time`,
    `${files.length} × 200 HIT`,
    seen.join(', '),
    seen.length > 1 && seen.every((answer) => answer === '200 HIT'),
  );
}

/**
 * Milliseconds after the site itself shows something until it is shown through nginx, at most half
 * a minute each.
 */
async function behindTheSite(isTrue, { site, nginx }) {
  const own = await until(() => isTrue(site), 30_000);
  return own === Number.POSITIVE_INFINITY ? own : until(() => isTrue(nginx), 30_000);
}

async function freshness(what, places, newsroom) {
  const page = (base) => ask(`${base}${newsroom.path}`);
  const right = `at most ${fresh / 1000} s after the site`;
  await page(places.nginx);
  let worst = 0;
  for (let turn = 0; turn < 5; turn += 1) {
    const headline = `Turn ${turn} ${what}`;
    await newsroom.publish(headline);
    worst = Math.max(worst, await behindTheSite(async (base) => (await page(base)).text.includes(headline), places));
  }
  note(`${what}, a publication, worst of 5`, right, seconds(worst), worst <= fresh);
  await newsroom.withdraw();
  const gone = await behindTheSite(async (base) => (await page(base)).status === 410, places);
  note(`${what}, a withdrawal`, right, seconds(gone), gone <= fresh);
  await newsroom.restore();
  const back = await behindTheSite(async (base) => (await page(base)).status === 200, places);
  note(`${what}, its return`, right, seconds(back), back <= fresh);
  // Nobody asks for a while, and then a first reader comes: what a cache has kept must not be
  // shown.
  await newsroom.publish(`Last ${what}`);
  await until(async () => (await page(places.site)).text.includes(`Last ${what}`), 30_000);
  await pause(fresh);
  const first = (await page(places.nginx)).text.includes(`Last ${what}`);
  note(`${what}, the first reader ${fresh / 1000} s later sees`, 'the new page', first ? 'the new page' : 'the old page', first);
}
