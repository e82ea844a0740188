const day = 24 * 60 * 60_000;
export const dailyKept = 10;
export const weeklyKept = 8;

/** The night whose backup is due at `now`, as yyyy-mm-dd: it begins at `hour` of the day in UTC. */
export const nightOf = (now: Date, hour: number): string => new Date(now.getTime() - hour * 3_600_000).toISOString().slice(0, 10);

/** The Monday of a day's week (ISO 8601). */
function weekOf(night: string): string {
  const at = new Date(`${night}T00:00:00Z`);
  return new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * day).toISOString().slice(0, 10);
}

/**
 * Which nights' backups are kept: the ten newest, and the first of each of the eight newest weeks.
 */
export function nightsToKeep(nights: readonly string[]): Set<string> {
  const newest = [...new Set(nights)].sort().reverse();
  const firsts = new Map<string, string>();
  for (const night of newest) firsts.set(weekOf(night), night);
  return new Set([...newest.slice(0, dailyKept), ...[...firsts.values()].slice(0, weeklyKept)]);
}

const name = /^infoshos-(\d{4}-\d{2}-\d{2})\.ndjson\.gz$/;

export const fileOfNight = (night: string): string => `infoshos-${night}.ndjson.gz`;

/** The night of a file that the nightly backup made, or null for any other. */
export const nightOfFile = (file: string): string | null => name.exec(file)?.[1] ?? null;
