import { log } from '../site/log';
import { sweepNetworks } from './network';
import { sweepProofs } from './proof';

const hour = 3_600_000;
const kept = globalThis as typeof globalThis & { infoshosCommentSweep?: true };

/** Forgets old networks of commenters and used proofs, every hour, in a long-running process. */
export function followSweep(): void {
  if (kept.infoshosCommentSweep) return;
  kept.infoshosCommentSweep = true;
  setInterval(
    () => Promise.all([sweepNetworks(), sweepProofs()]).catch((error) => log.warn({ error }, 'old networks and proofs could not be forgotten')),
    hour,
  ).unref();
}
