import { z } from 'zod';
import { locales } from '../ground/locales';
import { mailAddress } from '../ground/mail-address';
import { newPassword } from './passwords';

export const email = z.string({ error: 'required' }).toLowerCase().pipe(mailAddress(200));
export const personName = z.string({ error: 'required' }).trim().min(1, 'required').max(120, 'too-long');
export const role = z.enum(['reader', 'contributor', 'translator', 'editor', 'moderator', 'administrator']);
export const personId = z.coerce.number().int().positive();
const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(item).max(100));
export const languages = many(z.enum(locales));
export const sectionIds = many(z.coerce.number().int().positive());
export const secret = z.string().min(20).max(100);

export const reach = z.object({ role, languages, sectionIds });
export const newcomer = z.object({ token: secret, name: personName, password: newPassword });
export type Reach = z.infer<typeof reach>;
export type Newcomer = z.infer<typeof newcomer>;
