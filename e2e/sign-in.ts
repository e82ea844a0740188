import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { makePerson } from '@/db/factories';

export type Role = 'reader' | 'contributor' | 'translator' | 'editor' | 'moderator' | 'administrator';
export const roles: Role[] = ['reader', 'contributor', 'translator', 'editor', 'moderator', 'administrator'];

/** The sample account of a role, as the launcher made it. */
export function account(role: Role): { role: Role; email: string; password: string } {
  const file = path.join(process.env.E2E_DATA_DIR ?? '.data', 'sample-accounts.json');
  const found = (JSON.parse(readFileSync(file, 'utf8')) as { role: Role; email: string; password: string }[]).find((account) => account.role === role);
  if (!found) throw new Error(`no sample account for ${role}`);
  return found;
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const kept = new Map<Role, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Signs a page in as the sample account of a role; the form is used once per worker and role. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  const cookies = kept.get(role);
  if (cookies) return page.context().addCookies(cookies);
  const { email, password } = account(role);
  await page.goto('/desk/sign-in');
  await fillSignIn(page, email, password);
  await page.waitForURL((url) => !url.pathname.startsWith('/desk/sign-in'));
  kept.set(role, await page.context().cookies());
}

type Opens = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * Signs in somebody new with this role: the form opens a session for a sample account, which is
 * then given to them.
 */
export async function signInAsNew(open: Opens, db: Database, role: Role, given: { name?: string; languages?: string[] } = {}): Promise<Page> {
  const userAgent = `newcomer ${randomUUID()}`;
  const page = await open({ userAgent });
  const { email, password } = account('contributor');
  await page.goto('/desk/sign-in');
  await fillSignIn(page, email, password);
  await page.waitForURL((url) => !url.pathname.startsWith('/desk/sign-in'));
  const name = given.name ? { en: given.name } : undefined;
  const id = await makePerson({ email: `${randomUUID()}@people.example`, role, languages: given.languages, ...(name && { name }) }, db);
  await db.execute(sql`update sessions set person_id = ${id} where user_agent = ${userAgent}`);
  return page;
}

/** The code that an authenticator shows for a secret in base32 (RFC 6238). */
export function authenticatorCode(secret: string, at = Date.now()): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
