import { jsonRoute } from '@/lib/actions/json-route';
import { who } from '@/lib/ground/policy';
import { syncInput, syncReading } from '@/lib/reading-sync/sync';

/**
 * Saved stories and display choices of whoever is signed in, brought together with those of their
 * browser.
 */
export const POST = jsonRoute(
  { name: 'reading.carry', can: who('account.manage'), input: syncInput, limit: { points: 120, seconds: 600, by: 'actor' } },
  syncReading,
  256 * 1024,
);
