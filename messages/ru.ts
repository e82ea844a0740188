import { errors } from './ru/errors';

export const ru = { errors };
