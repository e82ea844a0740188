import { keepRunning } from '../../ground/keep-running';
import { sweepNetworks } from '../comment/network';
import { dropStaleLetters } from '../letters/send-letters';
import { sweepProofs } from '../posting/proof';
import { sweepAccounts } from './erase-account';
import { sweepErased } from './own';

const hour = 3600;

/** Forgets old networks of commenters and used proofs, and erases what authors asked to erase, every hour, in a long-running process. */
export function followSweep(): void {
  const sweeps = { networks: sweepNetworks, proofs: sweepProofs, erased: sweepErased, accounts: sweepAccounts, 'stale-letters': dropStaleLetters };
  for (const [name, work] of Object.entries(sweeps)) keepRunning({ name: `comments-${name}`, every: hour, first: hour, limit: 600, work: () => work() });
}
