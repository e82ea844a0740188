import { desk } from './en/desk';
import { people } from './en/people';
import { errors } from './en/errors';

export const en = { errors, desk, people };
