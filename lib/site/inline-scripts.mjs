import { createHash } from 'node:crypto';
import { speculationRules } from './speculation-rules.mjs';

/**
 * What was chosen of colours, text size, line length and typeface stands before the first paint;
 * browser/display.ts keeps it.
 */
export const beforePaint = 'try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage.look))}catch{}';

/** The menu is open without scripts; on a narrow screen it starts closed. */
export const closeOnPhones = 'matchMedia("(width<56.25rem)").matches&&(document.querySelector("[data-menu]").open=!1)';

/**
 * Sources for `script-src` (Content Security Policy 3, 2.3.1) that allow these scripts, the rules
 * by which links are prepared, and no other inline one.
 */
export const inlineScriptSources = [beforePaint, closeOnPhones, speculationRules].map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
);
