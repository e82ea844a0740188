import { notFound } from 'next/navigation';
import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { messageLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { formatWhen, When } from '@/components/desk/when';
import { answerMessage, archiveMessage, unarchiveMessage } from '@/lib/contact/desk-actions';
import { getMessage } from '@/lib/contact/desk-queries';
import { isLocale, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { canMail } from '@/lib/mail/send';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export default async function Message({ params }: { params: Promise<{ id: string }> }) {
  const { locale } = await deskPage('messages.answer');
  const [message, settings] = await Promise.all([getMessage(rowNumber((await params).id) ?? 0), getSettings()]);
  if (!message) notFound();
  const t = translator(locale, 'desk');
  const words = strings(locale, 'desk').messages;
  const lang = isLocale(message.locale) ? languageTags[message.locale] : undefined;
  const letter = `mailto:${encodeURIComponent(message.email)}?subject=${encodeURIComponent(`Re: ${message.subject}`)}`;
  return (
    <>
      <p>
        <a href="/desk/messages">{t('messages.title')}</a>
      </p>
      <h1 lang={lang}>{message.subject}</h1>
      <p className="text-sm text-soft">
        {message.name} · {message.email} · <When at={message.createdAt} locale={locale} zone={settings.zone} />
      </p>
      <p className={messageLook} data-part="desk-message" lang={lang}>
        {message.message}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        {message.archivedAt ? (
          <OneButton action={unarchiveMessage} undo={archiveMessage} done={words.backNow} fields={{ id: message.id }}>
            {t('messages.back')}
          </OneButton>
        ) : (
          <OneButton action={archiveMessage} undo={unarchiveMessage} done={words.archivedNow} fields={{ id: message.id }}>
            {t('messages.archive')}
          </OneButton>
        )}
      </div>
      <h2>{t('messages.answer')}</h2>
      {message.answeredAt ? (
        <>
          <p className="m-0 text-sm text-soft">{t('messages.when', { when: formatWhen(message.answeredAt, locale, settings.zone) })}</p>
          <p className={messageLook} data-part="desk-message">
            {message.answer}
          </p>
        </>
      ) : (
        <DeskForm action={answerMessage} done={words.answeredNow} hidden={{ id: message.id }}>
          <Field name="answer" label={t('messages.answer')} rows={10} lang={lang} maxLength={10_000} required />
          {!canMail() && (
            <p className="m-0 text-sm text-soft">
              {t('messages.answerKeepHint')} <a href={letter}>{t('messages.compose', { email: message.email })}</a>
            </p>
          )}
          <Submit>{canMail() ? t('messages.answerMail') : t('messages.answerKeep')}</Submit>
        </DeskForm>
      )}
    </>
  );
}
