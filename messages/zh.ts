import { article } from './zh/article';
import { site } from './zh/site';
import { contact } from './zh/contact';
import { search } from './zh/search';
import { reader } from './zh/reader';
import { editor } from './zh/editor';
import { desk } from './zh/desk';
import { people } from './zh/people';
import { errors } from './zh/errors';

export const zh = { article, site, errors, contact, search, reader, desk, editor, people };
