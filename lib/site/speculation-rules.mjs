/**
 * Which links are worth preparing while a reader lingers on them: reader's pages, no files, nothing
 * that is rendered for one reader. The same for every page, so that the content security policy can
 * allow it by its hash.
 */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/(en|ru|zh)/*' },
          { not: { href_matches: '/*.(xml|json|md|png|webmanifest)' } },
          { not: { href_matches: '/*/(search|comments|typos)*' } },
          { not: { selector_matches: '[rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
