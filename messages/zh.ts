import { api } from './zh/api';
import { article } from './zh/article';
import { calendar } from './zh/calendar';
import { comfort } from './zh/comfort';
import { commenter } from './zh/commenter';
import { comments } from './zh/comments';
import { contact } from './zh/contact';
import { desk } from './zh/desk';
import { documents } from './zh/documents';
import { editor } from './zh/editor';
import { errors } from './zh/errors';
import { facts } from './zh/facts';
import { finding } from './zh/finding';
import { following } from './zh/following';
import { front } from './zh/front';
import { guarding } from './zh/guarding';
import { holidays } from './zh/holidays';
import { layout } from './zh/layout';
import { log } from './zh/log';
import { mirror } from './zh/mirror';
import { moderating } from './zh/moderating';
import { moving } from './zh/moving';
import { notices } from './zh/notices';
import { officers } from './zh/officers';
import { pages } from './zh/pages';
import { paper } from './zh/paper';
import { partners } from './zh/partners';
import { people } from './zh/people';
import { publishing } from './zh/publishing';
import { reader } from './zh/reader';
import { receipt } from './zh/receipt';
import { search } from './zh/search';
import { sharing } from './zh/sharing';
import { site } from './zh/site';
import { status } from './zh/status';
import { translation } from './zh/translation';
import { typos } from './zh/typos';
import { webhooks } from './zh/webhooks';

export const zh = {
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
