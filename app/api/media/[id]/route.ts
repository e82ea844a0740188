import { Refusal } from '@/lib/actions/refusal';
import { replaceMedia } from '@/lib/media/edit';
import { takeUpload } from '@/lib/media/upload-route';
import { rowNumber } from '@/lib/people/search';

/** Another file for a picture that is there: the body of the request; its name in `?name=`. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = rowNumber((await params).id);
  return takeUpload(request, 'media.edit', (actor, file) => {
    if (!id) throw new Refusal('not-found');
    return replaceMedia(actor, { id, ...file });
  });
}
