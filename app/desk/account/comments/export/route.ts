import { exportAccount, exportAnswer, exportFormats } from '@/lib/comments/authors/export';
import { can } from '@/lib/ground/policy';
import { currentActor } from '@/lib/people/session';

/** Everything this account has written, as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind !== 'person' || !can(actor, 'account.manage'))
    return new Response(null, { status: 303, headers: { location: '/desk/sign-in?next=/desk/account/comments' } });
  const format = exportFormats.find((format) => format === new URL(request.url).searchParams.get('format')) ?? 'json';
  return exportAnswer(await exportAccount(actor, format), format, 'comments');
}
