import { z } from 'zod';
import { isWebAddress } from '../../articles/body/body';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { Refusal } from '../../ground/refusal';
import { fetchOutside } from '../../links/ask';
import { beginUpload, takePart } from './upload';

/** Bytes of what stands at an address: feeds are small, and larger archives come as files. */
const mostBytes = 32 * 1024 * 1024;

export const addressForm = z.object({
  address: z.string({ error: 'required' }).trim().min(1, 'required').max(2000, 'too-long').refine(isWebAddress, 'bad-address'),
});

/**
 * Fetches a feed, over public addresses only, as if its file had been sent: the dry run is due.
 * Throws Refusal: not-allowed, address-silent, import-busy.
 */
export async function importFromAddress(
  actor: Actor,
  { address }: z.output<typeof addressForm>,
  read = (from: string) => fetchOutside(from, mostBytes, undefined, '*/*'),
): Promise<{ id: number; name: string }> {
  assertMay(actor, 'moving.manage');
  const bytes = await read(address);
  if (!bytes || bytes.byteLength === 0) throw new Refusal('address-silent', { fields: { address: 'address-silent' } });
  const { hostname, pathname } = new URL(address);
  const name = `${hostname}${pathname}`.replace(/\/+$/, '').slice(0, 200);
  const { id } = await beginUpload(actor, { name, bytes: bytes.byteLength, format: '', recipe: null });
  await takePart(actor, { id, at: 0, bytes });
  return { id, name };
}
