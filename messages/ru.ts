import { desk } from './ru/desk';
import { people } from './ru/people';
import { errors } from './ru/errors';

export const ru = { errors, desk, people };
