import '../readers.css';
import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { dark, light } from '@/lib/ground/palette';
import { beforePaint } from '@/lib/site/inline-scripts.mjs';

/**
 * In seconds, of every page below that is kept: the last backstop. A page is kept that exports
 * `generateStaticParams`.
 */
export const revalidate = 300;
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: light.paper },
    { media: '(prefers-color-scheme: dark)', color: dark.paper },
  ],
};

const firstFonts: Record<Locale, string[]> = {
  en: ['serif-latin-normal', 'sans-latin'],
  ru: ['serif-cyrillic-normal', 'sans-cyrillic'],
  zh: [],
};

export default async function ReaderLayout({ params, children }: { params: Promise<{ locale: string }>; children: ReactNode }) {
  const { locale: given } = await params;
  const locale = isLocale(given) ? given : 'en';
  for (const name of firstFonts[locale]) preload(`/fonts/${name}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: '' });
  return (
    <html lang={languageTags[locale]} dir="ltr" suppressHydrationWarning>
      <head>
        <script>{beforePaint}</script>
        <script type="module" async src={process.env.BROWSER_CODE} />
      </head>
      <body>
        <a className="absolute start-2 -top-24 z-20 bg-accent px-5 py-3 font-sans font-semibold text-paper focus:top-2" href="#text">
          {translator(locale, 'site')('skip')}
        </a>
        {children}
      </body>
    </html>
  );
}
