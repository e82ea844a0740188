import { readFileSync } from 'node:fs';

/** The name of a process and the number of the one that started it; null when it is not there, or not on Linux. */
export function statusOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), parent: Number(stat.slice(end + 2).split(' ')[1]) };
  } catch {
    return null;
  }
}

/** npm's own process, when npm started us (through a shell or not). */
function npmProcess() {
  if (!process.env.npm_lifecycle_event) return null;
  const direct = statusOf(process.ppid);
  if (!direct) return null;
  return /^(sh|dash|bash|ash|busybox)$/.test(direct.name) ? { pid: direct.parent, child: process.ppid } : { pid: process.ppid, child: process.pid };
}

/**
 * Stops everything when the npm that started us is killed: nobody would be left to pass Ctrl-C on.
 */
export function stopWithNpm() {
  const npm = npmProcess();
  if (!npm || npm.pid <= 1) return;
  const timer = setInterval(() => {
    if (statusOf(npm.child)?.parent === npm.pid) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  timer.unref();
}
