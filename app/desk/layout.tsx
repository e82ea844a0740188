import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DeskShell } from '@/components/desk/shell';
import '../desk.css';
import { languageTags, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { countUnread } from '@/lib/notices/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { getAccount } from '@/lib/people/queries';
import { currentActor } from '@/lib/people/session';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata(): Promise<Metadata> {
  const name = translator(await deskLocale(), 'desk')('name');
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [actor, locale, { name, zone }] = await Promise.all([currentActor(), deskLocale(), getSettings()]);
  const person = actor.kind === 'person' ? { ...actor, name: localized((await getAccount(actor.id))?.name ?? {}, locale) || actor.name } : null;
  const unread = person && can(person, 'desk.enter') ? await countUnread(person.id) : 0;
  return (
    <html lang={languageTags[locale]}>
      <body>
        <DeskShell actor={person} locale={locale} siteName={name} unread={unread} zone={zone}>
          {children}
        </DeskShell>
      </body>
    </html>
  );
}
