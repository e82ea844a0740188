import { perform } from '../../actions/form';
import { explain } from '../../ground/messages';
import { who } from '../../ground/policy';
import { statusOf } from '../../ground/reasons';
import { refusalHeaders } from '../../ground/refusal';
import { deskLocale } from '../../people/desk-language';
import { exportForm, giveArchive } from './give';

const rule = { name: 'moving.export', can: who('moving.manage'), input: exportForm, limit: { points: 60, seconds: 3600, by: 'actor' } } as const;
const mostBytes = 64 * 1024;

/** A form's wish for the archive, answered with a file. */
export async function answerExport(request: Request): Promise<Response> {
  const size = Number(request.headers.get('content-length') ?? Number.NaN);
  const form = size <= mostBytes ? await request.formData().catch(() => null) : null;
  const answer = form ? await perform(rule, form, giveArchive) : { ok: false as const, reason: 'bad-input' as const, fields: {}, values: {} };
  const plain = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (!answer.ok) {
    // Here is no field beside which it could be told.
    const [reason = answer.reason] = Object.values(answer.fields);
    return new Response(explain(await deskLocale(), reason, answer.values), {
      status: statusOf(answer.reason),
      headers: { ...plain, ...refusalHeaders(answer), 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const { name, type, body } = answer.value;
  return new Response(body, { headers: { ...plain, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` } });
}
