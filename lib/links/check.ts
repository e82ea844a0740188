import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { env } from '@/db/env';
import { articles, slugs } from '@/db/schema';
import { listLinks } from '../articles/content/checklist';
import { draftContent, loadArticle } from '../articles/editing/row';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { Refusal } from '../ground/refusal';
import { parseUrl } from '../ground/web-addresses';
import { ownAddress } from '../publishing/prerender-queue';
import { askOutside, type LinkAnswer } from './ask';

export type CheckedLink = LinkAnswer & { href: string; isSecure: boolean };

const most = 80;
const together = 6;

/**
 * Asks every address that the draft links to, once each, the first 80; those of this site are
 * looked up in the database. Throws Refusal: not-found.
 */
export async function checkLinks(actor: Actor, input: { articleId: number }, ask: typeof askOutside = askOutside): Promise<{ links: CheckedLink[] }> {
  const loaded = await loadArticle(database(), input.articleId);
  if (!loaded) throw new Refusal('not-found');
  assertMay(actor, 'articles.read', loaded.policy);
  const hrefs = listLinks(draftContent(loaded).body);
  const waiting = [...hrefs.slice(0, most).entries()];
  const found: CheckedLink[] = hrefs.map((href) => ({ href, state: 'unchecked', isSecure: true }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) found[next[0]] = await checkOne(next[1], ask);
  };
  await Promise.all(Array.from({ length: together }, worker));
  return { links: found };
}

async function checkOne(href: string, ask: typeof askOutside): Promise<CheckedLink> {
  const site = new URL(env().SITE_URL);
  if (/^(#|mailto:)/.test(href)) return { href, state: 'unchecked', isSecure: true };
  const url = parseUrl(href, site);
  if (!url) return { href, state: 'unknown', isSecure: true };
  if (url.origin === site.origin) return { href, ...(await lookWithin(url)), isSecure: true };
  return { href, ...(await ask(url.href)), isSecure: url.protocol === 'https:' };
}

/**
 * An address of this site: an article by what the database says of it, any other by what this
 * server answers.
 */
async function lookWithin(url: URL): Promise<LinkAnswer> {
  const [, locale, slug] = /^\/([a-z]{2})\/news\/([a-z0-9-]+)\/?$/.exec(url.pathname) ?? [];
  if (!locale || !slug) return askSelf(url);
  const [row] = await database()
    .select({ status: articles.status, slug: articles.slug })
    .from(slugs)
    .innerJoin(articles, eq(articles.id, slugs.articleId))
    .where(and(eq(slugs.locale, locale), eq(slugs.slug, slug)));
  if (!row) return { state: 'missing', status: 404 };
  if (row.status === 'withdrawn') return { state: 'withdrawn', status: 410 };
  if (row.status !== 'published') return { state: 'unpublished', status: 404 };
  return row.slug === slug ? { state: 'ok', status: 200 } : { state: 'moved', status: 308, to: `/${locale}/news/${row.slug}` };
}

async function askSelf(url: URL): Promise<LinkAnswer> {
  try {
    const answer = await fetch(`${ownAddress()}${url.pathname}${url.search}`, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5000) });
    if (answer.status >= 300 && answer.status < 400) return { state: 'moved', status: answer.status, to: answer.headers.get('location')?.slice(0, 2000) };
    if (answer.status === 404 || answer.status === 410) return { state: 'missing', status: answer.status };
    return answer.ok ? { state: 'ok', status: answer.status } : { state: 'broken', status: answer.status };
  } catch {
    return { state: 'silent' };
  }
}
