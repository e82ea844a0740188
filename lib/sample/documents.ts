import type { Transaction } from '@/db/client';
import { institutionDocuments } from '@/db/schema';
import { documents } from '@/sample/documents';

/** Gives the sample edition's institutions their documents. */
export async function createDocuments(tx: Transaction, institutionIds: Map<string, number>): Promise<void> {
  const rows = documents.flatMap(({ institution, ...document }) => {
    const institutionId = institutionIds.get(institution);
    return institutionId === undefined ? [] : [{ ...document, institutionId, isSample: true }];
  });
  await tx.insert(institutionDocuments).values(rows);
}
