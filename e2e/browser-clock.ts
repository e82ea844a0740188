import type { BrowserContext } from '@playwright/test';

const { LD_PRELOAD: _library, FAKETIME: _time, CLOCK_SHIFT, ...others } = process.env;

/**
 * The environment of the browser: always the machine's own time. Told another by the library that
 * the rest of a run is told by, it takes half a minute for a page of the desk.
 */
export const browserEnvironment = CLOCK_SHIFT === undefined ? undefined : others;

/** Its pages believe that it is the time of the run. */
export async function shiftClock(context: BrowserContext): Promise<void> {
  if (CLOCK_SHIFT === undefined) return;
  await context.addInitScript((by) => {
    const Own = Date;
    const read = Own.now.bind(Own);
    const now = () => read() + by;
    const Shifted = new Proxy(Own, {
      construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
      apply: () => new Own(now()).toString(),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });
    Object.assign(window, { Date: Shifted });
  }, Number(CLOCK_SHIFT));
}
