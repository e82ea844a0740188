import { Moment } from '@/components/ui/moment';
import { renderMarkdown } from '@/lib/comments/comment/markdown';
import type { ThreadNode } from '@/lib/comments/comment/thread';
import { listNamesakes } from '@/lib/comments/reading/namesakes';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** `questions`: readers ask here, and what nobody has answered yet says so. */
type Props = { nodes: ThreadNode[]; locale: Locale; storyId: number; questions?: boolean };
type BranchProps = Omit<Props, 'storyId'> & { nested?: boolean; namesakes: Map<string, number> };

/**
 * Approved comments and their answers. Each says in which language and direction it is, and whose
 * it is.
 */
export async function Thread({ storyId, ...props }: Props) {
  return <Branch {...props} namesakes={await listNamesakes(storyId)} />;
}

function Branch({ nodes, locale, namesakes, questions, nested = false }: BranchProps) {
  const t = translator(locale, 'comments');
  return (
    <ol className={nested ? 'border-s border-line ps-[clamp(0.75rem,3vw,1.5rem)]' : 'my-5'}>
      {nodes.map((node) => (
        <li key={node.id}>
          {node.deleted ? (
            <p id={`c-${node.id}`} className="text-sm text-soft">
              {t('deletedPlace')}
            </p>
          ) : (
            <article
              id={`c-${node.id}`}
              data-by={namesakes.has(node.authorKey ?? '') ? node.authorKey : undefined}
              className="py-3.5 [overflow-wrap:anywhere] target:bg-mark target:[box-shadow:0_0_0_0.5rem_var(--color-mark)]"
            >
              <header className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-sm [&_a]:text-soft">
                <AuthorName node={node} locale={locale} namesake={namesakes.get(node.authorKey ?? '')} />
                {node.featured && <span className="font-semibold text-accent">{t('featured')}</span>}
                {node.isAnswer && <span className="font-semibold text-accent">{t('questions.answer')}</span>}
                {questions && node.parentId === null && node.unanswered && !node.isStaff && <span>{t('questions.open')}</span>}
                {node.inReplyTo && (
                  <a href={`${node.inReplyTo.elsewhere ? `/${locale}/comments/at/` : '#c-'}${node.inReplyTo.id}`}>
                    {t('inReplyTo', { name: node.inReplyTo.name })}
                  </a>
                )}
                <a href={`/${locale}/comments/at/${node.id}`} rel="nofollow" aria-label={t('permalink')}>
                  <Moment at={node.createdAt} zone="UTC" locale={locale} />
                </a>
                {node.editedAt && <span>{t('edited')}</span>}
              </header>
              <div data-text="" lang={isLocale(node.language) ? languageTags[node.language] : node.language} dir={node.dir}>
                {renderMarkdown(node.text)}
              </div>
              <footer className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-sm print:hidden [&_:is(a,button)]:py-1.5 [&_button]:text-accent [&_button]:underline">
                <button type="submit" form="like" name="comment" value={node.id}>
                  {t('like')}
                  {node.likes > 0 && <span> · {t('likes', { count: node.likes })}</span>}
                </button>
                <a href={`/${locale}/comments/answer/${node.id}`}>{t('answer')}</a>
                <a href={`/${locale}/comments/report/${node.id}`}>{t('report')}</a>
              </footer>
            </article>
          )}
          {node.replies.length > 0 && <Branch nested nodes={node.replies} locale={locale} namesakes={namesakes} />}
          {node.more && (
            <p className="ps-4 [&_a]:inline-block [&_a]:py-2.5 [&_a]:link">
              <a href={`/${locale}/comments/thread/${node.id}?after=${node.more.after}`} rel="nofollow">
                {t('moreAnswers', { count: node.more.count })}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/**
 * The name; the second of one name is told to be another, and who has an account or works here has
 * a badge.
 */
function AuthorName({ node, locale, namesake }: { node: ThreadNode; locale: Locale; namesake: number | undefined }) {
  const t = translator(locale, 'comments');
  return (
    <>
      <b dir="auto">
        {node.authorName}
        {namesake && <small title={t('namesake')}> ({namesake})</small>}
      </b>
      {node.isStaff ? (
        <span className="font-semibold text-accent">{t('staff')}</span>
      ) : (
        node.isAccount && (
          <span role="img" aria-label={t('account')} title={t('account')}>
            ✓
          </span>
        )
      )}
    </>
  );
}
