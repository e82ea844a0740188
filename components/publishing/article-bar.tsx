import { StatusMark } from '@/components/editor/context.client';
import { articlePath } from '@/lib/articles/content/path';
import type { OpenedDraft } from '@/lib/articles/editing/queries';
import type { Person } from '@/lib/ground/actor';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';

type Props = { opened: OpenedDraft; locale: Locale };

/** The way back to the list, the state of the article, and its page where it has one. */
export function ArticleBar({ opened, locale }: Props) {
  const { article } = opened.held;
  const isPage = article.kind === 'page';
  const t = translator(locale, 'editor');
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:gap-x-1">
      <a className="inline-flex min-h-8 min-w-8 items-center font-semibold" href={isPage ? '/desk/pages' : '/desk/articles'}>
        <span aria-hidden="true">←&nbsp;</span>
        <span className="max-sm:sr-only">{isPage ? translator(locale, 'pages')('all') : t('list.title')}</span>
      </a>
      <StatusMark given={article.status} words={strings(locale, 'editor').status}>
        {article.status === 'published' && (
          <a className="inline-flex min-h-6 items-center max-sm:hidden" href={articlePath(article)}>
            {t('publish.look')}
          </a>
        )}
      </StatusMark>
    </p>
  );
}

/**
 * What else can be looked at of an article: its preview, its history, its files for translators.
 */
export function ArticleWays({ opened, locale, actor }: Props & { actor: Person }) {
  const { id, locale: language } = opened.held.article;
  const t = translator(locale, 'editor');
  return (
    <p className="mt-0 mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center">
      <a href={`/desk/articles/${id}/preview`} data-chord="V" data-key-label={t('preview.title')}>
        {t('preview.title')}
      </a>
      <a href={`/desk/articles/${id}?beside=preview`}>{t('preview.beside')}</a>
      <a href={`/desk/articles/${id}/history`} data-chord="H" data-key-label={t('history.title')}>
        {t('history.title')}
      </a>
      {can(actor, 'articles.exchange') && <a href={`/desk/articles/exchange?language=${language}&id=${id}`}>{translator(locale, 'translation')('link')}</a>}
    </p>
  );
}
