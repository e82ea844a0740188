import { keepRunning } from '../ground/keep-running';
import { sweepAccounts } from './erase-account';
import { sweepNetworks } from './network';
import { sweepErased } from './own';
import { sweepProofs } from './proof';
import { dropStaleLetters } from './send-letters';

const hour = 3600;

/** Forgets old networks of commenters and used proofs, and erases what authors asked to erase, every hour, in a long-running process. */
export function followSweep(): void {
  const sweeps = { networks: sweepNetworks, proofs: sweepProofs, erased: sweepErased, accounts: sweepAccounts, 'stale-letters': dropStaleLetters };
  for (const [name, work] of Object.entries(sweeps)) keepRunning({ name: `comments-${name}`, every: hour, first: hour, limit: 600, work: () => work() });
}
