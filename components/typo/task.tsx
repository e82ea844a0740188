import { OneButton } from '@/components/desk/one-button.client';
import { type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { settleTask } from '@/lib/typos/actions';
import type { listTasks } from '@/lib/typos/desk-queries';
import styles from './desk.module.css';
import { WordDiff } from './word-diff';

type Props = { task: Awaited<ReturnType<typeof listTasks>>[number]; locale: Locale };

/** What was changed in one edition, and the sentence of another that probably says the same. */
export function Task({ task, locale }: Props) {
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  return (
    <li data-place={task.id} tabIndex={-1} className={styles.place}>
      <p className={styles.head}>
        <a href={`/desk/articles/${task.articleId}`} lang={languageTags[task.locale]}>
          {task.headline}
        </a>
        <span className="desk-soft">{languageNames[task.locale]}</span>
      </p>
      <p>{task.isOwn ? words.ownTask : t('desk.task', { source: task.sourceHeadline })}</p>
      <p lang={languageTags[task.sourceLocale]} className={styles.sentence}>
        <WordDiff was={task.said} willBe={task.says} locale={task.sourceLocale} />
      </p>
      <blockquote lang={languageTags[task.locale]} className={styles.sentence}>
        {task.before}
        {task.sentence && <mark>{task.sentence}</mark>}
        {task.after}
      </blockquote>
      <div className="desk-row">
        <a href={`/desk/articles/${task.articleId}`}>{words.edit}</a>
        <OneButton action={settleTask} undo={settleTask} done={words.settled} fields={{ id: task.id, to: 'done' }} about={task.headline}>
          {words.done}
        </OneButton>
        <OneButton action={settleTask} undo={settleTask} done={words.settled} fields={{ id: task.id, to: 'dismissed' }} about={task.headline}>
          {words.dismiss}
        </OneButton>
      </div>
    </li>
  );
}
