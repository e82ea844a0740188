import { exportAnswer, exportFormats, exportReceipt } from '@/lib/comments/authors/export';
import { actorId } from '@/lib/ground/actor';
import { currentActor } from '@/lib/people/session';

/** What is stored about the comment of this receipt, as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const format = exportFormats.find((format) => format === new URL(request.url).searchParams.get('format')) ?? 'json';
  const pieces = await exportReceipt(actorId(await currentActor()), token, format);
  if (!pieces) return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return exportAnswer(pieces, format, 'comment');
}
