import { database } from '@/db/client';
import { listRules } from '../rules/rule-store';
import { assertNetwork } from '../standing/block-network';
import { assertStanding, keysOfWriter } from '../standing/standing';
import type { Identified, Judged } from './submission';
import { weigh } from './weigh';

/**
 * Whether it is published at once, held or spam, and why; who may not write at all is refused. A
 * service outside may take two seconds, so no transaction is open meanwhile.
 */
export async function judge(identified: Identified): Promise<Judged> {
  const { actor, input, proof, terms, page, writer } = identified;
  const db = database();
  const isStaff = writer.author.kind === 'staff';
  const { personId, name, email, identity } = writer;
  const { traces } = identity;
  const rules = await listRules(db);
  const isBlocked = !isStaff && (await assertNetwork(db, traces, personId));
  const standing = isStaff ? undefined : await assertStanding(db, keysOfWriter({ personId, name, traces }, input.email));
  const judged = await weigh(db, rules, {
    text: input.text,
    locale: input.locale,
    author: writer.author,
    trapped: input.website !== '',
    premoderated: terms.premoderated,
    proven: proof !== null,
    blocked: isBlocked,
    standing,
    asked: { address: actor.address, name, email: personId === null ? email : null, page },
  });
  return { ...identified, rules, ...judged };
}
