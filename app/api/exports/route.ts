import { answerExport } from '@/lib/moving/out/export-route';

/** The archive as a file. */
export const POST = answerExport;
