import { z } from 'zod';
import { apiCorrection, article, withdrawal } from '../api/form';
import { type LinkChecker, readOutside } from '../links/ask';

export type PartnerAccess = { site: string; key: string };
/** Why a partner's answer is of no use. */
export type PartnerProblem = 'silent' | 'bad-key' | 'not-allowed' | 'too-fast' | 'unreadable';

/** A question that a partner did not answer as it should. */
export class PartnerUnreachable extends Error {
  constructor(readonly trouble: PartnerProblem) {
    super(trouble);
  }
}

const mostBytes = 16 * 1024 * 1024;
const lists = { articles: article, corrections: apiCorrection, withdrawals: withdrawal };
/** `until`: by when its changes are all in the list, where the partner says so. */
export type PartnerList<Name extends keyof Lists> = { data: Lists[Name][]; next: string | null; until?: string };
type Lists = { [Name in keyof typeof lists]: z.infer<(typeof lists)[Name]> };

async function ask(partner: PartnerAccess, path: string, way?: LinkChecker): Promise<unknown> {
  const headers = { authorization: `Bearer ${partner.key}`, accept: 'application/json', 'user-agent': 'Infoshos partner' };
  const answer = await readOutside(`${partner.site}/api/v1/${path}`, headers, mostBytes, way);
  if (!answer || answer.status >= 500) throw new PartnerUnreachable('silent');
  if (answer.status === 404) return null;
  if (answer.status === 401) throw new PartnerUnreachable('bad-key');
  if (answer.status === 403) throw new PartnerUnreachable('not-allowed');
  if (answer.status === 429) throw new PartnerUnreachable('too-fast');
  if (answer.status !== 200) throw new PartnerUnreachable('unreadable');
  try {
    return JSON.parse(answer.text);
  } catch {
    throw new PartnerUnreachable('unreadable');
  }
}

/**
 * A page of what a partner has: its newer versions may say more than this one knows. Throws
 * PartnerUnreachable.
 */
export async function fetchOffers<Name extends keyof Lists>(
  partner: PartnerAccess,
  name: Name,
  query: Record<string, string>,
  way?: LinkChecker,
): Promise<PartnerList<Name>> {
  const form = z.object({ data: z.array(lists[name]), next: z.string().max(60).nullable(), until: z.iso.datetime().optional() });
  const read = form.safeParse(await ask(partner, `${name}?${new URLSearchParams({ limit: '100', ...query })}`, way));
  if (!read.success) throw new PartnerUnreachable('unreadable');
  return read.data as PartnerList<Name>;
}

/** One article of a partner, or null where it is not public any more. Throws PartnerUnreachable. */
export async function fetchPartnerArticle(partner: PartnerAccess, id: number, way?: LinkChecker): Promise<Lists['articles'] | null> {
  const found = await ask(partner, `articles/${id}`, way);
  if (found === null) return null;
  const read = article.safeParse(found);
  if (!read.success) throw new PartnerUnreachable('unreadable');
  return read.data;
}
