import { env } from '@/db/env';
import { log } from '../site/log';
import { warm } from './warm';

/** The address at which this process answers itself. */
export const ownAddress = () => `http://127.0.0.1:${env().PORT}`;

const markedWithin = 10;

const kept = globalThis as typeof globalThis & { infoshosWarming?: { waiting: Set<string>; running: boolean; unfresh: number } };

const queue = () => {
  kept.infoshosWarming ??= { waiting: new Set(), running: false, unfresh: 0 };
  return kept.infoshosWarming;
};

/** How many addresses wait to be rendered again, and how many did not come out fresh since the start. */
export const warmingState = () => ({ waiting: queue().waiting.size, unfresh: queue().unfresh });

/** Renders these addresses again after the answer to the present request has gone out, so that no reader waits for it. */
export function scheduleWarming(paths: string[]): void {
  const { waiting } = queue();
  for (const path of paths) waiting.add(path);
  setTimeout(run, markedWithin);
}

async function run(): Promise<void> {
  const state = queue();
  if (state.running) return;
  state.running = true;
  try {
    while (state.waiting.size > 0) {
      const some = [...state.waiting].slice(0, 100);
      for (const path of some) state.waiting.delete(path);
      const unfresh = (await warm(ownAddress(), some)).filter((one) => !one.fresh);
      state.unfresh += unfresh.length;
      if (unfresh.length > 0) log.warn({ paths: unfresh.map((one) => one.path).slice(0, 10) }, 'addresses that did not come out fresh');
    }
  } finally {
    state.running = false;
  }
}
