import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { SampleStory } from './story';

const folder = path.join(process.cwd(), 'sample', 'stories');

/** The stories of the sample edition: one file each, compiled in an image. */
export async function loadSampleStories(): Promise<SampleStory[]> {
  const files = readdirSync(folder)
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .sort();
  return Promise.all(files.map(async (name) => ((await import(path.join(folder, name))) as { story: SampleStory }).story));
}
