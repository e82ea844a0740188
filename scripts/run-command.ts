type Kind = abstract new (...given: never[]) => Error;

// What a system or a server says when it is not there, refuses, or has no room.
const plain = /^(E[A-Z]{3,}|28\w{3}|3D000|42501|53\w{3}|57P\d\d|08\w{3})$/;

/**
 * Does the operator's work; what stands in its way is told in a sentence, what is a fault of ours
 * with all that helps to find it.
 */
export async function runCommand(expected: Kind[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code } = error as Error & { code?: string };
    if (!expected.some((kind) => error instanceof kind) && !plain.test(code ?? '')) throw error;
    console.error(error.message || `The database could not be reached (${code}).`);
    process.exitCode = 1;
  }
}
