import { z } from 'zod';
import type { Localized } from '@/db/schema';
import { nested, optionalId, position, slug, texts } from '../ground/form-fields';

export const sectionForm = nested(z.object({ id: optionalId, slug, name: texts(80, true), description: texts(500), parentId: optionalId, position }));
export type SectionInput = z.output<typeof sectionForm>;
export type Section = { id: number; slug: string; name: Localized; description: Localized; parentId: number | null; position: number };
