import { getHistory, historyDays, historyFile } from '@/lib/comments/moderating/history';
import { can } from '@/lib/ground/policy';
import { rowNumber } from '@/lib/people/search';
import { currentActor } from '@/lib/people/session';

/** The figures of the moderation as a file for spreadsheets. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!can(actor, 'comments.moderate')) return new Response(null, { status: actor.kind === 'guest' ? 401 : 403 });
  const asked = rowNumber(new URL(request.url).searchParams.get('days') ?? undefined);
  const days = historyDays.find((day) => day === asked) ?? historyDays[1];
  return new Response(historyFile(await getHistory(actor, days)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="moderation-${days}-days.csv"`,
      'cache-control': 'no-store',
    },
  });
}
