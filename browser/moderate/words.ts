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

export type ModerateWords = Record<Named, string> &
  Record<'done' | 'reasons' | 'errors', Record<string, string>> & { rules: Record<string, string | undefined> };
