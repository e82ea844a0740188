import type { Actor } from '../../ground/actor';
import type { Identity } from '../../ground/traces';
import type { HoldReason } from '../comment/held';
import type { CommentInput } from '../comment/input';
import type { Terms } from '../comment/terms';
import type { CommentRule } from '../rules/catalogue';
import type { CommentAuthor } from '../rules/order';
import type { Proven } from './proof';

/** Who may write: the program itself does not. */
export type Speaker = Exclude<Actor, { kind: 'system' }>;

export type Writer = { author: CommentAuthor; name: string; personId: number | null; email: string | null; identity: Identity };

/** A comment on its way. Each step of `postComment` hands it on with what it has found out. */
export type Submission = { actor: Speaker; input: CommentInput; proof: Proven | null };
export type Admitted = Submission & { terms: Terms /** The path of the article under which it stands. */; page: string };
export type Identified = Admitted & { writer: Writer };
export type Judged = Identified & { rules: CommentRule[]; status: 'approved' | 'held' | 'spam'; heldFor: HoldReason[] };
