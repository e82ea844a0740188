import { env } from '@/db/env';
import { systemActor } from '../ground/actor';
import { change } from '../ground/change';
import { log } from '../ground/log';

export type Letter = {
  to: string;
  subject: string;
  text: string;
  replyTo?: string;
  /**
   * The address that stops such letters when a mail program posts to it (RFC 8058); opened, it
   * shows a page.
   */
  unsubscribe?: string;
  /** Names the letter, so that the same one taken twice is seen to be the same. */
  name?: string;
};

export const canMail = (): boolean => env().SMTP_URL !== undefined;

/**
 * Milliseconds after which a mail server that does not answer is given up: someone waits for the
 * page.
 */
const patience = { connectionTimeout: 6000, greetingTimeout: 6000, socketTimeout: 12_000 };

const automatic = { 'Auto-Submitted': 'auto-generated' };

/** One click is promised only where the address is https, as RFC 8058 asks. */
function listHeaders(unsubscribe: string | undefined): Record<string, string> {
  if (!unsubscribe) return {};
  return { 'List-Unsubscribe': `<${unsubscribe}>`, ...(unsubscribe.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}) };
}

/**
 * Sends a letter. False where there is no mail server or it refused; the reason is logged without
 * the address.
 */
export async function sendLetter(letter: Letter): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env();
  if (!SMTP_URL) return false;
  const from = MAIL_FROM ?? `desk@${new URL(SITE_URL).hostname}`;
  const { unsubscribe, name, ...message } = letter;
  // Here, as pages ask only whether letters can be sent at all.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url: SMTP_URL, ...patience }, { from, headers: { ...(letter.replyTo ? {} : automatic), ...listHeaders(unsubscribe) } });
  try {
    await transport.sendMail({
      ...message,
      ...(name ? { messageId: `<${name}@${new URL(SITE_URL).hostname}>` } : {}),
      subject: letter.subject.replace(/[\r\n]+/g, ' '),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return true;
  } catch (error) {
    log.error(
      { name: error instanceof Error ? error.name : 'unknown', code: error instanceof Error && 'code' in error ? error.code : undefined },
      'mail was not sent',
    );
    await noteFailure(error);
    return false;
  } finally {
    transport.close();
  }
}

/**
 * Leaves a row in the log, from which the desk counts. It holds neither the address nor the letter.
 */
async function noteFailure(error: unknown): Promise<void> {
  const code = error instanceof Error && 'code' in error ? String(error.code).slice(0, 40) : null;
  await change(systemActor('mail'), ({ audit }) => audit({ action: 'mail.failed', subjectType: 'letter', subjectId: '-', after: { code } })).catch(
    (failed: unknown) => log.warn({ error: failed }, 'the failed letter could not be written down'),
  );
}
