import { createProofTask } from '@/lib/comments/posting/proof';

export const dynamic = 'force-dynamic';

/** A task for the browser of someone who begins to write. Nothing is stored for it. */
export async function GET(): Promise<Response> {
  return Response.json(await createProofTask(), { headers: { 'cache-control': 'no-store' } });
}
