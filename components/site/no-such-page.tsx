import type { Locale } from '@/lib/ground/locales';
import { Missing } from './missing';

/**
 * A missing page in the place of one that is rendered for each reader; the framework's notFound()
 * would be empty without JavaScript.
 */
export const NoSuchPage = ({ locale }: { locale: Locale }) => <Missing locale={locale} />;
