import http from 'node:http';

/** Asks for an address. Gives the status, the text and how long the whole answer took, in milliseconds. */
export function ask(url, { method = 'GET', headers = {}, body, agent }) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const request = http.request(url, { agent, method, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString(), took: performance.now() - begun }));
      answer.on('error', reject);
    });
    // A connection that the server closed just now was never asked: Node’s own advice is to ask
    // once more.
    request.on('error', (error) => {
      if (request.reusedSocket && error.code === 'ECONNRESET') resolve(ask(url, { method, headers, body, agent }));
      else reject(error);
    });
    request.end(body);
  });
}

const boundary = 'infoshos-bench';

/**
 * The comment form of a page, as a browser would send it: who calls what this gives posts as the
 * person at an address.
 */
export async function commentForm(base, path, agent) {
  const { text } = await ask(`${base}${path}`, { agent });
  const form = /<form[^>]* data-form="comment"[\s\S]*?<\/form>/.exec(text)?.[0] ?? '';
  const read = (tag, name) => (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const hidden = Object.fromEntries((form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map((tag) => [read(tag, 'name'), read(tag, 'value')]));
  return (address, fields, by = agent) => {
    const parts = Object.entries({ ...hidden, email: '', website: '', ...fields });
    const body = `${parts.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`;
    const type = `multipart/form-data; boundary=${boundary}`;
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body), 'x-forwarded-for': address, origin: base };
    return ask(`${base}${path}`, { method: 'POST', headers, body, agent: by });
  };
}
