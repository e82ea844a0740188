import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/db/env';
import { markStale } from '@/lib/ground/cache';
import { noteMarked, scheduleWarming } from '@/lib/publishing/warming';

const input = z.object({
  tags: z.array(z.string().max(300)).max(20_000),
  paths: z.array(z.string().startsWith('/').max(300)).max(20_000),
  change: z.number().int().nonnegative().default(0),
});

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
  noteMarked(parsed.data.paths, parsed.data.change);
  markStale(parsed.data.tags);
  scheduleWarming(parsed.data.paths);
  return new Response(null, { status: 204 });
}
