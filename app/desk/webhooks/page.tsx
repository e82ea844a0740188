import { Checks, Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { listLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { LinkOutcome } from '@/components/desk/outcome.client';
import { DeskPager, page } from '@/components/desk/pager';
import { Deliveries } from '@/components/webhooks/deliveries';
import { strings, translator } from '@/lib/ground/messages';
import { publicEvents, webhookEvents } from '@/lib/ground/webhook-events';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { makeWebhook, removeWebhook } from '@/lib/webhooks/actions';
import { listDeliveries, listWebhooks } from '@/lib/webhooks/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'webhooks')('title') };
}

/** Who outside is told of changes, and what was sent. */
export default async function Webhooks({ searchParams }: { searchParams: Search }) {
  const { locale } = await deskPage('api.manage');
  const before = rowNumber((await searchParams).before);
  const [webhooks, rows, { zone }] = await Promise.all([listWebhooks(), listDeliveries({ before }), getSettings()]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'webhooks');
  const words = strings(locale, 'webhooks');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="text-sm text-soft">{t('lead')}</p>
      {webhooks.length === 0 && <p>{t('none')}</p>}
      <ul className={listLook} data-part="desk-list">
        {webhooks.map((webhook) => (
          <li key={webhook.id} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 flex-[1_1_20rem] [overflow-wrap:anywhere]">
              <b>{webhook.name}</b> <code>{webhook.url}</code>
              <br />
              <span className="text-sm text-soft">
                {webhook.events.map((event) => words.event[event]).join(' · ')} · {t('waiting', { count: webhook.waiting })}
              </span>
            </span>
            <OneButton action={removeWebhook} done={words.removed} fields={{ id: webhook.id }} about={webhook.name}>
              {t('remove')}
            </OneButton>
          </li>
        ))}
      </ul>
      <h2>{t('make')}</h2>
      <DeskForm action={makeWebhook} done={words.made} clear label={t('make')}>
        <Field name="name" label={t('name')} maxLength={80} required />
        <Field name="url" type="url" inputMode="url" label={t('url')} hint={t('urlHint')} maxLength={600} required placeholder="https://" />
        <Checks name="events" label={t('events')} values={[...publicEvents]} options={webhookEvents.map((value) => ({ value, label: words.event[value] }))} />
        <Submit>{t('submit')}</Submit>
        <LinkOutcome link={words.once} mailed={words.gone} />
      </DeskForm>
      <h2>{t('log')}</h2>
      {shown.length === 0 && <p>{t('empty')}</p>}
      <Deliveries rows={shown} locale={locale} zone={zone} />
      <DeskPager path="/desk/webhooks" next={last && { before: last.id }} isFirst={!before} locale={locale} />
    </>
  );
}
