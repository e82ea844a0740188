import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/client';
import { people } from '@/db/schema';
import { type Role, systemActor } from '../ground/actor';
import { change } from '../ground/change';
import { locales } from '../ground/locales';
import { roles } from '../ground/policy';
import { hashPassword } from './passwords';

export type SampleAccount = { role: Role; email: string; password: string };

const file = (dataDir: string) => join(dataDir, 'sample-accounts.json');
const shape = z.array(
  z.object({ role: z.enum(['reader', 'contributor', 'translator', 'editor', 'moderator', 'administrator']), email: z.string(), password: z.string() }),
);

const names: Record<Role, { en: string; ru: string; zh: string }> = {
  reader: { en: 'Sample reader', ru: 'Пробный читатель', zh: '示例读者' },
  contributor: { en: 'Sample contributor', ru: 'Пробный автор', zh: '示例撰稿人' },
  translator: { en: 'Sample translator', ru: 'Пробный переводчик', zh: '示例译者' },
  editor: { en: 'Sample editor', ru: 'Пробный редактор', zh: '示例编辑' },
  moderator: { en: 'Sample moderator', ru: 'Пробный модератор', zh: '示例审核员' },
  administrator: { en: 'Sample administrator', ru: 'Пробный администратор', zh: '示例管理员' },
};

/** The accounts that an earlier start wrote to `<dataDir>/sample-accounts.json`, or null. */
export async function readSampleAccounts(dataDir: string): Promise<SampleAccount[] | null> {
  // A file that is there and cannot be read is no reason to give everybody another password.
  const text = await readFile(file(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const parsed = shape.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/**
 * One account per role with a random password each, written to `<dataDir>/sample-accounts.json`
 * (mode 600). Accounts that are already there keep their password and are listed from the file; one
 * that the file does not know gets a new password.
 */
export async function createSampleAccounts(dataDir: string, db: Database): Promise<SampleAccount[]> {
  const kept = (await readSampleAccounts(dataDir)) ?? [];
  const wanted = roles.map((role) => kept.find((account) => account.role === role) ?? { role, email: `${role}@infoshos.example`, password: makePassword() });
  for (const account of wanted) await ensureAccount(db, account, kept.includes(account));
  await mkdir(dataDir, { recursive: true });
  await writeFile(file(dataDir), `${JSON.stringify(wanted, null, 2)}\n`, { mode: 0o600 });
  await chmod(file(dataDir), 0o600);
  return wanted;
}

const makePassword = () => randomBytes(15).toString('base64url');

async function ensureAccount(db: Database, account: SampleAccount, isKept: boolean): Promise<void> {
  const [known] = await db.select({ id: people.id }).from(people).where(sql`lower(${people.email}) = ${account.email}`);
  if (known && isKept) return;
  const passwordHash = await hashPassword(account.password);
  await change(
    systemActor('sample edition'),
    async ({ tx, audit }) => {
      const languages = account.role === 'translator' ? [...locales] : [];
      const values = { slug: `sample-${account.role}`, name: names[account.role], email: account.email, passwordHash, role: account.role, languages };
      const [row] = known
        ? await tx.update(people).set({ passwordHash }).where(sql`${people.id} = ${known.id}`).returning({ id: people.id })
        : await tx.insert(people).values(values).returning({ id: people.id });
      await audit({ action: 'people.sample-account', subjectType: 'person', subjectId: row?.id ?? 0, after: { role: account.role } });
    },
    db,
  );
}
