import { log } from './log';

const mostSeconds = 25;

/** Ends this process at the latest 25 s after it was asked to, whatever it still waits for. Call once. */
export function boundStop(seconds = mostSeconds): void {
  const ask = () => {
    setTimeout(() => {
      log.warn({ seconds }, 'what was under way did not end in time; stopping without it');
      process.exit(1);
    }, seconds * 1000).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, ask);
}
