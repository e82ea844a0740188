import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { localized } from '../ground/locales';
import { lockAccount, type NamedPerson } from './lock-account';
import { endSessions } from './sign-out';

/** Ends every session of someone. */
export async function signOutPerson(actor: Actor, input: { id: number }): Promise<NamedPerson & { ended: number }> {
  assertMay(actor, 'people.manage');
  return change(actor, async ({ tx, audit }) => {
    const person = await lockAccount(tx, input.id);
    const ended = await endSessions(tx, person.id);
    await audit({ action: 'people.sign-out-person', subjectType: 'person', subjectId: person.id, after: { ended } });
    return { name: localized(person.name, 'en'), ended };
  });
}
