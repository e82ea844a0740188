import { defineConfig } from '@playwright/test';
import { browserEnvironment } from './e2e/browser-clock';

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  // Three took two minutes less and made keys of the editor come too early on two cores.
  workers: 2,
  retries: process.env.CI ? 2 : 0,
  // What hangs is ended; a busy machine is waited for.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json']],
  use: {
    baseURL: process.env.BASE_URL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      env: browserEnvironment,
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
