import path from 'node:path';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { inlineScriptSources } from './lib/site/inline-scripts.mjs';

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Strict-Transport-Security', value: `max-age=31536000${process.env.HSTS_SUBDOMAINS === 'yes' ? '; includeSubDomains' : ''}` },
];
/** Of documents only: with each of a page's fifteen scripts and typefaces they would weigh two kilobytes. */
const ofDocuments = [
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

// The framework's own tools need inline scripts and eval while developing, and the newsroom's preview its flight data.
const isDeveloping = process.env.NODE_ENV === 'development';
const frameworkScripts = `'unsafe-inline'${isDeveloping ? " 'unsafe-eval'" : ''}`;
const readerScripts = isDeveloping ? frameworkScripts : inlineScriptSources.join(' ');

/** @param {string} scripts What may run besides files of this site. */
const policy = (scripts) =>
  [
    "default-src 'self'",
    `script-src 'self' ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    'frame-src https://www.youtube-nocookie.com https://t.me https://platform.twitter.com https://vkvideo.ru https://rutube.ru https://player.bilibili.com https://player.vimeo.com https://www.tiktok.com https://www.instagram.com',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');

const locale = ':locale(en|ru|zh)';
// Without names: the framework compiles a header's value anew for every request whose address gave a named part.
const readerPages = '/((?:en|ru|zh)(?:/.*)?)';

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Types are checked by npm run check and npm test, once.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // The head is whole when it is sent: readers' pages have no script that would put its later part in place.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'libheif-js', 'exifr', 'mammoth', 'pg', 'pino', 'ws', 'nodemailer'],
  // Each kind of page is loaded when it is first asked for: half a second less to the first page (npm run bench -- page).
  experimental: { globalNotFound: true, preloadEntriesOnStart: false, serverActions: { bodySizeLimit: '12mb' } },
  expireTime: 31536000,
  // Letters of pages that the framework keeps beside its files, which the door keeps packed as well; one takes
  // two bytes where the page has any that is not of the West (npm run bench -- mixed).
  cacheMaxMemorySize: 1 << 20,
  // Where the platform brings a cache of its own, that is used.
  cacheHandler: process.env.VERCEL ? undefined : path.resolve('lib/publishing/cache-handler.mjs'),
  outputFileTracingIncludes: {
    '/api/media/**': ['./lib/media/heic-worker.mjs', './node_modules/libheif-js/**'],
    '/*/news/*/{card,quote}.png': [
      './node_modules/@fontsource/source-serif-4/files/*-{400,600}-normal.woff',
      './node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff',
    ],
  },
  async headers() {
    return [
      { source: '/(.*)', headers: everywhere },
      { source: '/((?!_next/static/|fonts/).*)', headers: ofDocuments },
      { source: readerPages, headers: [{ key: 'Content-Security-Policy', value: policy(readerScripts) }] },
      {
        source: '/preview/:path*',
        headers: [
          { key: 'Content-Security-Policy', value: policy(frameworkScripts) },
          { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
          { key: 'Cache-Control', value: 'private, no-store' },
        ],
      },
      {
        source: '/desk/:path*',
        headers: [
          { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
          { key: 'Cache-Control', value: 'no-store' },
        ],
      },
      { source: '/:file(flags.svg)', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
      ...(process.env.NODE_ENV === 'production'
        ? [{ source: '/browser/:file', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] }]
        : []),
      { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
      { source: '/fonts/:file', headers: [{ key: 'Cache-Control', value: 'public, max-age=2592000' }] },
      { source: '/maps/:file', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
    ];
  },
  async rewrites() {
    return {
      beforeFiles: [
        { source: `/${locale}/news/:slug([a-z0-9-]+).md`, destination: '/:locale/news/:slug/markdown' },
        { source: `/${locale}/:page([a-z0-9-]+).md`, destination: '/:locale/:page/markdown' },
        { source: '/:name(sitemap\\.xml|news-sitemap\\.xml|robots\\.txt|llms\\.txt|opensearch\\.xml|manifest\\.webmanifest)', destination: '/seo/:name' },
        { source: '/.well-known/security.txt', destination: '/seo/security.txt' },
      ],
      afterFiles: [],
      fallback: [],
    };
  },
};

/** Where the code of readers' pages is: made before the site is, and while developing at every change.
 * @param {string} phase */
async function browserCode(phase) {
  if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return undefined;
  // The bundler is of no use to a site that is served: it starts a tenth of a second sooner without.
  const { buildBrowserCode, watchBrowserCode } = await import('./scripts/browser-code.mjs');
  return phase === PHASE_PRODUCTION_BUILD ? buildBrowserCode() : watchBrowserCode();
}

/** @type {(phase: string) => Promise<import('next').NextConfig>} */
export default async function configure(phase) {
  const code = await browserCode(phase);
  return code === undefined ? config : { ...config, env: { BROWSER_CODE: code } };
}
