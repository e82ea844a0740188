import { env } from '@/db/env';
import { log } from '../../ground/log';
import type { HoldReason } from '../comment/held';
import { type CommentRule, isOn } from './catalogue';

export type Question = { address: string; text: string; name: string; email: string | null; page: string; language: string };
type Fetch = typeof fetch;

const service = { timeout: 2000, failures: 3, pause: 60_000, atOnce: 4 };

/**
 * Asks Akismet about a comment that would otherwise be published at once. It can only hold. It
 * answers within two seconds or is not listened to; after three failures it is left alone for a
 * minute; a handful are asked at once and the rest are not.
 */
export class Akismet {
  private failures = 0;
  private restsUntil = 0;
  private asking = 0;

  constructor(
    private readonly key: string,
    private readonly site: string,
    private readonly endpoint: string,
    private readonly get: Fetch = fetch,
  ) {}

  async ask(question: Question, now = Date.now()): Promise<HoldReason[]> {
    if (now < this.restsUntil || this.asking >= service.atOnce) return [];
    this.asking += 1;
    try {
      const isSpam = await this.check(question);
      this.failures = 0;
      return isSpam ? [{ rule: 'akismet', marks: [] }] : [];
    } catch (error) {
      this.failures += 1;
      if (this.failures >= service.failures) this.restsUntil = now + service.pause;
      log.warn({ error, failures: this.failures }, 'Akismet did not answer; the comment goes on without it');
      return [];
    } finally {
      this.asking -= 1;
    }
  }

  private async check(question: Question): Promise<boolean> {
    const answer = await this.get(`${this.endpoint}/1.1/comment-check`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(service.timeout),
      body: new URLSearchParams({
        api_key: this.key,
        blog: this.site,
        user_ip: question.address,
        permalink: `${this.site}${question.page}`,
        comment_type: 'comment',
        comment_author: question.name,
        ...(question.email ? { comment_author_email: question.email } : {}),
        comment_content: question.text,
        blog_lang: question.language,
        blog_charset: 'UTF-8',
      }),
    });
    const said = (await answer.text()).slice(0, 100).trim();
    if (!answer.ok || (said !== 'true' && said !== 'false')) throw new Error(`answered ${answer.status}`);
    return said === 'true';
  }
}

let current: Akismet | null | undefined;

/** The service, where this installation has a key for it. */
export function akismet(): Akismet | null {
  const { AKISMET_KEY, AKISMET_URL, SITE_URL } = env();
  current ??= AKISMET_KEY ? new Akismet(AKISMET_KEY, SITE_URL.replace(/\/$/, ''), AKISMET_URL) : null;
  return current;
}

/** The rule among the others: what the service says of a comment that nothing else holds. */
export const checkOutside = async (rules: CommentRule[], question: Question): Promise<HoldReason[]> =>
  isOn(rules, 'akismet') ? ((await akismet()?.ask(question)) ?? []) : [];
