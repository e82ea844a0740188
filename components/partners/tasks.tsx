import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { listLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import { isLocale, type Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { acceptTask, dismissTask, reopenTask } from '@/lib/partners/actions';
import type { listPartnerTasks } from '@/lib/partners/queries';

type Task = Awaited<ReturnType<typeof listPartnerTasks>>[number];

const titles = { return: 'return', withdrawal: 'withdrawal', correction: 'correction' } as const;

export const titleOfTask = ({ kind, name, headline }: Pick<Task, 'kind' | 'name' | 'headline'>, locale: Locale): string =>
  translator(locale, 'partners')(titles[kind as keyof typeof titles] ?? 'correction', { name, headline });

/**
 * What partners have corrected or withdrawn, each with what stood there, and the note that readers
 * here would see.
 */
export function PartnerTasks({ tasks, locale, zone }: { tasks: Task[]; locale: Locale; zone: string }) {
  const t = translator(locale, 'partners');
  const words = strings(locale, 'partners');
  return (
    <ul className={listLook} data-part="desk-list">
      {tasks.map((task) => {
        const isWithdrawal = task.kind === 'withdrawal';
        const isReturn = task.kind === 'return';
        const title = titleOfTask(task, locale);
        // In the language of the text, whose readers will see it.
        const say = translator(isLocale(task.locale) ? task.locale : locale, 'partners');
        const corrected = say('correctedNote', { name: task.name, note: task.note || task.says });
        const prepared = isReturn ? say('returnedNote', { name: task.name }) : isWithdrawal ? say('withdrawnNote', { name: task.name }) : corrected;
        return (
          <li key={task.id} id={`task-${task.id}`} className="[&>form]:mt-3">
            <p className="m-0">
              <a href={`/desk/articles/${task.articleId}`}>{title}</a>{' '}
              <span className="text-sm text-soft">
                {t('at')} <When at={task.at} locale={locale} zone={zone} />
              </span>
            </p>
            {!isWithdrawal && !isReturn && (
              <dl className="m-0 grid gap-x-4 sm:grid-cols-[max-content_1fr] [&_dd]:m-0 [&_dd]:[overflow-wrap:anywhere] [&_dt]:font-medium">
                {task.said && <dt>{t('said')}</dt>}
                {task.said && <dd lang={task.locale}>{task.said}</dd>}
                {task.says && <dt>{t('says')}</dt>}
                {task.says && <dd lang={task.locale}>{task.says}</dd>}
                {task.note && <dt>{t('theirNote')}</dt>}
                {task.note && <dd lang={task.locale}>{task.note}</dd>}
              </dl>
            )}
            {task.status === (isReturn ? 'withdrawn' : 'published') ? (
              <DeskForm action={acceptTask} done={words.accepted} hidden={{ id: task.id }} label={title}>
                <Field
                  name="note"
                  label={isReturn ? t('reason') : isWithdrawal ? t('notice') : t('note')}
                  hint={isReturn ? t('reasonHint') : isWithdrawal ? undefined : t('noteHint')}
                  rows={2}
                  lang={task.locale}
                  value={prepared.slice(0, 1000)}
                  maxLength={1000}
                  required
                />
                <Submit>{isReturn ? t('acceptReturn') : isWithdrawal ? t('acceptWithdrawal') : t('accept')}</Submit>
              </DeskForm>
            ) : (
              <p className="m-0 text-sm text-soft">{isReturn ? t('alreadyPublic') : t('notPublic')}</p>
            )}
            <OneButton action={dismissTask} undo={reopenTask} done={words.dismissed} fields={{ id: task.id }} about={title}>
              {t('dismiss')}
            </OneButton>
          </li>
        );
      })}
    </ul>
  );
}
