import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteShell } from '@/components/site/shell';
import { PlainPage } from '@/components/ui/plain-page';
import type { Terms } from '@/lib/comments/comment/terms';
import type { StoryPlace } from '@/lib/comments/reading/queries';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { getPublication } from '@/lib/settings/publication';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';
import { CommentForm, UnsentComment } from './comment-form';
import { LikeForm } from './like-form';
import { TermsNote } from './terms-note';

/**
 * What the pages of a discussion say of themselves: they are for people who read there, not for
 * search engines.
 */
export async function commentsMetadata(params: Promise<{ locale: string }>): Promise<Metadata> {
  const locale = await readerLocale(params);
  const { name } = await getPublication(locale);
  return pageMetadata({ locale, name, title: translator(locale, 'comments')('title'), path: '/comments', index: false });
}

type FrameProps = { locale: Locale; path: string; place: StoryPlace; questions: boolean; done?: string | string[]; children: ReactNode };

/**
 * A page of a discussion: its story, the way to the whole of it, what a form without a script has
 * just done, and the form that likes are sent by.
 */
export function CommentsFrame({ locale, path, place, questions, done, children }: FrameProps) {
  const t = translator(locale, 'comments');
  const whole = `/comments?story=${place.storyId}`;
  return (
    <SiteShell locale={locale} path={path}>
      <PlainPage title={t(questions ? 'questions.title' : 'title')} look="form">
        <p>
          <a href={`/${place.locale}/news/${place.slug}#comments`}>{place.headline}</a>
        </p>
        {path !== whole && (
          <p>
            <a href={`/${locale}${whole}`} rel="nofollow">
              {t('whole')}
            </a>
          </p>
        )}
        <Done what={done} locale={locale} />
        <LikeForm locale={locale} />
        {children}
      </PlainPage>
    </SiteShell>
  );
}

function Done({ what, locale }: { what?: string | string[]; locale: Locale }) {
  return (
    <>
      {(what === 'liked' || what === 'unliked') && (
        <p role="status" data-done={what}>
          {translator(locale, 'comments')(what)}
        </p>
      )}
      {what === 'followed' && (
        <p role="status" data-done="followed">
          {translator(locale, 'following')('asked')}
        </p>
      )}
    </>
  );
}

type WriteProps = { locale: Locale; storyId: number; terms: Terms; to?: { id: number; authorName: string } };

/** The form for a comment, or for the answer to one, with the terms of its discussion. */
export function WriteComment({ locale, storyId, terms, to }: WriteProps) {
  const t = translator(locale, 'comments');
  return (
    <section id="answer">
      <h2>{to ? t('answerTo', { name: to.authorName }) : t(terms.questions ? 'questions.write' : 'write')}</h2>
      <TermsNote terms={terms} locale={locale} />
      {terms.open ? <CommentForm locale={locale} storyId={storyId} parentId={to?.id} questions={terms.questions} /> : <UnsentComment locale={locale} />}
    </section>
  );
}
