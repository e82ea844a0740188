import { errors } from './en/errors';

export const en = { errors };
