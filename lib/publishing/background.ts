import { follow } from './follower';
import { answerGone } from './gone';
import { ownAddress } from './warming';

/** What runs beside the pages in a long-running process. */
export function startBackground(): void {
  answerGone();
  void follow(ownAddress());
}
