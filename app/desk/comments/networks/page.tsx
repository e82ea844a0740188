import { listLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { formatWhen, When } from '@/components/desk/when';
import { unblockNetwork } from '@/lib/comments/moderating/desk-actions';
import { type BlockRow, listNetworkBlocks } from '@/lib/comments/standing/block-network';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'moderating')('networks') };
}

function endOf(row: BlockRow, locale: Locale, zone: string, now: Date): string {
  const t = translator(locale, 'moderating');
  if (row.liftedAt) return t('blockLifted', { name: row.liftedByName ?? '', when: formatWhen(row.liftedAt, locale, zone) });
  return t(row.until > now ? 'blockEnds' : 'blockEnded', { when: formatWhen(row.until, locale, zone) });
}

/** Networks and addresses that were blocked, the newest first: why, by whom, until when. */
export default async function BlockedNetworks() {
  const { locale } = await deskPage('comments.moderate');
  const [blocks, { zone }] = await Promise.all([listNetworkBlocks(), getSettings()]);
  const words = strings(locale, 'moderating');
  const now = new Date();
  return (
    <>
      <p>
        <a href="/desk/comments">{strings(locale, 'guarding').back}</a>
      </p>
      <h1>{words.networks}</h1>
      <p className="text-sm text-soft">{words.blocksLead}</p>
      {blocks.length === 0 ? (
        <p className="m-0 text-sm text-soft">{words.noBlocks}</p>
      ) : (
        <ul className={listLook} data-part="desk-list">
          {blocks.map((row) => (
            <li key={row.id}>
              <p dir="auto">{row.reason}</p>
              <p className="m-0 text-sm text-soft">
                {row.personName} · <When at={row.createdAt} locale={locale} zone={zone} /> · {endOf(row, locale, zone, now)}
              </p>
              {!row.liftedAt && row.until > now && (
                <OneButton action={unblockNetwork} done={words.unblocked} fields={{ blockId: row.id }} about={row.reason}>
                  {words.unblock}
                </OneButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
