import { keep } from '../ground/cache';
import { isLocale } from '../ground/locales';
import { tag } from '../ground/tags';
import { findRedirect } from '../redirects/find';
import { answerConditionally } from './conditional';
import { type FeedName, feedFormats } from './feed';
import { type FeedScope, getFeed } from './queries';

type Params = { params: Promise<{ locale: string; slug?: string; iso2?: string }> };

/**
 * A route that answers with a feed, kept under its tags until something it shows changes, and 304
 * to those who have it.
 */
export function feedRoute(scope: FeedScope, name: FeedName): (request: Request, context: Params) => Promise<Response> {
  return async (request, { params }) => {
    const { locale, slug, iso2 } = await params;
    const place = (slug ?? iso2 ?? '').toLowerCase();
    if (!isLocale(locale) || place.length > 120) return notFound();
    const places = scope === 'all' ? [] : [tag[`${scope}s`]];
    const { value: kept, since } = await keep(['feed', locale, scope, place, name], [tag.feeds(locale), ...places], async () => {
      const feed = await getFeed(locale, scope, place);
      return feed && { text: feedFormats[name].write(feed), modified: feed.updatedAt.getTime() };
    });
    if (!kept) {
      const moved = scope === 'all' ? null : await findRedirect(`/${locale}/${scope}s/${place}`, locale);
      return moved?.startsWith('/') ? new Response(null, { status: 308, headers: { location: `${moved}/${name}` } }) : notFound();
    }
    return answerConditionally(request, kept.text, feedFormats[name].type, new Date(kept.modified), since);
  };
}

const notFound = () => new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
