import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { importFromAddress } from '@/lib/moving/desk/actions';

/** A feed that is fetched from where it stands, in place of a file. */
export function AddressForm({ locale }: { locale: Locale }) {
  const t = translator(locale, 'moving');
  return (
    <DeskForm action={importFromAddress} done={strings(locale, 'moving').addressTaken} label={t('addressSend')} clear>
      <Field name="address" type="url" label={t('address')} hint={t('addressHint')} maxLength={2000} required />
      <Submit>{t('addressSend')}</Submit>
    </DeskForm>
  );
}
