/** What a service worker is given, as far as ours uses it: the types of its world and of pages exclude each other. */
export type Waiting = Event & { waitUntil: (work: Promise<unknown>) => void };
export type Asked = Waiting & { request: Request; respondWith: (answer: Promise<Response>) => void };
export type Told = Waiting & { data: unknown; ports: readonly MessagePort[] };
export type Scope = {
  location: Location;
  clients: { claim: () => Promise<void>; matchAll: (which: { includeUncontrolled: boolean }) => Promise<{ url: string }[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((name: 'install' | 'activate', hear: (event: Waiting) => void) => void) &
    ((name: 'fetch', hear: (event: Asked) => void) => void) &
    ((name: 'message', hear: (event: Told) => void) => void);
};
