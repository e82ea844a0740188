import { createServer } from 'node:http';
import { ask } from './asking.mjs';
import { sampleDatabase, startOn } from './sites.mjs';
import { note } from './table.mjs';

const token = 'a-token-for-those-who-watch';

/** What the site says of itself, and to whom. */
export async function watching(where) {
  const url = await sampleDatabase(where, 'faults_watching');
  const collector = await openCollector();
  const site = await startOn(where, 'faults_watching', url, {
    more: { METRICS_TOKEN: token, ACCESS_LOG: 'yes', TRUSTED_PROXIES: '1', OTEL_EXPORTER_OTLP_ENDPOINT: collector.address },
  });
  let said = '';
  site.child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  try {
    const id = 'id-of-a-proxy-0123456789';
    const answers = [];
    for (const path of ['/en', '/en', '/en/nothing-here', '/desk/sign-in', '/media/none.webp', '/api/health'])
      answers.push(await ask(`${site.base}${path}`, { headers: { 'x-request-id': id } }));
    const named = answers.filter((answer) => answer.headers.get('x-request-id') === id).length;
    note('answers that carry the id of their request', `${answers.length} of ${answers.length}`, `${named} of ${answers.length}`, named === answers.length);
    const from = (path, headers) => ask(`${site.base}${path}`, { headers });
    const forwarded = { 'x-forwarded-for': '203.0.113.9' };
    const seen = {
      inside: (await from('/api/metrics', {})).status,
      outside: (await from('/api/metrics', forwarded)).status,
      forged: (await from('/api/metrics', { ...forwarded, 'x-infoshos-inside': '1' })).status,
      token: (await from('/api/metrics', { ...forwarded, authorization: `Bearer ${token}` })).status,
    };
    const right = seen.inside === 200 && seen.outside === 404 && seen.forged === 404 && seen.token === 200;
    note('metrics: from this machine, through a proxy, forged, with the token', '200 404 404 200', Object.values(seen).join(' '), right);
    const brief = (await from('/api/ready', forwarded)).text;
    note('readiness through a proxy', '{"ready":true}', brief, brief === '{"ready":true}');
    const lines = said.split('\n').filter(Boolean);
    const json = lines.filter((line) => line.startsWith('{') && isJson(line));
    note('lines of the log that are JSON', 'all', `${json.length} of ${lines.length}`, json.length === lines.length && lines.length > 0);
    const told = json.map((line) => JSON.parse(line)).filter((line) => line.request === id && line.msg === 'answered').length;
    note('requests in the access log by their id', answers.length, told, told === answers.length);
    await ask(`${site.base}/en/search?q=words-of-a-reader`);
  } finally {
    await site.stop();
    const sent = collector.close();
    const names = sent.flatMap((payload) =>
      payload.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans.map((span) => span.name))),
    );
    const ours = names.filter((name) => /^GET \w/.test(name)).length;
    const quiet = !JSON.stringify(sent).includes('words-of-a-reader');
    note(
      'spans that reached the collector: of requests, of the framework, without words of readers',
      'some, some, yes',
      `${ours}, ${names.length - ours}, ${quiet ? 'yes' : 'no'}`,
      ours > 5 && names.length > ours && quiet,
    );
  }
}

/** Takes spans as a collector does, by OTLP as JSON. */
async function openCollector() {
  const sent = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      sent.push(JSON.parse(body));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    return sent;
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

function isJson(line) {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
