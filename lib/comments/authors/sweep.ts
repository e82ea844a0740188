import { sweepNetworks } from '../comment/network';
import { dropStaleLetters } from '../letters/send-letters';
import { sweepProofs } from '../posting/proof';
import { sweepAccounts } from './erase-account';
import { sweepErased } from './own';

/**
 * What forgets old networks of commenters and used proofs, erases what authors asked to erase, and
 * gives up old letters.
 */
export const sweeps = {
  networks: () => sweepNetworks(),
  proofs: () => sweepProofs(),
  erased: () => sweepErased(),
  accounts: () => sweepAccounts(),
  'stale-letters': () => dropStaleLetters(),
} satisfies Record<string, () => Promise<unknown>>;
export type SweepName = keyof typeof sweeps;
