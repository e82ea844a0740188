import { tagLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { removeUpload, resumeImport, stopImport } from '@/lib/moving/desk/actions';
import { type ImportState, paceOf } from '@/lib/moving/desk/job';
import type { listTargets, OpenJob } from '@/lib/moving/desk/queries';
import { DecideForm } from './decide-form';
import { SurveyReport } from './survey-report';

type Props = { job: OpenJob; targets: Awaited<ReturnType<typeof listTargets>>; locale: Locale; zone: string };

/** A file in hand: how far it is, what was found in it, and what can be done with it. */
export function JobCard({ job, targets, locale, zone }: Props) {
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  const state = job.state as ImportState;
  const about = job.fileName;
  const canGo = state === 'uploading' || state === 'checked' || (state === 'failed' && job.importId === null);
  return (
    <li data-job={job.id} className="[&>form]:mt-3">
      <p className="m-0">
        <b className="[overflow-wrap:anywhere]">{job.fileName}</b>{' '}
        <span className={tagLook} data-part="desk-mark">
          {words.state[state]}
        </span>{' '}
        <span className="text-sm text-soft">
          <When at={job.createdAt} locale={locale} zone={zone} />
        </span>
      </p>
      <Progress job={job} locale={locale} />
      {job.problem !== '' && (
        <p className="m-0 text-urgent">
          {Object.hasOwn(words.problem, job.problem) ? words.problem[job.problem as keyof typeof words.problem] : words.problem.other}
        </p>
      )}
      {job.survey && state !== 'undoing' && <SurveyReport told={job.survey} locale={locale} />}
      {state === 'checked' && job.survey && <DecideForm id={job.id} told={job.survey} targets={targets} locale={locale} />}
      {state === 'importing' &&
        (job.stopAskedAt ? (
          <p className="m-0">{t('stopping')}</p>
        ) : (
          <OneButton action={stopImport} done={words.stopped} fields={{ id: job.id }} about={about}>
            {t('stop')}
          </OneButton>
        ))}
      {(state === 'stopped' || state === 'failed') && (
        <OneButton action={resumeImport} done={words.resumed} fields={{ id: job.id }} about={about}>
          {t('resume')}
        </OneButton>
      )}
      {canGo && (
        <OneButton action={removeUpload} done={words.removed} fields={{ id: job.id }} about={about}>
          {t('remove')}
        </OneButton>
      )}
    </li>
  );
}

function Progress({ job, locale }: { job: OpenJob; locale: Locale }) {
  const t = translator(locale, 'moving');
  if (job.state === 'uploading')
    return (
      <p className="m-0 text-sm">{t('received', { percent: Math.floor((job.received / Math.max(1, job.bytes)) * 100), size: (job.bytes / 1e6).toFixed(1) })}</p>
    );
  if (!['checking', 'importing', 'undoing'].includes(job.state)) return null;
  if (!job.beganAt) return <p className="m-0 text-sm">{t('begins')}</p>;
  const pace = paceOf(job);
  const { pictures = 0, attached = 0 } = job.counts ?? {};
  const said = [
    job.total > 0 ? t('progress', { done: job.done, total: job.total }) : t('seen', { done: job.done }),
    ...(pace ? [t('rate', { rate: pace.rate })] : []),
    ...(pace?.left != null ? [t('left', { left: pace.left })] : []),
    ...(job.state === 'importing' && pictures > 0 && attached > 0 ? [t('placed', { attached, pictures })] : []),
  ];
  return (
    <p className="m-0 text-sm" role="status">
      {job.total > 0 && <progress value={job.done} max={job.total} aria-label={job.fileName} />} {said.join(' · ')}
    </p>
  );
}
