import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/db/env';
import { markStale } from '@/lib/ground/cache';

const input = z.object({ tags: z.array(z.string().max(300)).max(20_000) });

function isAllowed(request: Request): boolean {
  const secret = env().INTERNAL_SECRET;
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return Boolean(secret) && given.length === wanted.length && timingSafeEqual(given, wanted);
}

export async function POST(request: Request) {
  if (!isAllowed(request)) return new Response(null, { status: 404 });
  const parsed = input.safeParse(await request.json());
  if (!parsed.success) return new Response(null, { status: 422 });
  markStale(parsed.data.tags);
  return new Response(null, { status: 204 });
}
