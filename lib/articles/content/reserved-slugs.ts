/**
 * First parts of addresses under a language that the program itself answers: no page may have them.
 * The test beside this file compares the list with the folders of app/[locale].
 */
export const reservedSlugs: readonly string[] = [
  'about',
  'archive',
  'calendar',
  'comments',
  'contact',
  'corrections',
  'display',
  'feeds',
  'install',
  'institutions',
  'news',
  'offline',
  'people',
  'saved',
  'search',
  'sections',
  'states',
  'tags',
  'typos',
  'words',
];

export const isReserved = (slug: string): boolean => reservedSlugs.includes(slug);
