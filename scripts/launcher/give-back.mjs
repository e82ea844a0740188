import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * Clears up all that this process no longer needs. For one that has done its work and only waits
 * from now on: left to itself it would keep that for as long as it waits.
 */
export function giveBack() {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  collect();
  collect();
}
