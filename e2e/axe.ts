import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Violation = { id: string; nodes: { html: string }[] };
type Axe = { run: (part: Document | string, options: object) => Promise<{ violations: Violation[] }> };

const targets = { 'target-size': { enabled: true } };

/**
 * What axe finds wrong on the page: by all its rules and, unless `sizes` is false, the size of
 * targets (WCAG 2.2), or by the named ones, in the whole page or in a part. Run in the page itself
 * and asked for violations alone it takes a third of the time, and less the second time.
 */
export async function findProblems(page: Page, only: { rules?: string[]; in?: string; sizes?: boolean } = {}): Promise<string[]> {
  const options = {
    resultTypes: ['violations' as const],
    ...(only.rules ? { runOnly: { type: 'rule' as const, values: only.rules } } : { rules: only.sizes === false ? {} : targets }),
  };
  const again = await page.evaluate(
    async ([part, asked]) => {
      const { axe } = window as Window & { axe?: Axe };
      return axe ? (await axe.run(part || document, asked)).violations.map(({ id, nodes }) => ({ id, nodes: [{ html: nodes[0]?.html ?? '' }] })) : null;
    },
    [only.in ?? '', options] as const,
  );
  const violations: Violation[] = again ?? (await first(page, only.in, options));
  return violations.map((violation) => `${violation.id} ${violation.nodes[0]?.html.slice(0, 160)}`);
}

async function first(page: Page, part: string | undefined, options: Parameters<AxeBuilder['options']>[0]): Promise<Violation[]> {
  const axe = new AxeBuilder({ page: page as never }).setLegacyMode(true).options(options);
  if (part) axe.include(part);
  return (await axe.analyze()).violations;
}
