import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const targets = { 'target-size': { enabled: true } };

/**
 * What axe finds wrong on the page: by all its rules and the size of targets (WCAG 2.2), or by the named ones, in the whole
 * page or in a part. Run in the page itself and asked for violations alone it takes a third of the time.
 */
export async function findProblems(page: Page, only: { rules?: string[]; in?: string } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page: page as never }).setLegacyMode(true);
  axe.options({ resultTypes: ['violations'], ...(only.rules ? { runOnly: { type: 'rule', values: only.rules } } : { rules: targets }) });
  if (only.in) axe.include(only.in);
  const { violations } = await axe.analyze();
  return violations.map((one) => `${one.id} ${one.nodes[0]?.html.slice(0, 160)}`);
}
