import { followSchedule } from '../schedule/run';
import { follow } from './follower';
import { answerMissing } from '../site/status';
import { answerGone } from './gone';
import { ownAddress } from './warming';

/** What runs beside the pages in a long-running process. */
export function startBackground(): void {
  answerMissing();
  answerGone();
  void follow(ownAddress());
  followSchedule();
}
