import { env } from '@/db/env';
import { followTrash } from '../articles/editing/trash';
import { followSchedule } from '../articles/publishing/run-schedule';
import { followSweep } from '../comments/authors/sweep';
import { followLetters } from '../comments/letters/send-letters';
import { guardForms } from '../comments/posting/gate';
import { actionsBuiltIn } from '../forms/other-build';
import { boundStop } from '../ground/bound-stop';
import { followMediaSweep } from '../media/sweep';
import { followHousekeeping } from '../site/housekeeping';
import { answerMissing } from '../site/status';
import { follow } from './follower';
import { answerGone } from './gone';
import { buildFolder } from './mark';
import { ownAddress } from './warming';

/** What runs beside the pages in a long-running process. */
export function startBackground(): void {
  boundStop();
  answerMissing();
  answerGone();
  guardForms({ trusted: env().TRUSTED_PROXIES, known: actionsBuiltIn(buildFolder()) });
  follow(ownAddress());
  followSchedule();
  followSweep();
  followLetters();
  followHousekeeping();
  followMediaSweep();
  followTrash();
}
