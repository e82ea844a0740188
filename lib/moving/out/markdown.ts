import { stringify } from 'yaml';
import type { BodyNode } from '@/db/schema';
import { bodyToMarkdown } from '../../articles/body/markdown';
import { articlePath } from '../../articles/content/path';
import { type ArchivedStory, archiveStories } from './archive';
import type { ArchivedEdition, Selection } from './editions';
import { withPictures } from './figures';
import { ExportReceipt, type Unequal } from './receipt';

/**
 * Each edition as a file of Markdown with YAML front matter, by language: Hugo and Jekyll read
 * them, and so does our import.
 */
export async function* markdownFiles(selection: Selection, origin: string, receipt = new ExportReceipt()): AsyncGenerator<{ path: string; text: string }> {
  for await (const story of archiveStories({ ...selection, isSpelled: true })) {
    if (story.comments.length > 0) receipt.tell('comments', `story ${story.key}`, story.comments.length);
    for (const edition of story.editions) {
      const path = articlePath({ ...edition, kind: story.type });
      receipt.text();
      yield { path: `${path.slice(1)}.md`, text: fileOf(story, edition, { origin, tell: (what) => receipt.tell(what, path) }) };
    }
  }
}

/** Cells over several rows or columns: a table of Markdown has none. */
const hasSpans = (table: BodyNode): boolean =>
  (table.content ?? []).some((row) => (row.content ?? []).some(({ attrs }) => Number(attrs?.colspan ?? 1) > 1 || Number(attrs?.rowspan ?? 1) > 1));

type Around = { origin: string; tell: (what: Unequal) => void };

function fileOf(story: ArchivedStory, edition: ArchivedEdition, { origin, tell }: Around): string {
  const { body, options } = withPictures(edition.body, origin, tell);
  for (const table of (body.content ?? []).filter((block) => block.type === 'table')) if (hasSpans(table)) tell('spans');
  const head = {
    title: edition.headline,
    description: edition.standfirst || undefined,
    date: edition.publishedAt ?? undefined,
    lastmod: edition.revisedAt ?? undefined,
    draft: edition.status === 'published' ? undefined : true,
    lang: edition.locale,
    slug: edition.slug,
    translationKey: `story-${story.key}`,
    type: story.type === 'page' ? 'page' : undefined,
    categories: story.section ? [story.section] : undefined,
    tags: story.tags.length > 0 ? story.tags : undefined,
    authors: story.people.length > 0 ? story.people : undefined,
    image: edition.picture ? new URL(edition.picture.url, origin).href : undefined,
    aliases: [articlePath({ ...edition, kind: story.type }), ...edition.former],
  };
  return `---\n${stringify(head)}---\n\n${bodyToMarkdown(body, options)}\n`;
}
