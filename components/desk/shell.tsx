import type { ReactNode } from 'react';
import type { Person } from '@/lib/ground/actor';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { setDeskLanguage, signOut } from '@/lib/people/actions';
import { Keys } from './keys.client';
import { LanguageSwitch } from './language-switch.client';
import { Menu } from './menu.client';
import { ModeratorHint } from './moderator-hint.client';
import { groups } from './navigation';
import { SignOut } from './sign-out.client';
import { Toasts } from './toast.client';

type Props = { actor: Person | null; locale: Locale; siteName: Parameters<typeof localized>[0]; children: ReactNode };

/** What stands around every page of the desk; only the language switch for someone who is not signed in. */
export function Shell({ actor, locale, siteName, children }: Props) {
  const t = translator(locale, 'desk');
  const words = strings(locale, 'desk');
  const shown = groups
    .map((group) => ({ label: t(`nav.${group.name}`), places: group.places.filter((place) => actor && can(actor, place.permission)) }))
    .filter((group) => group.places.length > 0)
    .map((group) => ({ label: group.label, places: group.places.map((place) => ({ href: place.href, label: t(`nav.${place.name}`), key: place.key })) }));
  return (
    <Toasts words={words.form} broken={words.broken} errors={strings(locale, 'errors')} locale={locale}>
      <ModeratorHint on={actor !== null && can(actor, 'comments.moderate')} />
      <a className="desk-skip" href="#content">
        {t('skip')}
      </a>
      <div className={actor ? 'desk' : 'desk desk-alone'}>
        <header className="desk-head">
          <a className="desk-word" href={actor ? '/desk' : `/${locale}`}>
            {localized(siteName, locale) || 'Infoshos'}
          </a>
          {actor && <Menu groups={shown} label={t('nav.label')} menu={t('nav.menu')} />}
          <div className="desk-self">
            {actor && (
              <p className="desk-who">
                <a href="/desk/account">{actor.name}</a> <span>{t(`roles.${actor.role}`)}</span>
              </p>
            )}
            <LanguageSwitch action={setDeskLanguage} current={locale} label={t('language')} />
            <p className="desk-small">
              <a href={`/${locale}`}>{t('site')}</a>
            </p>
            {actor && <SignOut action={signOut} label={t('signOut')} />}
            {actor && <Keys words={words.keys} places={shown.flatMap((group) => group.places)} />}
          </div>
        </header>
        <main id="content" className="desk-main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </Toasts>
  );
}
