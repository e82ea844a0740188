import type { ImportCounts } from '@/db/schema';
import type { Mapping } from './places';
import type { SurveyChoices } from './survey';

export type ImportOptions = SurveyChoices & {
  file: string;
  /** Where texts go whose category is no section here; made where it does not exist. */
  section: string;
  zone?: string;
  /** What a person decided about authors and categories of the source, by their keys there. */
  mapping?: Mapping;
  startedBy?: number | null;
  onBegun?: (id: number) => Promise<void>;
  /**
   * Asked between batches; true ends the import, to be gone on with by importing the same again.
   */
  isStopped?: () => boolean;
  onProgress?: (counts: ImportCounts) => void;
  /** Waited for between two batches. */
  rest?: () => Promise<void>;
};

export type ImportResult = { id: number; counts: ImportCounts; state: 'done' | 'stopped'; unexplained: { word: string; place: string }[] };
