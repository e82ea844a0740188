import { fromPath } from '../redirects/path';

export type OldAddress = { path: string } | { unusable: string } | null;

/**
 * The path by which an old address is asked for here, for its redirect. Null where the source names
 * none; unusable where the address tells its text by a question (`/?p=12`) alone, which a path
 * cannot.
 */
export function oldAddress(address: string | undefined): OldAddress {
  if (!address) return null;
  const url = URL.canParse(address, 'https://old.invalid') ? new URL(address, 'https://old.invalid') : null;
  if (!url || !/^https?:$/.test(url.protocol)) return { unusable: address };
  const path = url.pathname === '/' ? null : fromPath(url.pathname);
  return path === null ? { unusable: address } : { path };
}
