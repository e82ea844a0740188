import type { Locale } from '@/lib/ground/locales';
import { answerNotFound } from '@/lib/site/status';
import { Missing } from './missing';

/** A missing page in the place of one that is rendered for each reader; the framework's notFound() would be empty without JavaScript. */
export function NoSuchPage({ locale }: { locale: Locale }) {
  answerNotFound();
  return <Missing locale={locale} />;
}
