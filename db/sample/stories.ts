import type { SampleStory } from './story';

export const sampleStories: SampleStory[] = [];
