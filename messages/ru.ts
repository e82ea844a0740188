import { api } from './ru/api';
import { article } from './ru/article';
import { calendar } from './ru/calendar';
import { comfort } from './ru/comfort';
import { commenter } from './ru/commenter';
import { comments } from './ru/comments';
import { contact } from './ru/contact';
import { desk } from './ru/desk';
import { documents } from './ru/documents';
import { editor } from './ru/editor';
import { errors } from './ru/errors';
import { facts } from './ru/facts';
import { finding } from './ru/finding';
import { following } from './ru/following';
import { front } from './ru/front';
import { guarding } from './ru/guarding';
import { holidays } from './ru/holidays';
import { layout } from './ru/layout';
import { log } from './ru/log';
import { mirror } from './ru/mirror';
import { moderating } from './ru/moderating';
import { moving } from './ru/moving';
import { notices } from './ru/notices';
import { officers } from './ru/officers';
import { pages } from './ru/pages';
import { paper } from './ru/paper';
import { partners } from './ru/partners';
import { people } from './ru/people';
import { publishing } from './ru/publishing';
import { reader } from './ru/reader';
import { receipt } from './ru/receipt';
import { search } from './ru/search';
import { sharing } from './ru/sharing';
import { site } from './ru/site';
import { status } from './ru/status';
import { translation } from './ru/translation';
import { typos } from './ru/typos';
import { webhooks } from './ru/webhooks';

export const ru = {
  comfort,
  article,
  calendar,
  sharing,
  site,
  errors,
  contact,
  search,
  reader,
  receipt,
  desk,
  editor,
  layout,
  log,
  notices,
  pages,
  paper,
  people,
  publishing,
  comments,
  commenter,
  translation,
  typos,
  documents,
  officers,
  facts,
  holidays,
  finding,
  following,
  front,
  guarding,
  moderating,
  moving,
  partners,
  mirror,
  api,
  webhooks,
  status,
};
