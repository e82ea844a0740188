import { archiveMedia, archiveStories, archiveTerms } from './archive';
import type { Selection } from './editions';
import { ExportReceipt } from './receipt';

const archiveVersion = 1;

/**
 * The archive in our own format: JSON, a record a line; the first tells what it is. docs/moving.md
 * describes each record.
 */
export async function* jsonlLines(selection: Selection, site: string, receipt = new ExportReceipt()): AsyncGenerator<string> {
  yield JSON.stringify({ infoshos: archiveVersion, kind: 'archive', site });
  for await (const term of archiveTerms()) yield JSON.stringify(term);
  for await (const picture of archiveMedia()) yield JSON.stringify(picture);
  for await (const story of archiveStories(selection)) {
    receipt.text(story.editions.length);
    yield JSON.stringify(story);
  }
}
