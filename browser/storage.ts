/** Local storage, which private windows and full disks refuse. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text under a key, or forgets it when there is none. Says whether that worked. */
export function write(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** What is kept under a key as a value; null where it is no JSON. */
export function readValue(key: string): unknown {
  try {
    return JSON.parse(read(key) ?? 'null');
  } catch {
    return null;
  }
}

/** What the account had when it was last asked, as JSON; absent where nobody has signed in. */
export const accountKey = 'infoshos-account';

/** When the front page was last read, and when before that visit. */
export const seenKey = 'infoshos-seen';
