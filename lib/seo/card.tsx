import { ImageResponse } from 'next/og';
import type { Article } from '../articles/reading/article-queries';
import { origin } from '../ground/addresses';
import { formatDate } from '../ground/clock';
import { shortenTo } from '../ground/graphemes';
import { isLocale, localized } from '../ground/locales';
import { light } from '../ground/palette';
import type { Publication } from '../settings/publication';
import { cardFamilies, drawable, drawnWhole, fontsFor, isDrawable } from './card-fonts';

export const cardSize = { width: 1200, height: 630 };

/**
 * The size of a headline that fills its place and no more, in pixels. Chinese characters are twice
 * as wide.
 */
export function headlineSize(headline: string): number {
  const width = [...headline].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
  if (width <= 50) return 76;
  if (width <= 80) return 66;
  if (width <= 120) return 56;
  return 46;
}

/** The sheet that every card is drawn on. */
export const cardFrame = {
  width: '100%',
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  background: light.paper,
  color: light.ink,
  fontFamily: cardFamilies,
  padding: '56px 72px 52px',
} as const;

type Drawn = Pick<Article, 'locale' | 'headline' | 'publishedAt' | 'zone'> & { section: Article['section'] | null };

/** The picture that stands for an article in social networks: 1200 × 630, as PNG. */
export async function drawCard(article: Drawn, publication: Publication): Promise<Response> {
  const { locale } = article;
  const section = article.section ? localized(article.section.name, locale) : '';
  const day = formatDate(isLocale(locale) ? locale : 'en', article.publishedAt, article.zone);
  const host = new URL(origin()).host;
  const { fonts, covered } = await fontsFor(`${article.headline}${section}${publication.name}${day}`);
  // A headline is drawn whole or not at all: without a sign it may say something else.
  const headline = isDrawable(article.headline, covered) ? drawable(shortenTo(article.headline, 180), covered) : '';
  const words = (text: string) => drawnWhole(text, covered);
  const image = new ImageResponse(
    <div
      lang={locale}
      style={{
        ...cardFrame,
        borderTop: `16px solid ${light.accent}`,
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', borderBottom: `2px solid ${light.line}`, paddingBottom: 22 }}>
        <div style={{ display: 'flex', fontSize: 44, fontWeight: 600 }}>{headline ? words(publication.name) : ''}</div>
        <div style={{ display: 'flex', fontSize: 30, color: light.soft }}>{words(day)}</div>
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }}>
        <div style={{ display: 'flex', fontSize: 32, fontWeight: 600, color: light.accent, marginBottom: 18 }}>{words(section)}</div>
        <div style={{ display: 'flex', fontSize: headline ? headlineSize(headline) : 110, fontWeight: 600, lineHeight: 1.16 }}>
          {headline || words(publication.name)}
        </div>
      </div>
      <div style={{ display: 'flex', fontSize: 26, color: light.soft }}>{words(host)}</div>
    </div>,
    { ...cardSize, fonts },
  );
  return new Response(await image.arrayBuffer(), { headers: { 'content-type': 'image/png', 'x-content-type-options': 'nosniff' } });
}
