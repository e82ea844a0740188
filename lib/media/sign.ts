import { createHash, createHmac } from 'node:crypto';

export type StorageKeys = { region: string; accessKeyId: string; secretAccessKey: string };
export type Signable = {
  method: string;
  url: URL;
  headers?: Record<string, string> /** What is sent, or its SHA-256 in hex where it is not in memory. */;
  body?: Uint8Array | string;
};

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Uint8Array, data: string) => createHmac('sha256', key).update(data).digest();
const escaped = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (match) => `%${match.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Headers that sign a request to an S3-compatible store: AWS Signature Version 4, in the
 * Authorization header.
 */
export function signed({ method, url, headers = {}, body = new Uint8Array() }: Signable, keys: StorageKeys, at = new Date()): Record<string, string> {
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = stamp.slice(0, 8);
  const content = typeof body === 'string' ? body : sha256(body);
  const all: Record<string, string> = { ...headers, host: url.host, 'x-amz-content-sha256': content, 'x-amz-date': stamp };
  const lines = Object.entries(all)
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = lines.map(([name]) => name).join(';');
  const path = decodeURIComponent(url.pathname).split('/').map(escaped).join('/');
  const query = [...url.searchParams]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&');
  const request = [method, path, query, ...lines.map(([name, value]) => `${name}:${value}`), '', names, content].join('\n');
  const scope = `${day}/${keys.region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256(request)].join('\n');
  const key = [keys.region, 's3', 'aws4_request'].reduce<Uint8Array>((made, part) => hmac(made, part), hmac(`AWS4${keys.secretAccessKey}`, day));
  const signature = createHmac('sha256', key).update(text).digest('hex');
  const { host: _host, ...sent } = all;
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope},SignedHeaders=${names},Signature=${signature}` };
}
