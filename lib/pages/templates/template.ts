import type { Locale } from '../../ground/locales';

export const templateNames = ['imprint', 'privacy', 'rules', 'accessibility', 'principles', 'ai'] as const;
export type TemplateName = (typeof templateNames)[number];

/**
 * What a template is written from. `must` marks what is missing, so that it cannot be published;
 * `may` is '' then.
 */
export type Filling = {
  locale: Locale;
  name: string;
  site: string;
  must: { publisher: string; address: string; email: string; responsible: string; owners: string };
  may: { registration: string; funding: string; dataAuthority: string };
  /** What is kept about readers, as the lines of a table. */
  kept: string;
};
export type Written = { headline: string; standfirst: string; text: string };
export type Templates = Record<TemplateName, (filling: Filling) => Written> & {
  missing: Record<keyof Filling['must'], string>;
  kept: [what: string, howLong: string];
};
