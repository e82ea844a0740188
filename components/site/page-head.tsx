import type { ReactNode } from 'react';
import type { Locale } from '@/lib/ground/locales';
import { Crumbs } from './crumbs';

type Properties = { locale: Locale; steps?: [string, string][]; kicker?: string; title: ReactNode; intro?: string; children?: ReactNode };

export function PageHead({ locale, steps = [], kicker, title, intro, children }: Properties) {
  return (
    <header className="border-b-2 border-ink pt-6 pb-4">
      <Crumbs locale={locale} steps={steps} />
      {kicker && <p className="font-sans text-xs font-semibold text-accent">{kicker}</p>}
      <h1 className="mt-2 flex items-center gap-[0.35em] text-4xl md:text-5xl">{title}</h1>
      {intro && <p className="mt-2.5 max-w-[64ch] text-lg text-soft">{intro}</p>}
      {children}
    </header>
  );
}
