import { env } from '@/db/env';
import { followTrash } from '../articles/editing/trash';
import { followSchedule } from '../articles/publishing/run-schedule';
import { followSweep } from '../comments/authors/sweep';
import { followLetters } from '../comments/letters/send-letters';
import { guardComments } from '../comments/posting/gate';
import { boundStop } from '../ground/bound-stop';
import { canMail } from '../mail/send';
import { followMediaSweep } from '../media/sweep';
import { followHousekeeping } from '../site/housekeeping';
import { answerMissing } from '../site/status';
import { follow } from './follower';
import { answerGone } from './gone';
import { ownAddress } from './warming';

/** What runs beside the pages in a long-running process. */
export function startBackground(): void {
  boundStop();
  answerMissing();
  answerGone();
  guardComments(env().TRUSTED_PROXIES, canMail());
  follow(ownAddress());
  followSchedule();
  followSweep();
  followLetters();
  followHousekeeping();
  followMediaSweep();
  followTrash();
}
