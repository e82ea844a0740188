import { instantInZone } from '../../ground/zone';

const earliest = Date.UTC(1000, 0, 1);
const latest = Date.UTC(9000, 0, 1);

const valid = (at: Date): Date | null => (Number.isNaN(at.getTime()) || at.getTime() < earliest || at.getTime() > latest ? null : at);

/**
 * A date as systems write it: ISO 8601 or RFC 2822 with its offset, or `2020-02-11 14:29:00` in the
 * zone given. Null for none.
 */
export function readDate(text: string, zone = 'UTC'): Date | null {
  const given = text.trim();
  if (given === '' || /^0000-00-00/.test(given)) return null;
  const plain = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/.exec(given);
  if (!plain) return valid(new Date(/^\d{9,11}$/.test(given) ? Number(given) * 1000 : /^\d{12,14}$/.test(given) ? Number(given) : given));
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = plain;
  const check = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)));
  if (check.getUTCMonth() + 1 !== Number(month) || check.getUTCDate() !== Number(day)) return null;
  if (zone === 'UTC') return valid(check);
  return valid(new Date(instantInZone(`${year}-${month}-${day}`, `${hour}:${minute}`, zone).getTime() + Number(second) * 1000));
}
