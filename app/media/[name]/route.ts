import { log } from '@/lib/ground/log';
import { readMediaFile } from '@/lib/media/read';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const file = await readMediaFile((await params).name).catch((error: unknown) => {
    log.error({ error }, 'a picture could not be read');
    return 'away' as const;
  });
  if (file === 'away') return new Response(null, { status: 503, headers: { 'retry-after': '30', 'cache-control': 'no-store' } });
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    },
  });
}
