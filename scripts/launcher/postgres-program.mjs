import os from 'node:os';
import path from 'node:path';

export const program = (binaries, name) => path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

const plain = () => ({
  PATH: process.env.PATH,
  ...(process.platform === 'win32' && { SystemRoot: process.env.SystemRoot }),
  LC_ALL: 'C',
  TZ: 'UTC',
  HOME: os.tmpdir(),
});

// The server's own libraries must not reach Node, which may find an older one of the same name
// there.
const libraries = (binaries) => {
  const folder = path.join(binaries, 'lib');
  return { LD_LIBRARY_PATH: folder, DYLD_LIBRARY_PATH: folder };
};

/** What Postgres's programs need to know, and nothing of ours: directly, and through a guard. */
export const serverEnvironment = (binaries) => ({ ...plain(), ...libraries(binaries) });
export const guardedEnvironment = (binaries) => ({ env: plain(), environment: libraries(binaries) });
