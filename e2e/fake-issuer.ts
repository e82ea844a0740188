import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Claims = { sub: string; email: string; email_verified: boolean; name: string };
type Asked = { challenge: string; method: string; nonce: string; state: string; redirect: string };

const base64 = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
}

/**
 * An OpenID provider on this machine: discovery, keys, and the code flow with PKCE. It lets in
 * whoever `claims` says, without asking.
 */
export class FakeIssuer {
  readonly clientId = 'infoshos-test';
  readonly clientSecret = 'a-secret-of-the-test';
  claims: Claims = { sub: '1', email: '', email_verified: true, name: 'Someone' };
  /** What was wrong with the requests for tokens, and how many were right. */
  problems: string[] = [];
  exchanged = 0;
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly asked = new Map<string, Asked>();
  private server: Server | null = null;
  url = '';

  async open(): Promise<void> {
    this.server = createServer((request, response) => {
      const send = (status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      const url = new URL(request.url ?? '/', this.url);
      if (url.pathname === '/.well-known/openid-configuration') return send(200, this.discovery());
      if (url.pathname === '/keys') return send(200, { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' }] });
      if (url.pathname === '/authorize') return response.writeHead(302, { location: this.authorize(url.searchParams) }).end();
      if (url.pathname === '/token')
        return void formOf(request).then((form) => {
          const tokens = this.exchange(form, request.headers.authorization ?? '');
          send(tokens ? 200 : 400, tokens ?? { error: 'invalid_grant' });
        });
      if (url.pathname === '/userinfo') return send(200, this.claims);
      return send(404, {});
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private discovery() {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      userinfo_endpoint: `${this.url}/userinfo`,
      jwks_uri: `${this.url}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  private authorize(query: URLSearchParams): string {
    const read = (name: string) => query.get(name) ?? '';
    if (read('client_id') !== this.clientId) this.problems.push('client_id');
    if (!read('scope').split(' ').includes('openid')) this.problems.push('scope');
    const code = `code-${this.asked.size + 1}`;
    this.asked.set(code, {
      challenge: read('code_challenge'),
      method: read('code_challenge_method'),
      nonce: read('nonce'),
      state: read('state'),
      redirect: read('redirect_uri'),
    });
    return `${read('redirect_uri')}?${new URLSearchParams({ code, state: read('state') })}`;
  }

  private exchange(form: URLSearchParams, authorization: string) {
    const code = form.get('code') ?? '';
    const asked = this.asked.get(code);
    this.asked.delete(code);
    const basic = `Basic ${Buffer.from(`${this.clientId}:${this.clientSecret}`).toString('base64')}`;
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const wrong = [
      !asked && 'code',
      asked && (asked.method !== 'S256' || asked.challenge !== verifier) && 'code_verifier',
      asked && asked.redirect !== form.get('redirect_uri') && 'redirect_uri',
      asked && asked.state.length < 16 && 'state',
      asked && asked.nonce.length < 16 && 'nonce',
      authorization !== basic && form.get('client_secret') !== this.clientSecret && 'client_secret',
    ].filter((claim): claim is string => typeof claim === 'string');
    this.problems.push(...wrong);
    if (wrong.length > 0 || !asked) return null;
    this.exchanged += 1;
    return { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: this.sign({ ...this.claims, nonce: asked.nonce }) };
  }

  private sign(claims: object): string {
    const now = Math.floor(Date.now() / 1000);
    const head = base64({ alg: 'RS256', typ: 'JWT', kid: 'k' });
    const body = base64({ iss: this.url, aud: this.clientId, iat: now, exp: now + 300, ...claims });
    const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(this.keys.privateKey).toString('base64url');
    return `${head}.${body}.${signature}`;
  }
}
