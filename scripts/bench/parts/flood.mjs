import http from 'node:http';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { ask as asking, commentForm } from '../ask.mjs';

const seconds = Number(process.env.BENCH_FLOOD_SECONDS ?? 60);
const posts = Math.round((10_000 / 60) * seconds);
const addresses = 1000;
const people = 20;

const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Readers do not wait behind the flood on this side: it has connections of its own. */
const floodAgent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const readerAgent = new http.Agent({ keepAlive: true });
const ask = (url, { agent = readerAgent, ...options } = {}) => asking(url, { agent, ...options });

async function proofFor(base) {
  const challenge = JSON.parse((await ask(`${base}/api/comments/proof`)).text);
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } });
}

/**
 * Reads a page twenty times a second, as a reader does, until told to stop. Gives the 95th
 * percentile in milliseconds.
 */
async function read(url, state) {
  const times = [];
  const waiting = [];
  while (!state.over) {
    waiting.push(ask(url).then((answer) => times.push(answer.took)));
    await rest(50);
  }
  await Promise.all(waiting);
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}

async function memory(base) {
  return Number(/^process_resident_memory_bytes (\S+)/m.exec((await ask(`${base}/api/metrics`)).text)?.[1] ?? 0) / 1e6;
}

const addressOf = (at) => `10.${Math.floor(at / 250)}.${at % 250}.7`;
const spam = ['Win at the casino now', 'http://a.example http://b.example', 'BUY BUY BUY BUY BUY NOW', 'Nice post, very useful', 'Earn money at home today'];

/**
 * Ten thousand comments in a minute from a thousand addresses, with forty people among them who
 * mean it.
 */
export async function flood({ base, environment, script, startServer, stopServer, row }) {
  environment.TRUSTED_PROXIES = '1';
  const known = Array.from({ length: people }, (_, at) => `172.20.${at}.5`);
  const fresh = Array.from({ length: people }, (_, at) => `172.21.${at}.5`);
  const { story, path } = await script('scripts/bench/flood.ts', 'before', ...known);
  const server = await startServer();
  const post = await commentForm(base, path, readerAgent);
  await ask(base + path);
  const proofs = [];
  for (let at = 0; at < people * 2; at += 1) proofs.push(await proofFor(base));
  await read(base + path, stopAfter(3));
  const quiet = await read(base + path, stopAfter(10));
  const before = await memory(base);

  const state = { over: false };
  const reading = read(base + path, state);
  const statuses = {};
  const sending = [];
  const begun = performance.now();
  for (let at = 0; at < posts; at += 1) {
    const due = begun + (at * seconds * 1000) / posts;
    const early = due - performance.now();
    if (early > 2) await rest(early);
    const name = `Flood ${at % addresses}`;
    sending.push(
      post(addressOf(at % addresses), { story, name, text: `Bench: ${spam[at % spam.length]} ${at}` }, floodAgent).then((answer) => {
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      }),
    );
    const person = Math.floor((at * people) / posts);
    if (at === Math.ceil((person * posts) / people)) {
      const [first, second] = [known[person], fresh[person]];
      sending.push(post(first, { story, name: `Known ${first}`, text: `Bench: the new bridge helps, ${person}`, proof: proofs[person] }));
      sending.push(post(second, { story, name: `Fresh ${second}`, text: `Bench: I disagree, ${person}`, proof: proofs[people + person] }));
    }
  }
  await Promise.all(sending);
  const took = (performance.now() - begun) / 1000;
  state.over = true;
  const during = await reading;
  const after = await memory(base);
  await rest(20_000);
  const later = await memory(base);
  const counted = await script('scripts/bench/flood.ts', 'after');
  const published = counted.flood.approved ?? 0;
  row(`${posts} comments from ${addresses} addresses`, `${took.toFixed(0)} s`, `${seconds} s`);
  row('held or refused', `${(100 - (100 * published) / posts).toFixed(2)} %`, 'at least 99 %');
  row('  of them refused for their pace', String(statuses[429] ?? 0));
  row('  answered with an error', String(Object.entries(statuses).reduce((sum, [status, count]) => sum + (status >= '500' ? count : 0), 0)), '0');
  row(`comments of ${people} known readers on the page`, String(counted.known.approved ?? 0), String(people));
  row(`comments of ${people} new readers kept for a moderator`, String(counted.fresh.held ?? 0), String(people));
  row('article page, 95th percentile, quiet', `${quiet.toFixed(1)} ms`);
  row('the same, during the flood', `${during.toFixed(1)} ms`, 'within 10 %');
  row('memory before, after, 20 s later', `${before.toFixed(0)}, ${after.toFixed(0)}, ${later.toFixed(0)} MB`, 'flat');
  floodAgent.destroy();
  readerAgent.destroy();
  await stopServer(server);
}

function stopAfter(wanted) {
  const state = { over: false };
  setTimeout(() => {
    state.over = true;
  }, wanted * 1000);
  return state;
}
