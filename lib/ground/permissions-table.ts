import { type Condition, grant, permissions, roles } from './policy';

const words: Record<Condition, string> = {
  any: 'yes',
  own: 'own',
  ownDraft: 'own drafts',
  language: 'own languages',
  languageDraft: 'drafts in own languages',
  ownOrLanguage: 'own, or own languages',
  scope: 'in scope',
};

/** The table of docs/permissions.md. */
export function permissionsTable(): string {
  const lines = permissions.map((permission) => `| \`${permission}\` | ${roles.map((role) => tell(grant(role, permission))).join(' | ')} |`);
  return [`| | ${roles.join(' | ')} |`, `|---|${roles.map(() => '---').join('|')}|`, ...lines].join('\n');
}

const tell = (condition: Condition | null) => (condition ? words[condition] : '–');
