'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { Refusal } from '../ground/refusal';
import { type TakenFile, importXliff as take } from './exchange';
import { decodeXml, exchangeLimits } from './read';

const mostFiles = 20;
const isFile = (value: unknown): value is File => typeof value === 'object' && value !== null && 'size' in value && 'text' in value;
const file = z
  .custom<File>(isFile, 'required')
  .refine((file) => file.size > 0, 'required')
  .refine((file) => file.size <= exchangeLimits.bytes, 'xliff-large');
const files = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(file).min(1, 'required').max(mostFiles, 'too-many'));

export const importXliff = action(
  { name: 'articles.import', can: who('articles.exchange'), input: z.object({ file: files }), limit: { points: 30, seconds: 600, by: 'actor' } },
  async (actor, input) => {
    const taken: TakenFile[] = [];
    for (const file of input.file) {
      try {
        taken.push({ name: file.name, reason: null, ...(await take(actor, { text: decodeXml(new Uint8Array(await file.arrayBuffer())) })) });
      } catch (error) {
        if (!(error instanceof Refusal) || input.file.length === 1) throw error;
        taken.push({ name: file.name, reason: error.reason, imported: [] });
      }
    }
    refresh();
    return { files: taken };
  },
);
