import { loadWords } from '../page';

export type CommentWords = {
  talk: Record<'you' | 'fresh' | 'freshCount' | 'quote' | 'ignore' | 'ignored' | 'show' | 'reported' | 'language' | 'every', string>;
} & Record<'preview' | 'left' | 'restored' | 'discard' | 'discarded' | 'mine' | 'mineReceipt' | 'edited', string> & {
    states: Record<string, string>;
    own: Record<'edit' | 'saved' | 'cancel' | 'wait' | 'failed' | 'remove', string>;
  };

export const commentWords = (): Promise<CommentWords> => loadWords<CommentWords>('comments');
