import { When } from '@/components/desk/when';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { listPartnerTasks } from '@/lib/partners/queries';
import { titleOfTask } from './tasks';

type Props = { tasks: Awaited<ReturnType<typeof listPartnerTasks>>; locale: Locale; zone: string };

/** At an article: what its source has done with it since, and the way to where that is decided. */
export function SourceNotices({ tasks, locale, zone }: Props) {
  const t = translator(locale, 'partners');
  return tasks.map((task) => (
    <p key={task.id} className="my-3 rounded-lg border border-s-4 border-line border-s-accent px-3.5 py-2.5">
      {titleOfTask(task, locale)}{' '}
      <span className="text-sm text-soft">
        {t('at')} <When at={task.at} locale={locale} zone={zone} />
      </span>{' '}
      <a className="whitespace-nowrap" href={`/desk/partners#task-${task.id}`}>
        {t('decide')} →
      </a>
    </p>
  ));
}
