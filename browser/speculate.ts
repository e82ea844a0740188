import { make } from './element';
import { pageLocale } from './page';

type Line = { saveData?: boolean; effectiveType?: string };

/** Whether a reader's line and wishes allow pages to be fetched before they are asked for. */
export const maySpeculate = ({ saveData, effectiveType }: Line = {}): boolean => !saveData && !/2g/.test(effectiveType ?? '');

/** Which links are worth preparing: pages of this language, no files, nothing that is rendered for one reader. */
export const speculationRules = (origin: string, locale: string) => ({
  prerender: [
    {
      where: {
        and: [
          { href_matches: `${origin}/${locale}/*` },
          { not: { href_matches: '/*.(xml|json|md|png|webmanifest)' } },
          { not: { href_matches: `/${locale}/(search|comments|typos)*` } },
          { not: { selector_matches: '[rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

/** Lets the browser prepare the page behind a link on which a reader lingers. Nothing for those who save data. */
export function speculate(): void {
  const { connection } = navigator as Navigator & { connection?: Line };
  if (!HTMLScriptElement.supports?.('speculationrules') || !maySpeculate(connection)) return;
  const rules = JSON.stringify(speculationRules(location.origin, pageLocale()));
  document.head.append(make('script', { type: 'speculationrules', textContent: rules }));
}
