/**
 * What the worker says has been kept of a story; null where nothing is, or where this browser has
 * no worker.
 */
export type KeptCopy = 'all' | 'text' | null;

/** Asks the worker to keep a story for reading without a connection, or to forget it. */
export async function askWorker(message: { save: string } | { drop: string }): Promise<KeptCopy> {
  const workers = navigator.serviceWorker;
  if (!(await workers?.getRegistration().catch(() => undefined))) return null;
  const { active } = await workers.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as KeptCopy);
    active?.postMessage(message, [port2]);
  });
}
