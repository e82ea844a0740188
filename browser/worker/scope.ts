/**
 * What a service worker is given, as far as ours uses it: the types of its world and of pages
 * exclude each other.
 */
export type WorkerEvent = Event & { waitUntil: (work: Promise<unknown>) => void };
export type WorkerFetchEvent = WorkerEvent & { request: Request; respondWith: (answer: Promise<Response>) => void };
export type WorkerMessageEvent = WorkerEvent & { data: unknown; ports: readonly MessagePort[] };
export type WorkerScope = {
  location: Location;
  clients: { claim: () => Promise<void>; matchAll: (which: { includeUncontrolled: boolean }) => Promise<{ url: string }[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((name: 'install' | 'activate', hear: (event: WorkerEvent) => void) => void) &
    ((name: 'fetch', hear: (event: WorkerFetchEvent) => void) => void) &
    ((name: 'message', hear: (event: WorkerMessageEvent) => void) => void);
};
