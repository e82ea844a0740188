type Named =
  | 'about'
  | 'approve'
  | 'cancel'
  | 'feature'
  | 'keep'
  | 'note'
  | 'queue'
  | 'reason'
  | 'reject'
  | 'reports'
  | 'see'
  | 'spam'
  | 'undo'
  | 'undone'
  | 'unfeature'
  | 'waiting'
  | 'waitingLead'
  | 'why';

type Switch = Record<'on' | 'off', string>;
type Held = 'open' | 'premoderated' | 'slow' | 'questions';

export type ModerateWords = Record<Named, string> & { holding: Record<Held, Switch> & { about: string; done: Record<Held, Switch> } } & Record<
    'done' | 'reasons' | 'errors',
    Record<string, string>
  > & { rules: Record<string, string | undefined> };
