export type ProofTask = { parameters: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string } };
export type Solution = { counter: number; derivedKey: string };

const bytesOf = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number(`0x${pair}`));

/**
 * Tries one number after the other until the key derived from it (PBKDF2 over SHA-256, of altcha's
 * tasks, version 2) begins as the task wants it; null where that takes longer than so many
 * milliseconds. The browser's own hash runs beside the page.
 */
export async function solve({ parameters }: ProofTask, most = 60_000): Promise<Solution | null> {
  const { nonce, salt, cost, keyLength, keyPrefix } = parameters;
  const start = bytesOf(nonce);
  const password = new Uint8Array([...start, 0, 0, 0, 0]);
  const number = new DataView(password.buffer);
  const how = { name: 'PBKDF2', salt: new Uint8Array(bytesOf(salt)), iterations: cost, hash: 'SHA-256' };
  const until = performance.now() + most;
  for (let counter = 0; performance.now() < until; counter += 1) {
    number.setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const bits = await crypto.subtle.deriveBits(how, key, keyLength * 8);
    const derivedKey = Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
  return null;
}
