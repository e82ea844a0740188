import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';

export default async function DeskNotFound() {
  const t = translator(await deskLocale(), 'desk');
  return (
    <>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <p>
        <a href="/desk">{t('missing.back')}</a>
      </p>
    </>
  );
}
