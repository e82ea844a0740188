import { spawn } from 'node:child_process';

// Stands between the launcher and each of its children: when the launcher is gone, even killed, its
// channel closes and the child is ended.
const [settings, command, ...args] = process.argv.slice(2);
const { signal, grace, environment, ...user } = JSON.parse(settings);
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...environment }, ...user });
let ending = false;

function killGroup() {
  try {
    process.kill(process.platform === 'win32' ? process.pid : 0, 'SIGKILL');
  } catch {
    process.exit(1);
  }
}

function end() {
  if (ending) return;
  ending = true;
  child.kill(signal);
  setTimeout(killGroup, grace);
}

process.on('message', end);
process.on('disconnect', end);
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, end);
child.once('error', (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(127);
});
// Grandchildren that a stopped command leaves behind (workers of a build, of npm) end with it.
child.once('exit', (code) => (ending ? killGroup() : process.exit(code ?? 1)));
