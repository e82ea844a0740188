export type Localized = Record<'en' | 'ru' | 'zh', string>;
export type SampleLocale = 'en' | 'ru' | 'zh';

export type SampleEdition = { slug: string; headline: string; standfirst: string; dateline: string; body: string };

export type SampleStory = {
  key: string;
  section: string;
  states: string[];
  institutions: string[];
  tags: string[];
  people: string[];
  /** Published that many days before the edition is created, at `time` (hh:mm) in `zone`. */
  daysAgo: number;
  time: string;
  zone: string;
  picture: { art: string; alt: Partial<Localized>; caption: Partial<Localized>; credit: Partial<Localized> } | null;
  editions: Partial<Record<SampleLocale, SampleEdition>>;
};
