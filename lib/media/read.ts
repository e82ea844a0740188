import { mediaStore } from './files';

const names = /^[a-f0-9]{24}-\d{1,5}\.(webp|jpg)$/;

/**
 * A file of the media store by the name of its variant, or null. Originals have other names and are
 * never given out.
 */
export async function readMediaFile(name: string): Promise<{ bytes: Uint8Array; type: string } | null> {
  if (!names.test(name)) return null;
  const bytes = await mediaStore().get(name);
  return bytes && { bytes, type: name.endsWith('.webp') ? 'image/webp' : 'image/jpeg' };
}
