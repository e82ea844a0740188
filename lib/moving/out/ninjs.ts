import { bodyToHtml } from '../../articles/body/html';
import { articlePath } from '../../articles/content/path';
import { archiveStories, archiveTerms } from './archive';
import type { Selection } from './editions';
import { withPictures } from './figures';
import { ExportReceipt } from './receipt';

/** Each edition as an IPTC ninjs 3 item, one a line. Source: iptc.org/std/ninjs, version 3.0. */
export async function* ninjsLines(selection: Selection, origin: string, receipt = new ExportReceipt()): AsyncGenerator<string> {
  const names = new Map<string, Partial<Record<string, string>>>();
  for await (const term of archiveTerms()) names.set(`${term.kind} ${term.slug}`, term.name);
  for await (const story of archiveStories({ ...selection, isSpelled: true })) {
    if (story.comments.length > 0) receipt.tell('comments', `story ${story.key}`, story.comments.length);
    for (const edition of story.editions) {
      const path = articlePath({ ...edition, kind: story.type });
      receipt.text();
      const { body, options } = withPictures(edition.body, origin, (what) => receipt.tell(what, path));
      const name = (kind: string, slug: string) => names.get(`${kind} ${slug}`)?.[edition.locale] ?? names.get(`${kind} ${slug}`)?.en ?? slug;
      const picture = edition.picture;
      yield JSON.stringify({
        standard: { name: 'ninjs', version: '3.0', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json' },
        uri: `${origin}${path}`,
        type: 'text',
        representationType: 'complete',
        language: edition.locale,
        ...(edition.publishedAt ? { firstCreated: edition.publishedAt, versionCreated: edition.revisedAt ?? edition.publishedAt } : {}),
        pubStatus: edition.status === 'published' ? 'usable' : edition.status === 'withdrawn' ? 'canceled' : 'withheld',
        headlines: [{ role: 'main', value: edition.headline }],
        descriptions: [{ role: 'lead', contentType: 'text/plain', value: edition.standfirst }],
        bodies: [{ role: 'main', contentType: 'text/html', value: bodyToHtml(body, options) }],
        by: story.people.map((slug) => ({ role: 'author', name: name('person', slug) })),
        subjects: [
          ...story.tags.map((slug) => ({ name: name('tag', slug) })),
          ...(story.section ? [{ name: name('section', story.section), rel: 'section' }] : []),
        ],
        places: story.states.map((iso2) => ({ name: iso2, rel: 'about' })),
        ...(picture
          ? {
              associations: [
                {
                  type: 'picture',
                  name: 'main',
                  uri: new URL(picture.url, origin).href,
                  descriptions: [{ role: 'caption', value: picture.caption }],
                  byline: picture.credit,
                  renditions: [{ href: new URL(picture.url, origin).href, contentType: picture.type }],
                },
              ],
            }
          : {}),
      });
    }
  }
}
