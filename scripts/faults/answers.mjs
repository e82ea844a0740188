import http from 'node:http';
import { sampleDatabase, startOn } from './sites.mjs';
import { note } from './table.mjs';

const everywhere = { 'x-content-type-options': /^nosniff$/ };
const framework = {
  ...everywhere,
  'strict-transport-security': /^max-age=31536000$/,
  'referrer-policy': /^strict-origin-when-cross-origin$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'x-powered-by': null,
  'x-request-id': /^[\w-]{8,}/,
};
const readers = { ...framework, 'content-security-policy': /^default-src 'self'; script-src 'self' (?!.*script-src[^;]*'unsafe-inline')/ };
const shared = /s-maxage|max-age=0/;
const nobody = /no-store/;
const plain = { ...everywhere, 'cache-control': nobody, 'x-powered-by': null };

/** Each kind of answer: what is asked, its status, and the headers it has, or has not (null). */
const kinds = [
  ['a page', { path: '/en' }, 200, { ...readers, 'cache-control': shared, 'set-cookie': null }],
  ['an article', { path: '/en/news/two-gauges-one-train' }, 200, { ...readers, 'cache-control': shared, 'set-cookie': null }],
  ['a page that is not there', { path: '/ru/nothing-here' }, 404, readers],
  ['a search', { path: '/en/search?q=train' }, 200, { ...readers, 'set-cookie': null }],
  ['a feed', { path: '/en/feed.xml' }, 200, { ...framework, 'set-cookie': null }],
  ['a sitemap', { path: '/sitemap.xml' }, 200, framework],
  ['signing in', { path: '/desk/sign-in' }, 200, { ...framework, 'cache-control': nobody, 'x-robots-tag': /noindex/, 'content-security-policy': /nonce-/ }],
  ['the desk of nobody', { path: '/desk/articles' }, 307, { ...framework, 'cache-control': nobody }],
  ['a picture that is not there', { path: '/media/nothing-640.webp' }, 404, everywhere],
  ['health', { path: '/api/health' }, 200, { ...framework, 'cache-control': nobody }],
  ['metrics from outside', { path: '/api/metrics', headers: { 'x-forwarded-for': '203.0.113.1' } }, 404, { 'cache-control': nobody }],
  ['a body nobody asked for', { path: '/en', method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }, 405, plain],
  ['a body that is too large', { path: '/api/reads', method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(9000) }, 413, plain],
  ['another host', { path: '/en', headers: { host: 'evil.example' } }, 421, plain],
  ['no address', { path: '*', method: 'GET' }, 400, plain],
  ['an address that cannot be read', { path: '/api/%zz' }, 404, plain],
];

const ask = (port, { path, method = 'GET', headers = {}, body }) =>
  new Promise((resolve, reject) => {
    const asked = http.request({ hostname: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer));
    });
    asked.on('error', reject);
    asked.end(body);
  });

/** The headers of every kind of answer. */
export async function answers(where) {
  const url = await sampleDatabase(where, 'faults_answers');
  const site = await startOn(where, 'faults_answers', url);
  try {
    for (const [name, asked, status, wanted] of kinds) {
      const answer = await ask(site.port, asked);
      const fits = (header, form) => (form === null ? answer.headers[header] === undefined : form.test(String(answer.headers[header] ?? '')));
      const wrong = Object.entries(wanted).filter(([header, form]) => !fits(header, form));
      const told = wrong.map(([header]) => `${header}: ${String(answer.headers[header] ?? 'none').slice(0, 60)}`).join('; ');
      const right = answer.statusCode === status && wrong.length === 0;
      note(`headers of ${name}`, `${status}, ${Object.keys(wanted).length} as they should be`, `${answer.statusCode}${told ? `, ${told}` : ', all'}`, right);
    }
  } finally {
    await site.stop();
  }
}
