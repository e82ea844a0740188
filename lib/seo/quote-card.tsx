import { ImageResponse } from 'next/og';
import type { Article } from '../articles/reading/article-queries';
import { origin } from '../ground/addresses';
import { shortenTo } from '../ground/graphemes';
import { light } from '../ground/palette';
import type { Publication } from '../settings/publication';
import { cardFrame, cardSize, headlineSize } from './card';
import { drawnWhole, fontsFor } from './card-fonts';

const marks: Record<string, [string, string]> = { ru: ['«', '»'], zh: ['“', '”'] };

/**
 * Words of a story as a picture: the words, the headline they stand under, and the paper. A sign
 * that no face has leaves a gap in no word: then only the paper is named.
 */
export async function drawQuote(article: Pick<Article, 'locale' | 'headline'>, publication: Publication, words: string): Promise<Response> {
  const { locale } = article;
  const [before, after] = marks[locale] ?? ['“', '”'];
  const quoted = `${before}${words}${after}`;
  const from = `${publication.name} · ${new URL(origin()).host}`;
  const { fonts, covered } = await fontsFor(`${quoted}${article.headline}${from}`);
  const whole = (text: string) => drawnWhole(text, covered);
  const image = new ImageResponse(
    <div
      lang={locale}
      style={{
        ...cardFrame,
        borderLeft: `16px solid ${light.accent}`,
      }}
    >
      <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center', fontSize: Math.min(58, headlineSize(quoted)), lineHeight: 1.3 }}>{whole(quoted)}</div>
      <div style={{ display: 'flex', fontSize: 30, fontWeight: 600, borderTop: `2px solid ${light.line}`, paddingTop: 22 }}>
        {whole(shortenTo(article.headline, 140))}
      </div>
      <div style={{ display: 'flex', fontSize: 26, color: light.soft, marginTop: 8 }}>{whole(from)}</div>
    </div>,
    { ...cardSize, fonts },
  );
  return new Response(await image.arrayBuffer(), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' },
  });
}
