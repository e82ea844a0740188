import { jsonRoute } from '@/lib/actions/json-route';
import { who } from '@/lib/ground/policy';
import { carryInput, carryReading } from '@/lib/reading/carry';

/**
 * Saved stories and display choices of whoever is signed in, brought together with those of their
 * browser.
 */
export const POST = jsonRoute(
  { name: 'reading.carry', can: who('account.manage'), input: carryInput, limit: { points: 120, seconds: 600, by: 'actor' } },
  carryReading,
  256 * 1024,
);
