import { listStates, statesInput } from '@/lib/comments/authors/states';

export const dynamic = 'force-dynamic';

/** The state of one's own comments, by the secrets of their receipts, which stand in the body so that no log has them. Changes nothing. */
export async function POST(request: Request): Promise<Response> {
  const text = await request.text();
  const given = statesInput.safeParse(text.length > 2000 ? null : parse(text));
  const headers = { 'cache-control': 'no-store' };
  if (!given.success) return Response.json({ reason: 'bad-input' }, { status: 422, headers });
  return Response.json(await listStates(given.data.tokens), { headers });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
