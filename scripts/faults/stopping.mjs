import { ask, seconds, sendForm, until } from './asking.mjs';
import { loadOf } from './load.mjs';
import { openNewsroom } from './newsroom.mjs';
import { startNginx } from './nginx.mjs';
import { copyOfBuild, sampleDatabase, startOn } from './sites.mjs';
import { leaveOut, note } from './table.mjs';

const list = (statuses) =>
  Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');

/**
 * SIGTERM and SIGKILL while it is read, and three instances that are replaced one after another.
 */
export async function stopping(where, nginx) {
  const url = await sampleDatabase(where, 'faults_stopping');
  await told(where, url);
  await killed(where, url);
  if (nginx) await rolling(where, url, nginx);
  else leaveOut('a rolling restart of three instances', 'nginx is not installed (Debian and Ubuntu: apt install nginx)');
}

async function told(where, url) {
  const site = await startOn(where, 'faults_stopping', url);
  const paths = ['/en', '/ru', '/zh', '/en/news'];
  for (const path of paths) await ask(`${site.base}${path}`);
  let ended;
  const after = (number) => {
    if (number === 400) ended = site.stop();
  };
  const begun = performance.now();
  const seen = await loadOf(site.base, [...paths, '/en/search?q=rail'], { count: 1000, after });
  note('SIGTERM at the 400th of 1,000 requests: dropped', '0', `${seen.dropped} (${list(seen.statuses)}, ${seen.refused} refused)`, seen.dropped === 0);
  await ended;
  note('SIGTERM: ended', 'within 25 s', seconds(performance.now() - begun), performance.now() - begun < 25_000);
}

async function killed(where, url) {
  const newsroom = await openNewsroom({ ...process.env, AUTH_SECRET: 'faults-'.repeat(6) }, url);
  let lost = 0;
  let slowest = 0;
  for (let turn = 0; turn < 3; turn += 1) {
    const site = await startOn(where, 'faults_stopping', url);
    await ask(`${site.base}${newsroom.path}`);
    const headline = `Published just before kill -9, ${turn}`;
    await newsroom.publish(headline);
    process.kill(-site.child.pid, 'SIGKILL');
    await site.child.ended;
    const again = await startOn(where, 'faults_stopping', url, { port: site.port });
    const took = await until(async () => (await ask(`${again.base}${newsroom.path}`)).text.includes(headline), 20_000);
    if (took > 5000) lost += 1;
    slowest = Math.max(slowest, took);
    await again.stop();
  }
  newsroom.close();
  note('kill -9 just after a publication, 3 times: seen after the start', '3 of 3 within 5 s', `${3 - lost} of 3, slowest ${seconds(slowest)}`, lost === 0);
}

async function rolling(where, url, program) {
  const start = async (number, port) => startOn(where, 'faults_stopping', url, { more: { TRUSTED_PROXIES: '1' }, dist: copyOfBuild(where.dist, number), port });
  const sites = [];
  for (const number of [1, 2, 3]) sites.push(await start(number));
  const nginx = await startNginx(
    program,
    where.folder,
    'nginx.conf',
    sites.map((site) => site.port),
  );
  const newsroom = await openNewsroom(sites[0].environment, url);
  const paths = ['/en', '/ru', '/zh', '/en/news', newsroom.path];
  let isOver = false;
  const forms = { sent: 0, failed: [] };
  const writing = (async () => {
    while (!isOver) {
      const text = `A thought during a restart, number ${forms.sent}`;
      const address = `198.51.100.${forms.sent % 250}`;
      const answer = await sendForm(nginx.base, newsroom.path, 'comment', { name: 'A reader', text }, { 'x-forwarded-for': address });
      forms.sent += 1;
      if (![200, 303, 429].includes(answer.status)) forms.failed.push(answer.status);
    }
  })();
  const reading = (async () => {
    const sum = { answered: 0, dropped: 0, statuses: {} };
    while (!isOver) {
      const seen = await loadOf(nginx.base, paths, { count: 500, together: 8 });
      sum.answered += seen.answered;
      sum.dropped += seen.dropped + seen.refused;
      for (const [status, count] of Object.entries(seen.statuses)) sum.statuses[status] = (sum.statuses[status] ?? 0) + count;
    }
    return sum;
  })();
  try {
    for (const [place, site] of sites.entries()) {
      await site.stop();
      sites[place] = await start(place + 1, site.port);
      await until(async () => (await ask(`${sites[place].base}/api/ready`)).status === 200, 60_000, 200);
    }
    isOver = true;
    const seen = await reading;
    await writing;
    note(
      'three instances restarted one after another: pages',
      '0 failed',
      `${seen.dropped} failed of ${seen.answered + seen.dropped} (${list(seen.statuses)})`,
      seen.dropped === 0,
    );
    note(
      'three instances restarted one after another: forms',
      '0 failed',
      `${forms.failed.length} failed of ${forms.sent}${forms.failed.length > 0 ? ` (${forms.failed.join(' ')})` : ''}`,
      forms.failed.length === 0,
    );
    await newsroom.publish('Published on three instances');
    const base = (site) => async () => (await ask(`${site.base}${newsroom.path}`)).text.includes('Published on three instances');
    const worst = Math.max(...(await Promise.all(sites.map((site) => until(base(site), 15_000)))));
    note('publish to visible on all three', 'within 5 s', seconds(worst), worst <= 5000);
  } finally {
    isOver = true;
    newsroom.close();
    await nginx.stop();
    await Promise.all(sites.map((site) => site.stop()));
  }
}
