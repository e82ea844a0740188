import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

export type Role = 'reader' | 'contributor' | 'translator' | 'editor' | 'moderator' | 'administrator';
export const roles: Role[] = ['reader', 'contributor', 'translator', 'editor', 'moderator', 'administrator'];

/** The sample account of a role, as the launcher made it. */
export function account(role: Role): { role: Role; email: string; password: string } {
  const file = path.join(process.env.E2E_DATA_DIR ?? '.data', 'sample-accounts.json');
  const found = (JSON.parse(readFileSync(file, 'utf8')) as { role: Role; email: string; password: string }[]).find((one) => one.role === role);
  if (!found) throw new Error(`no sample account for ${role}`);
  return found;
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.locator('main form:has([name=password]) button[type=submit]').click();
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

/** The code that an authenticator shows for a secret in base32 (RFC 6238). */
export function authenticatorCode(secret: string, at = Date.now()): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
