import { Checks, Field, Submit } from '@/components/desk/fields.client';
import { noteLook } from '@/components/desk/look';
import { formatWhen } from '@/components/desk/when';
import { VersionField } from '@/components/editor/context.client';
import type { EmbargoMember } from '@/lib/articles/editing/embargo';
import { placeOnFront } from '@/lib/articles/publishing/actions';
import { scheduleArticle, setEmbargo } from '@/lib/articles/publishing/schedule-actions';
import { clockIn, dayIn } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { GuardedForm } from './guarded-form.client';

type Times = { status: string; scheduledAt: Date | null; withdrawAt: Date | null; embargoUntil: Date | null };
const wall = (at: Date | null, zone: string) => (at ? `${dayIn(zone, at)}T${clockIn(zone, at)}` : '');

/** When an edition goes out and comes down, in the paper's zone, which is written beside. */
export function SchedulePanel({
  articleId,
  version,
  times,
  zone,
  embargo,
  locale,
}: {
  articleId: number;
  version: number;
  times: Times;
  zone: string;
  embargo: { named: EmbargoMember[]; choices: EmbargoMember[] } | null;
  locale: Locale;
}) {
  const t = translator(locale, 'editor');
  const p = translator(locale, 'publishing');
  const isOut = times.status === 'published' || times.status === 'withdrawn';
  return (
    <section>
      <h2>{t('schedule.title')}</h2>
      {times.scheduledAt && (
        <p className={noteLook} data-part="desk-note">
          {t('schedule.dueOut', { when: `${formatWhen(times.scheduledAt, locale, zone)} (${zone})` })}
        </p>
      )}
      {times.withdrawAt && (
        <p className={noteLook} data-part="desk-note">
          {t('schedule.dueDown', { when: `${formatWhen(times.withdrawAt, locale, zone)} (${zone})` })}
        </p>
      )}
      {times.embargoUntil && (
        <p className={noteLook} data-part="desk-note">
          {t('schedule.embargoed', { when: `${formatWhen(times.embargoUntil, locale, zone)} (${zone})` })}
        </p>
      )}
      {times.status !== 'withdrawn' && (
        <GuardedForm version={version} action={scheduleArticle} undo={scheduleArticle} done={t('schedule.saved')} hidden={{ zone }}>
          <VersionField />
          {!isOut && (
            <Field
              name="publishAt"
              type="datetime-local"
              label={t('schedule.publishAt')}
              hint={p('times.zone', { zone })}
              value={wall(times.scheduledAt, zone)}
            />
          )}
          <Field
            name="withdrawAt"
            type="datetime-local"
            label={t('schedule.withdrawAt')}
            hint={p('times.zone', { zone })}
            value={wall(times.withdrawAt, zone)}
          />
          <Submit quiet>{t('schedule.set')}</Submit>
        </GuardedForm>
      )}
      {embargo && times.status !== 'published' && (
        <GuardedForm version={version} action={setEmbargo} undo={setEmbargo} done={t('schedule.embargoSaved')} hidden={{ zone, articleId }}>
          <Field name="until" type="datetime-local" label={t('schedule.embargo')} hint={p('times.zone', { zone })} value={wall(times.embargoUntil, zone)} />
          <Checks
            name="people"
            label={p('embargo.people')}
            hint={p('embargo.hint')}
            values={embargo.named.map((member) => member.id)}
            options={embargo.choices.map((choice) => ({ value: choice.id, label: choice.name }))}
          />
          <Submit quiet>{t('schedule.setEmbargo')}</Submit>
        </GuardedForm>
      )}
    </section>
  );
}

type Front = { storyId: number; position: number | null; until: Date | null; breakingUntil: Date | null };

/** Where a story stands at the head of the front page, and until when. */
export function FrontPanel({ front, version, zone, locale }: { front: Front; version: number; zone: string; locale: Locale }) {
  const t = translator(locale, 'editor');
  const p = translator(locale, 'publishing');
  const hint = p('times.open', { zone });
  return (
    <section>
      <h2>{t('front.title')}</h2>
      <GuardedForm version={version} action={placeOnFront} undo={placeOnFront} done={t('front.saved')} hidden={{ storyId: front.storyId, zone }}>
        <Field name="position" type="number" inputMode="numeric" label={t('front.position')} value={front.position ?? ''} />
        <Field name="until" type="datetime-local" label={t('front.until')} hint={hint} value={wall(front.until, zone)} />
        <Field
          name="breakingUntil"
          type="datetime-local"
          label={t('front.breaking')}
          hint={p('times.zone', { zone })}
          value={wall(front.breakingUntil, zone)}
        />
        <Submit quiet>{translator(locale, 'desk')('form.save')}</Submit>
      </GuardedForm>
    </section>
  );
}
