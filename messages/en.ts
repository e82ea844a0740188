import { article } from './en/article';
import { site } from './en/site';
import { contact } from './en/contact';
import { search } from './en/search';
import { reader } from './en/reader';
import { editor } from './en/editor';
import { desk } from './en/desk';
import { people } from './en/people';
import { errors } from './en/errors';

export const en = { article, site, errors, contact, search, reader, desk, editor, people };
