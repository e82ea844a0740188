'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../actions/action';
import { who } from '../people/policy';
import { importXliff as take } from './exchange';
import { exchangeLimits } from './read';

const isFile = (value: unknown): value is File => typeof value === 'object' && value !== null && 'size' in value && 'text' in value;
const file = z
  .custom<File>(isFile, 'required')
  .refine((one) => one.size > 0, 'required')
  .refine((one) => one.size <= exchangeLimits.bytes, 'xliff-large');

export const importXliff = action(
  { name: 'articles.import', can: who('articles.exchange'), input: z.object({ file }), limit: { points: 30, seconds: 600, by: 'actor' } },
  async (actor, input) => {
    const done = await take(actor, { text: await input.file.text() });
    refresh();
    return { ...done, count: done.imported.length };
  },
);
