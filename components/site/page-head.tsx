import type { ReactNode } from 'react';
import type { Locale } from '@/lib/ground/locales';
import { Crumbs } from './crumbs';

type Properties = { locale: Locale; steps?: [string, string][]; kicker?: string; title: ReactNode; intro?: string; children?: ReactNode } & {
  /** Off where what follows begins with rules of its own. */
  isRuled?: boolean;
};

export function PageHead({ locale, steps = [], kicker, title, intro, isRuled = true, children }: Properties) {
  return (
    <header className={`pt-6 ${isRuled ? 'border-b-2 border-ink pb-4' : 'pb-2'}`}>
      <Crumbs locale={locale} steps={steps} />
      {kicker && <p className="font-sans text-xs font-semibold text-accent">{kicker}</p>}
      <h1 className="mt-2 flex items-center gap-[0.35em] text-4xl md:text-5xl">{title}</h1>
      {intro && <p className="mt-2.5 max-w-[64ch] text-lg text-soft">{intro}</p>}
      {children}
    </header>
  );
}
