for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

export const say = (text) => process.stdout.write(`${text}\n`);

/** Something a person must put right: shown as one sentence, without a stack. */
export class Trouble extends Error {}

/** Work that ended because everything is being stopped: nothing to report. */
export class Stopped extends Error {}

/**
 * Runs a script's main function; a Trouble ends it with its sentence, anything else with its stack.
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    if (error instanceof Stopped) return;
    process.stderr.write(`${error instanceof Trouble ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
