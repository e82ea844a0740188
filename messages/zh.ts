import { errors } from './zh/errors';

export const zh = { errors };
