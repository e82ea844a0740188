import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Whether nothing holds a thing any more, once all that nothing holds is gone. */
export function isCollected(thing: WeakRef<object>): boolean {
  collect();
  return thing.deref() === undefined;
}
