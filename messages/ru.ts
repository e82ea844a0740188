import { article } from './ru/article';
import { site } from './ru/site';
import { contact } from './ru/contact';
import { search } from './ru/search';
import { reader } from './ru/reader';
import { editor } from './ru/editor';
import { desk } from './ru/desk';
import { people } from './ru/people';
import { errors } from './ru/errors';

export const ru = { article, site, errors, contact, search, reader, desk, editor, people };
