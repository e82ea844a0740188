import { createTransport } from 'nodemailer';
import { env } from '@/db/env';
import { log } from '../site/log';

export type Letter = { to: string; subject: string; text: string; replyTo?: string };

export const canMail = (): boolean => env().SMTP_URL !== undefined;

/** Sends a letter. False where there is no mail server or it refused; the reason is logged without the address. */
export async function sendLetter(letter: Letter): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env();
  if (!SMTP_URL) return false;
  const transport = createTransport(SMTP_URL, { from: MAIL_FROM ?? `desk@${new URL(SITE_URL).hostname}` });
  try {
    await transport.sendMail({ ...letter, subject: letter.subject.replace(/[\r\n]+/g, ' '), disableFileAccess: true, disableUrlAccess: true });
    return true;
  } catch (error) {
    log.error({ error: error instanceof Error ? { name: error.name, code: 'code' in error ? error.code : undefined } : undefined }, 'mail was not sent');
    return false;
  } finally {
    transport.close();
  }
}
