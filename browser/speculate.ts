import { speculationRules } from '@/lib/site/speculation-rules.mjs';
import { make } from './element';

type Line = { saveData?: boolean; effectiveType?: string };

/** Whether a reader's line and wishes allow pages to be fetched before they are asked for. */
export const maySpeculate = ({ saveData, effectiveType }: Line = {}): boolean => !saveData && !/2g/.test(effectiveType ?? '');

/**
 * Lets the browser prepare the page behind a link on which a reader lingers. Nothing for those who
 * save data.
 */
export function speculate(): void {
  const { connection } = navigator as Navigator & { connection?: Line };
  if (!HTMLScriptElement.supports?.('speculationrules') || !maySpeculate(connection)) return;
  document.head.append(make('script', { type: 'speculationrules', textContent: speculationRules }));
}
