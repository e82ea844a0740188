import type { ReactNode } from 'react';

type Kept = { at: number; content: ReactNode };
const shared = globalThis as typeof globalThis & { infoshosStills?: Map<string, Kept>; infoshosStillCount?: number };
const lifetime = 60_000;

const stills = (): Map<string, Kept> => {
  shared.infoshosStills ??= new Map();
  return shared.infoshosStills;
};

/** Hands content from the server rendering to the HTML rendering of the same page, in the same process. Returns its name. */
export function keepStill(content: ReactNode, now = Date.now()): string {
  const all = stills();
  for (const [name, kept] of all) {
    if (now - kept.at < lifetime) break;
    all.delete(name);
  }
  shared.infoshosStillCount = (shared.infoshosStillCount ?? 0) + 1;
  const name = shared.infoshosStillCount.toString(36);
  all.set(name, { at: now, content });
  return name;
}

/** The content kept under a name. Throws when it is gone: a page with a hole must not be cached. */
export function takeStill(name: string): ReactNode {
  const kept = stills().get(name);
  if (!kept) throw new Error(`no content is kept under ${name}`);
  return kept.content;
}
