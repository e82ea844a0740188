import { api } from './en/api';
import { article } from './en/article';
import { calendar } from './en/calendar';
import { comfort } from './en/comfort';
import { commenter } from './en/commenter';
import { comments } from './en/comments';
import { contact } from './en/contact';
import { desk } from './en/desk';
import { documents } from './en/documents';
import { editor } from './en/editor';
import { errors } from './en/errors';
import { facts } from './en/facts';
import { finding } from './en/finding';
import { following } from './en/following';
import { front } from './en/front';
import { guarding } from './en/guarding';
import { holidays } from './en/holidays';
import { layout } from './en/layout';
import { log } from './en/log';
import { mirror } from './en/mirror';
import { moderating } from './en/moderating';
import { moving } from './en/moving';
import { notices } from './en/notices';
import { officers } from './en/officers';
import { pages } from './en/pages';
import { paper } from './en/paper';
import { partners } from './en/partners';
import { people } from './en/people';
import { publishing } from './en/publishing';
import { reader } from './en/reader';
import { receipt } from './en/receipt';
import { search } from './en/search';
import { sharing } from './en/sharing';
import { site } from './en/site';
import { status } from './en/status';
import { translation } from './en/translation';
import { typos } from './en/typos';
import { webhooks } from './en/webhooks';

export const en = {
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
