import { desk } from './zh/desk';
import { people } from './zh/people';
import { errors } from './zh/errors';

export const zh = { errors, desk, people };
