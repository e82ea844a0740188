import { log } from '../site/log';
import { sweepNetworks } from './network';

const hour = 3_600_000;
const kept = globalThis as typeof globalThis & { infoshosCommentSweep?: true };

/** Forgets old networks of commenters, every hour, in a long-running process. */
export function followSweep(): void {
  if (kept.infoshosCommentSweep) return;
  kept.infoshosCommentSweep = true;
  setInterval(() => sweepNetworks().catch((error) => log.warn({ error }, 'old networks could not be forgotten')), hour).unref();
}
