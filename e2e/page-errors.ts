import type { BrowserContext } from '@playwright/test';

/**
 * What a browser and the framework report of an answer that failed or did not come; whether one may
 * is each test's own.
 */
const ofTheNetwork = /^Failed to load resource|^Failed to fetch RSC payload/;
/**
 * A page that takes no part in a transition between pages, such as a picture, ends it: the
 * browser's own doing.
 */
const ofATransition = /^Transition was (?:aborted|skipped)/;

/**
 * What the programs of a test's pages had to say of themselves: errors that nobody caught, and what
 * was logged as one.
 */
export class PageErrors {
  private readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];

  /** This test makes a page say so. */
  expect(...what: RegExp[]): void {
    this.expected.push(...what);
  }

  listen(context: BrowserContext): void {
    context.on('weberror', (thrown) => {
      const { message, stack } = thrown.error();
      if (!ofATransition.test(message)) this.heard.push(`${thrown.page()?.url()}: ${stack || message}`);
    });
    context.on('console', (message) => {
      // What a page says as its reader leaves it comes without words.
      if (message.type() !== 'error' || message.text() === '' || ofTheNetwork.test(message.text())) return;
      this.heard.push(`${message.page()?.url()}: ${message.text()}`);
    });
  }

  unexpected(): string[] {
    return this.heard.filter((error) => !this.expected.some((what) => what.test(error)));
  }
}
