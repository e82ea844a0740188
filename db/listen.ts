import { ordinaryLimits } from './limits';
import { type ConnectionRoute, singleClient } from './single';

const retryMilliseconds = 2000;
const beatMilliseconds = 5000;

/** Neon's pooled addresses give each statement another session: nothing can be heard there. */
export const canListen = (url: string) => !new URL(url).hostname.includes('-pooler.');

/** Resolves to whether `work` was done within `limit` milliseconds. */
async function isDone(work: Promise<unknown>, limit: number): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const done = work.then(
    () => true,
    () => false,
  );
  const over = new Promise<boolean>((resolve) => {
    late = setTimeout(resolve, limit, false);
  });
  return Promise.race([done, over]).finally(() => clearTimeout(late));
}

type Options = ConnectionRoute & { beat?: number; limit?: number };

/**
 * Hears a channel for as long as this process runs, over a connection of its own that is tried now
 * and then and replaced when silent. `heard` is also called after each new beginning, without a
 * payload: something may have been missed. Returns how to stop.
 */
export function listen(url: string, channel: string, heard: (payload?: string) => void, options: Options = {}): () => Promise<void> {
  const { beat = beatMilliseconds, limit = ordinaryLimits.probe, ...way } = options;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let end = async () => {};

  async function begin(): Promise<void> {
    const client = singleClient(url, way);
    let over = false;
    const drop = () => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      client.end().catch(() => undefined);
      if (!stopped) timer = setTimeout(begin, retryMilliseconds).unref();
    };
    end = async () => {
      over = true;
      await isDone(client.end(), 1000);
    };
    client.on('error', drop);
    client.on('end', drop);
    client.on('notification', ({ payload }) => heard(payload));
    const look = async () => {
      if (!(await isDone(client.query('select 1'), limit))) drop();
      else if (!over) timer = setTimeout(look, beat).unref();
    };
    if (!(await isDone(open(client, channel), ordinaryLimits.connect + limit))) return drop();
    heard();
    if (!over) timer = setTimeout(look, beat).unref();
  }

  void begin();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return end();
  };
}

async function open(client: ReturnType<typeof singleClient>, channel: string): Promise<void> {
  await client.connect();
  await client.query(`listen ${channel}`);
}
