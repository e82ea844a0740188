import { env } from '@/db/env';
import { sweepTrash } from '@/lib/articles/editing/trash';
import { runDue } from '@/lib/articles/publishing/run-schedule';
import { sweepAccounts } from '@/lib/comments/authors/erase-account';
import { sweepErased } from '@/lib/comments/authors/own';
import { sweepNetworks } from '@/lib/comments/comment/network';
import { dropStaleLetters, sendDueLetters } from '@/lib/comments/letters/send-letters';
import { sweepProofs } from '@/lib/comments/posting/proof';
import { endFront } from '@/lib/front/end-front';
import { sweepMedia } from '@/lib/media/sweep';
import { drainOnce } from '@/lib/publishing/drain';
import { sweep } from '@/lib/site/housekeeping';

export const dynamic = 'force-dynamic';

/** For platforms without long-running processes: publishes what is due, applies what other instances committed, empties the trash, forgets old networks. */
export async function GET(request: Request) {
  const secret = env().CRON_SECRET;
  if (!secret || request.headers.get('authorization') !== `Bearer ${secret}`) return new Response(null, { status: 404 });
  const due = await runDue();
  await endFront();
  await Promise.all([sweepNetworks(), sweepProofs(), sweepErased(), sweepAccounts(), dropStaleLetters(), sweepTrash(), sweep()]);
  await sendDueLetters();
  return Response.json({ due, applied: await drainOnce(), media: await sweepMedia() });
}
