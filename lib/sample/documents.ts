import type { Transaction } from '@/db/client';
import { institutionDocuments, institutionOfficers } from '@/db/schema';
import { documents } from '@/sample/documents';
import { officers } from '@/sample/officers';

/** Gives the sample edition's institutions their documents, and those who hold their offices. */
export async function createDocuments(tx: Transaction, institutionIds: Map<string, number>): Promise<void> {
  const of = <Given extends { institution: string }>(all: Given[]) =>
    all.flatMap(({ institution, ...given }) => {
      const institutionId = institutionIds.get(institution);
      return institutionId === undefined ? [] : [{ ...given, institutionId, isSample: true }];
    });
  await tx.insert(institutionDocuments).values(of(documents));
  await tx.insert(institutionOfficers).values(of(officers));
}
