import { formRoute } from '@/lib/actions/form';
import { isLocale } from '@/lib/ground/locales';
import { reportTypo, typoInput } from '@/lib/typos/report';

/** Takes a report. A plain form is sent to its receipt, or to the page that says what is wrong. */
export const POST = formRoute(
  { name: 'typos.report', can: 'anyone', input: typoInput, limit: { points: 20, seconds: 600, by: 'reader' } },
  reportTypo,
  (answer, form) => {
    const given = String(form.get('locale'));
    const locale = isLocale(given) ? given : 'en';
    const reason = answer.ok ? '' : (Object.values(answer.fields)[0] ?? answer.reason);
    const location = answer.ok ? `/${locale}/typos/${answer.value.token}` : `/${locale}/typos/refused?reason=${encodeURIComponent(reason)}`;
    return new Response(null, { status: 303, headers: { location } });
  },
  16 * 1024,
);
