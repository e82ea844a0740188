/** Cache tags: what a page shows, named. docs/caching.md lists which page carries which. */
export const tag = {
  /** On every page: name, menus, rosters, funding notice. */
  site: 'site',
  front: (locale: string) => `front:${locale}`,
  latest: (locale: string) => `latest:${locale}`,
  article: (id: number) => `article:${id}`,
  story: (id: number) => `story:${id}`,
  /** Carried by whatever an address answers, also a 404, so that an arrival refreshes it. */
  slug: (locale: string, slug: string) => `slug:${locale}:${slug}`,
  section: (locale: string, id: number) => `section:${locale}:${id}`,
  state: (locale: string, iso2: string) => `state:${locale}:${iso2}`,
  institution: (locale: string, id: number) => `institution:${locale}:${id}`,
  tag: (locale: string, id: number) => `tag:${locale}:${id}`,
  person: (locale: string, id: number) => `person:${locale}:${id}`,
  day: (locale: string, day: string) => `day:${locale}:${day}`,
  archive: (locale: string) => `archive:${locale}`,
  feeds: (locale: string) => `feeds:${locale}`,
  sitemaps: 'sitemaps',
  corrections: (locale: string) => `corrections:${locale}`,
  /**
   * Carried by what answers where nothing stands, redirects too: an archive that is taken over
   * marks this, and not each of its addresses.
   */
  missing: 'missing',
  /**
   * Carried by a page that is missing, so that a redirect made for its address is seen. The
   * framework keeps the tags of a page as one line, with commas between them (16.4.6).
   */
  redirect: (path: string) => `redirect:${encodeURI(path).replaceAll(',', '%2C')}`.slice(0, 256),
  /** Carried by every page of the newsroom's own: where pages stand, and what they are called. */
  pages: (locale: string) => `pages:${locale}`,
  comments: (storyId: number) => `comments:${storyId}`,
  sections: 'sections',
  states: 'states',
  institutions: 'institutions',
  meetings: 'meetings',
  tags: 'tags',
  people: 'people',
} as const;
