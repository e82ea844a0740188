import type { ReactNode } from 'react';
import type { Locale } from '@/lib/ground/locales';
import { Crumbs } from './crumbs';

type Properties = { locale: Locale; steps?: [string, string][]; kicker?: string; title: ReactNode; intro?: string; children?: ReactNode };

export function PageHead({ locale, steps = [], kicker, title, intro, children }: Properties) {
  return (
    <header className="head">
      <Crumbs locale={locale} steps={steps} />
      {kicker && <p className="kick">{kicker}</p>}
      <h1>{title}</h1>
      {intro && <p>{intro}</p>}
      {children}
    </header>
  );
}
