import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mediaFolder } from './variants';

const names = /^[a-f0-9]{24}-\d{1,5}\.(webp|jpg)$/;

/** A file of the media store by the name of its variant, or null. */
export async function readMediaFile(name: string): Promise<{ bytes: Buffer; type: string } | null> {
  if (!names.test(name)) return null;
  try {
    return { bytes: await readFile(path.join(mediaFolder(), name)), type: name.endsWith('.webp') ? 'image/webp' : 'image/jpeg' };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
