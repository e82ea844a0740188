import { spawn } from 'node:child_process';

// Ends the server when the launcher is gone, even if it was killed: its channel closes with it.
const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'inherit'] });
const end = (signal) => {
  if (child.exitCode === null) child.kill(signal);
};
process.on('disconnect', () => end('SIGTERM'));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => end('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 0));
