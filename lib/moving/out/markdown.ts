import { stringify } from 'yaml';
import { bodyToMarkdown } from '../../articles/body/markdown';
import { articlePath } from '../../articles/content/path';
import { type ArchivedStory, archiveStories } from './archive';
import type { ArchivedEdition, Selection } from './editions';
import { withPictures } from './figures';

/** Each edition as a file of Markdown with YAML front matter, by language: Hugo and Jekyll read them, and so does our import. */
export async function* markdownFiles(selection: Selection, origin: string): AsyncGenerator<{ path: string; text: string }> {
  for await (const story of archiveStories(selection))
    for (const edition of story.editions) yield { path: `${articlePath({ ...edition, kind: story.type }).slice(1)}.md`, text: fileOf(story, edition, origin) };
}

function fileOf(story: ArchivedStory, edition: ArchivedEdition, origin: string): string {
  const { body, options } = withPictures(edition.body, origin);
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
