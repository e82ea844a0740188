import { OneButton } from '@/components/desk/one-button.client';
import { type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { settleTask } from '@/lib/typos/actions';
import type { listTypoTasks } from '@/lib/typos/task-queries';
import { WordDiff } from './word-diff';

type Props = { task: Awaited<ReturnType<typeof listTypoTasks>>[number]; locale: Locale };

/** What was changed in one edition, and the sentence of another that probably says the same. */
export function CounterpartTask({ task, locale }: Props) {
  const t = translator(locale, 'typos');
  const words = strings(locale, 'typos').desk;
  return (
    <li
      data-place={task.id}
      tabIndex={-1}
      className="scroll-my-20 px-3.5! pt-3.5! pb-4.5! focus:rounded-sm focus:outline-3 focus:-outline-offset-2 focus:outline-accent aria-[current]:[box-shadow:inset_3px_0_var(--color-accent)]"
      aria-label={`${task.said} → ${task.says}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 [&>a:first-child]:font-semibold">
        <a href={`/desk/articles/${task.articleId}`} lang={languageTags[task.locale]}>
          {task.headline}
        </a>
        <span className="m-0 text-sm text-soft">{languageNames[task.locale]}</span>
      </p>
      <p>{task.isOwn ? words.ownTask : t('desk.task', { source: task.sourceHeadline })}</p>
      <p
        lang={languageTags[task.sourceLocale]}
        className="my-2.5 font-serif text-lg [overflow-wrap:anywhere] zh:leading-[1.8] [&_del]:opacity-75 [&_del]:decoration-2 [&_del+ins]:ms-1 [&_ins]:border-b-2 [&_ins]:border-accent [&_ins]:font-bold [&_ins]:no-underline [&_mark]:border-b-2 [&_mark]:border-dotted [&_mark]:border-accent [&_mark]:bg-transparent [&_mark]:text-inherit"
      >
        <WordDiff was={task.said} willBe={task.says} locale={task.sourceLocale} />
      </p>
      <blockquote
        lang={languageTags[task.locale]}
        className="my-2.5 font-serif text-lg [overflow-wrap:anywhere] zh:leading-[1.8] [&_del]:opacity-75 [&_del]:decoration-2 [&_del+ins]:ms-1 [&_ins]:border-b-2 [&_ins]:border-accent [&_ins]:font-bold [&_ins]:no-underline [&_mark]:border-b-2 [&_mark]:border-dotted [&_mark]:border-accent [&_mark]:bg-transparent [&_mark]:text-inherit"
      >
        {task.before}
        {task.sentence && <mark>{task.sentence}</mark>}
        {task.after}
      </blockquote>
      <div className="flex flex-wrap items-center gap-3">
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
