import { isStopping } from './children.mjs';
import { Stopped, say, Trouble } from './say.mjs';

const usual = { most: 5, within: 10 * 60_000, why: 'the lines above may say why', pause: (attempt) => Math.min(30_000, 500 * 2 ** attempt) };
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Starts something again whenever it ends by itself. `started` has a promise `ended`; `startAgain`
 * gives the next one, and a start that fails counts too. Rejects with Trouble once it has ended too
 * often within its minutes, with Stopped when all is being stopped.
 */
export async function keepUp(name, started, startAgain, limits = {}) {
  const { most, within, pause, why } = { ...usual, ...limits };
  let times = [];
  for (let running = started; ; ) {
    if (running) await running.ended;
    if (isStopping()) throw new Stopped();
    const now = performance.now();
    times = times.filter((time) => now - time < within);
    if (times.length >= most)
      throw new Trouble(`${name} ended ${most + 1} times within ${Math.round(within / 60_000)} minutes and is not started any more: ${why}.`);
    say(`${name} ended unexpectedly; it is started again (${times.length + 1} of ${most}).`);
    await wait(pause(times.length));
    times.push(now);
    if (isStopping()) throw new Stopped();
    running = await startAgain().catch((error) => {
      if (error instanceof Stopped || isStopping()) throw new Stopped();
      say(error instanceof Error ? error.message : String(error));
      return null;
    });
  }
}
