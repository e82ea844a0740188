import { ActionForm } from '@/components/form/action-form.client';
import { buttonLook } from '@/components/ui/button';
import type { Locale } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';
import { forgetReport } from '@/lib/typos/reader-actions';

/** What is stored about whoever sent a report: to take along, and to have erased. */
export function ReporterData({ locale, token, isKnown }: { locale: Locale; token: string; isKnown: boolean }) {
  const words = strings(locale, 'typos').data;
  return (
    <section className="mt-8">
      <h2 className="mb-2">{words.title}</h2>
      <p>{isKnown ? words.kept : words.none}</p>
      <p>
        <a className="text-accent underline" href={`/api/typos/export/${token}`} download>
          {words.json}
        </a>
      </p>
      {isKnown && (
        <ActionForm name="forget" action={forgetReport}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <p className="m-0">{words.forgetHint}</p>
          <button type="submit" className={`justify-self-start ${buttonLook()}`}>
            {words.forget}
          </button>
        </ActionForm>
      )}
    </section>
  );
}
