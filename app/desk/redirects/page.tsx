import { ArticleRedirects } from '@/components/desk/article-redirects';
import { Field } from '@/components/desk/fields.client';
import { filterLook, tabsLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { NewRedirect, PlaceRedirects } from '@/components/desk/place-redirects';
import { isLocale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, type Search } from '@/lib/people/search';
import { listPlaceRedirects, listRedirects } from '@/lib/redirects/queries';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('redirects.title') };
}

export default async function Redirects({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('redirects.read');
  const search = await searchParams;
  const ofArticles = firstValue(search.of) === 'articles';
  const text = firstValue(search.q, 120);
  const after = firstValue(search.after, 320);
  const [afterLocale = '', afterSlug = ''] = (after ?? '').split('/');
  const [articles, places, settings] = await Promise.all([
    ofArticles ? listRedirects({ after: isLocale(afterLocale) && afterSlug ? { locale: afterLocale, slug: afterSlug } : undefined, search: text }) : [],
    ofArticles ? [] : listPlaceRedirects({ after, search: text }),
    getSettings(),
  ]);
  const shown = { articles: page(articles), places: page(places) };
  const t = translator(locale, 'desk');
  const words = translator(locale, 'paper');
  const isEmpty = articles.length + places.length === 0;
  const edits = can(actor, 'redirects.manage');
  return (
    <>
      <h1>{t('redirects.title')}</h1>
      <nav className={tabsLook} aria-label={t('redirects.title')}>
        <a href="/desk/redirects" aria-current={ofArticles ? undefined : 'page'}>
          {words('redirects.tabs.places')}
        </a>
        <a href="/desk/redirects?of=articles" aria-current={ofArticles ? 'page' : undefined}>
          {words('redirects.tabs.articles')}
        </a>
      </nav>
      <p className="text-sm text-soft">{ofArticles ? t('redirects.lead') : words('redirects.lead')}</p>
      <form method="get" className={filterLook}>
        {ofArticles && <input type="hidden" name="of" value="articles" />}
        <Field name="q" type="search" label={t('list.search')} value={text} maxLength={120} />
        <button type="submit" className="border-rim bg-transparent text-accent">
          {t('list.search')}
        </button>
      </form>
      {isEmpty && <p className="m-0 text-sm text-soft">{t('list.empty')}</p>}
      {!isEmpty && ofArticles && <ArticleRedirects rows={shown.articles.shown} locale={locale} zone={settings.zone} />}
      {!isEmpty && !ofArticles && <PlaceRedirects rows={shown.places.shown} locale={locale} zone={settings.zone} edits={edits} />}
      <DeskPager
        path={ofArticles ? '/desk/redirects?of=articles' : '/desk/redirects'}
        next={
          shown.articles.last
            ? { of: 'articles', after: `${shown.articles.last.locale}/${shown.articles.last.slug}`, q: text }
            : shown.places.last && { after: shown.places.last.from, q: text }
        }
        isFirst={!after}
        locale={locale}
      />
      {edits && !ofArticles && <NewRedirect locale={locale} />}
    </>
  );
}
