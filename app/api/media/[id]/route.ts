import { can } from '@/lib/ground/policy';
import { Refusal } from '@/lib/ground/refusal';
import { replaceMedia } from '@/lib/media/edit';
import { drawOriginal } from '@/lib/media/original';
import { takeUpload } from '@/lib/media/upload-route';
import { rowNumber } from '@/lib/people/search';
import { currentActor } from '@/lib/people/session';

/** The whole of a picture, uncropped, for whoever may see the library. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = rowNumber((await params).id);
  const bytes = id && can(await currentActor(), 'media.list') ? await drawOriginal(id) : null;
  if (!bytes) return new Response(null, { status: 404 });
  const headers = { 'content-type': 'image/webp', 'cache-control': 'private, max-age=60', 'x-content-type-options': 'nosniff' };
  return new Response(new Uint8Array(bytes), { headers });
}

/** Another file for a picture that is there: the body of the request; its name in `?name=`. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = rowNumber((await params).id);
  return takeUpload(request, 'media.edit', (actor, file) => {
    if (!id) throw new Refusal('not-found');
    return replaceMedia(actor, { id, ...file });
  });
}
