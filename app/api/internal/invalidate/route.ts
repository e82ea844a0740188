import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/db/env';
import { markStale } from '@/lib/ground/cache';

const input = z.object({ tags: z.array(z.string().max(300)).max(20_000) });

function isAllowed(request: Request): boolean {
  const { INTERNAL_SECRET, INTERNAL_SECRET_BEFORE } = env();
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  return [INTERNAL_SECRET, INTERNAL_SECRET_BEFORE].some((secret) => {
    const wanted = Buffer.from(`Bearer ${secret}`);
    return secret !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

export async function POST(request: Request) {
  if (!isAllowed(request)) return new Response(null, { status: 404 });
  const parsed = input.safeParse(await request.json());
  if (!parsed.success) return new Response(null, { status: 422 });
  markStale(parsed.data.tags);
  return new Response(null, { status: 204 });
}
