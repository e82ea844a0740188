import { log } from '../ground/log';
import { sweepAccounts } from './erase-account';
import { sweepNetworks } from './network';
import { sweepErased } from './own';
import { sweepProofs } from './proof';
import { dropStaleLetters } from './send-letters';

const hour = 3_600_000;
const kept = globalThis as typeof globalThis & { infoshosCommentSweep?: true };

/** Forgets old networks of commenters and used proofs, and erases what authors asked to erase, every hour, in a long-running process. */
export function followSweep(): void {
  if (kept.infoshosCommentSweep) return;
  kept.infoshosCommentSweep = true;
  setInterval(
    () =>
      Promise.all([sweepNetworks(), sweepProofs(), sweepErased(), sweepAccounts(), dropStaleLetters()]).catch((error) =>
        log.warn({ error }, 'old networks and proofs could not be forgotten'),
      ),
    hour,
  ).unref();
}
