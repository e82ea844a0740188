import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { SampleStory } from './story';

const folder = path.join(process.cwd(), 'sample', 'stories');

/** The stories of the sample edition: one file each. */
export async function loadSampleStories(): Promise<SampleStory[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return Promise.all(files.map(async (name) => ((await import(path.join(folder, name))) as { story: SampleStory }).story));
}
