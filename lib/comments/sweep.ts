import { sweepAccounts } from './erase-account';
import { sweepNetworks } from './network';
import { sweepErased } from './own';
import { sweepProofs } from './proof';
import { dropStaleLetters } from './send-letters';

/** Forgets old networks of commenters and used proofs, erases what authors asked to erase, gives up old letters. */
export async function sweepComments(): Promise<void> {
  await Promise.all([sweepNetworks(), sweepProofs(), sweepErased(), sweepAccounts(), dropStaleLetters()]);
}
