export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An answer with its text, or what went wrong: never rejects. */
export async function ask(url, { wait = 45_000, ...options } = {}) {
  const begun = performance.now();
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(wait), ...options });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, took: performance.now() - begun };
  } catch (error) {
    return { status: 0, headers: new Headers(), text: String(error.cause?.code ?? error.name), took: performance.now() - begun };
  }
}

/**
 * Milliseconds until `isTrue` says so, asked again and again; Infinity when it never does within
 * `limit`.
 */
export async function until(isTrue, limit, every = 25) {
  const begun = performance.now();
  while (performance.now() - begun < limit) {
    if (await isTrue()) return performance.now() - begun;
    await pause(every);
  }
  return Number.POSITIVE_INFINITY;
}

const formIn = (html, name) => new RegExp(`<form[^>]* data-form="${name}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? (name === '' ? html : '');
const plain = (text) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#x27;', "'");

/**
 * Sends a form as a browser without scripts does; `name` '' is the only form of its page. Gives the
 * answer.
 */
export async function sendForm(base, path, name, fields, headers = {}) {
  const page = await ask(`${base}${path}`, { headers });
  const tags = formIn(page.text, name).match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const read = (tag, attribute) => plain(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const body = new FormData();
  for (const tag of tags) body.append(read(tag, 'name'), read(tag, 'value'));
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  return ask(`${base}${path}`, { method: 'POST', headers: { origin: new URL(base).origin, ...headers }, body });
}

export const seconds = (milliseconds) => (Number.isFinite(milliseconds) ? `${(milliseconds / 1000).toFixed(1)} s` : 'never');
