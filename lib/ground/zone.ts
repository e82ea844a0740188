/**
 * Milliseconds by which a zone's wall clock is ahead of UTC at an instant. Throws RangeError for an
 * unknown zone.
 */
export function zoneOffset(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(at.getTime() / 1000) * 1000;
}

/**
 * The instant of a wall-clock time (yyyy-mm-dd, hh:mm) in a zone. A time that the clocks skip is
 * moved forward by the gap; a time that comes twice is the first of the two (RFC 5545, 3.3.5).
 */
export function instantInZone(day: string, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const earlier = wall - zoneOffset(zone, new Date(wall - 86_400_000));
  const later = wall - zoneOffset(zone, new Date(wall + 86_400_000));
  const fits = (instant: number) => instant + zoneOffset(zone, new Date(instant)) === wall;
  const first = Math.min(earlier, later);
  if (fits(first)) return new Date(first);
  const second = Math.max(earlier, later);
  return new Date(fits(second) ? second : earlier);
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
