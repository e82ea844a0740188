import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles } from '@/db/schema';
import { bodyToHtml } from '../../articles/body/html';
import { articlePath } from '../../articles/content/path';
import { type ArchivedComment, type ArchivedStory, archiveStories, archiveTerms } from './archive';
import type { ArchivedEdition, Selection } from './editions';
import { withPictures } from './figures';
import { ExportReceipt } from './receipt';
import { Attachments, featuredMeta } from './wxr-attachments';
import { cdata, gmt, xml } from './xml';

/** The archive as WordPress's own import reads it (WXR 1.2), languages as Polylang marks them. */
export async function* wxrLines(
  selection: Selection,
  site: { origin: string; name: string; locales: readonly string[] },
  receipt = new ExportReceipt(),
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/1.2/">
<channel>
<title>${xml(site.name)}</title><link>${xml(site.origin)}</link><description></description><language>${site.locales[0] ?? 'en'}</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${xml(site.origin)}</wp:base_site_url><wp:base_blog_url>${xml(site.origin)}</wp:base_blog_url>`;
  const names = new Map<string, string>();
  for await (const term of archiveTerms()) {
    const name = term.name.en ?? Object.values(term.name).find(Boolean) ?? term.slug;
    names.set(`${term.kind} ${term.slug}`, name);
    if (term.kind === 'person')
      yield `<wp:author><wp:author_login>${cdata(term.slug)}</wp:author_login><wp:author_email></wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`;
    else if (term.kind === 'section')
      yield `<wp:category><wp:category_nicename>${cdata(term.slug)}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`;
    else yield `<wp:tag><wp:tag_slug>${cdata(term.slug)}</wp:tag_slug><wp:tag_name>${cdata(name)}</wp:tag_name></wp:tag>`;
  }
  const numbers = await pageNumbers();
  const attachments = await Attachments.load(site.origin);
  for await (const story of archiveStories({ ...selection, isSpelled: true }))
    for (const [at, edition] of story.editions.entries()) {
      const above = numbers.get(`${story.parent} ${edition.locale}`) ?? 0;
      yield* attachments.of(edition);
      yield itemOf(story, edition, { ...site, names, above, isFirst: at === 0, receipt });
    }
  yield '</channel></rss>';
}

type Around = { origin: string; names: Map<string, string>; above: number; isFirst: boolean; receipt: ExportReceipt };

/** WordPress knows what a page stands under by the number of an edition. */
async function pageNumbers(): Promise<Map<string, number>> {
  const { id, storyId, locale, kind } = articles;
  const rows = await database().select({ id, storyId, locale }).from(articles).where(eq(kind, 'page'));
  return new Map(rows.map((row) => [`${row.storyId} ${row.locale}`, row.id]));
}

function itemOf(story: ArchivedStory, edition: ArchivedEdition, { origin, names, above, isFirst, receipt }: Around): string {
  const path = articlePath({ ...edition, kind: story.type });
  receipt.text();
  const { body, options } = withPictures(edition.body, origin, (what) => receipt.tell(what, path));
  const term = (kind: string, domain: string, slug: string) =>
    `<category domain="${domain}" nicename="${xml(slug)}">${cdata(names.get(`${kind} ${slug}`) ?? slug)}</category>`;
  const said = isFirst ? story.comments : [];
  // WordPress signs by one name; its plugin for several reads these.
  const signers =
    story.people.length > 1
      ? story.people.map((slug) => `<category domain="author" nicename="cap-${xml(slug)}">${cdata(names.get(`person ${slug}`) ?? slug)}</category>`)
      : [];
  return `<item><title>${cdata(xml(edition.headline))}</title><link>${xml(`${origin}${path}`)}</link>
<dc:creator>${cdata(story.people[0] ?? '')}</dc:creator><guid isPermaLink="false">${xml(`${origin}/?article=${edition.key}`)}</guid>
<content:encoded>${cdata(withoutShortcodes(bodyToHtml(body, options)))}</content:encoded><excerpt:encoded>${cdata(xml(edition.standfirst))}</excerpt:encoded>
<wp:post_id>${edition.key}</wp:post_id><wp:post_date>${gmt(edition.publishedAt)}</wp:post_date><wp:post_date_gmt>${gmt(edition.publishedAt)}</wp:post_date_gmt>
<wp:comment_status>open</wp:comment_status><wp:ping_status>closed</wp:ping_status><wp:post_name>${xml(edition.slug)}</wp:post_name>
<wp:status>${edition.status === 'published' ? 'publish' : edition.status === 'scheduled' ? 'future' : 'draft'}</wp:status><wp:post_parent>${above}</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type>${story.type === 'page' ? 'page' : 'post'}</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>${story.sticky && story.type === 'story' ? 1 : 0}</wp:is_sticky>
${story.section ? term('section', 'category', story.section) : ''}${story.tags.map((slug) => term('tag', 'post_tag', slug)).join('')}${signers.join('')}<category domain="language" nicename="${edition.locale}">${edition.locale}</category><category domain="post_translations" nicename="story-${story.key}">story-${story.key}</category>
${featuredMeta(edition)}${said.map(commentOf).join('\n')}</item>`;
}

/** Words that WordPress would take for an order to itself stand in two brackets. */
const withoutShortcodes = (html: string): string => html.replace(/\[(?:gallery|playlist|(?:wp_)?caption|embed|audio|video)\b[^\]<>]*\]/gi, '[$&]');

const commentOf = (comment: ArchivedComment): string =>
  `<wp:comment><wp:comment_id>${comment.key}</wp:comment_id><wp:comment_author>${cdata(comment.name)}</wp:comment_author><wp:comment_author_email></wp:comment_author_email><wp:comment_author_url></wp:comment_author_url><wp:comment_author_IP></wp:comment_author_IP><wp:comment_date>${gmt(comment.at)}</wp:comment_date><wp:comment_date_gmt>${gmt(comment.at)}</wp:comment_date_gmt><wp:comment_content>${cdata(xml(comment.text))}</wp:comment_content><wp:comment_approved>${comment.status === 'approved' ? '1' : comment.status === 'spam' ? 'spam' : '0'}</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${comment.parent ?? '0'}</wp:comment_parent></wp:comment>`;
