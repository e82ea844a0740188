import type { Actor } from '../../ground/actor';
import { Refusal } from '../../ground/refusal';
import type { CommentInput } from '../comment/input';
import { admit } from './admit';
import { identify } from './identify';
import { judge } from './judge';
import { notePause } from './paused';
import { readProof } from './proof';
import { postingLimits } from './queue-limit';
import { type Posted, store } from './store';

/**
 * Takes a reader's comment. Who brings a proof of work or is signed in waits in a queue of their
 * own.
 */
export async function postComment(actor: Actor, input: CommentInput): Promise<Posted> {
  if (actor.kind === 'system') throw new Refusal('not-allowed');
  const proof = await readProof(input.proof);
  const queue = proof || actor.kind === 'person' ? postingLimits.proven : postingLimits.unproven;
  try {
    return await queue.run(async () => store(await judge(await identify(await admit({ actor, input, proof })))));
  } catch (error) {
    if (actor.kind === 'guest' && !proof && error instanceof Refusal && error.reason === 'too-fast')
      notePause(actor.address, input.name, Number(error.values.seconds));
    throw error;
  }
}
