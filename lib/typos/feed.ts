import { articlePath } from '../articles/content/path';
import { answerConditionally } from '../feeds/conditional';
import { escapeXml, type Feed, type FeedName, feedFormats } from '../feeds/feed';
import { address, origin } from '../ground/addresses';
import { keep } from '../ground/cache';
import { isLocale, type Locale, languageTags } from '../ground/locales';
import { translator } from '../ground/messages';
import { tag } from '../ground/tags';
import { getPublication } from '../settings/publication';
import { listCorrections } from './queries';

const most = 50;

/** The public corrections of a language as a feed: what was said, what is said now, and why. */
export async function getCorrectionsFeed(locale: Locale): Promise<Feed> {
  const [publication, corrections] = await Promise.all([getPublication(locale), listCorrections(locale, most)]);
  const [t, site] = [translator(locale, 'typos'), translator(locale, 'site')];
  const items = corrections.map((correction) => {
    const lines = correction.said === '' ? [correction.note] : [correction.note, t('was', { said: correction.said }), t('isNow', { says: correction.says })];
    return {
      id: `tag:${new URL(origin()).hostname},2026:correction/${correction.id}`,
      url: `${address(articlePath({ ...correction, locale }))}#corrections`,
      title: correction.headline,
      summary: lines.join(' '),
      html: lines.map((line) => `<p>${escapeXml(line)}</p>`).join(''),
      publishedAt: correction.at,
      updatedAt: correction.at,
      authors: [],
      categories: [],
      image: null,
    };
  });
  return {
    title: `${site('corrections')} — ${publication.name}`,
    description: site('corrections'),
    language: languageTags[locale],
    home: address(`/${locale}/corrections`),
    icon: address('/icons/icon-512.png'),
    updatedAt: new Date(Math.max(...items.map((item) => item.updatedAt.getTime()), Date.UTC(2026, 0, 1))),
    items,
  };
}

/** A route that answers with that feed, and 304 to those who have it. */
export function correctionsFeedRoute(name: FeedName) {
  return async (request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> => {
    const { locale } = await params;
    if (!isLocale(locale)) return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    const { value: kept, since } = await keep(['corrections', locale, name], [tag.corrections(locale)], async () => {
      const feed = await getCorrectionsFeed(locale);
      return { text: feedFormats[name].write(feed), modified: feed.updatedAt.getTime() };
    });
    return answerConditionally(request, kept.text, feedFormats[name].type, new Date(kept.modified), since);
  };
}
