import type { ReactNode } from 'react';

const tones = { plain: 'bg-card text-soft', good: 'border-s-3 border-good bg-card', accent: 'border-s-3 border-accent', urgent: 'border-s-3 border-urgent' };

type Properties = { tone?: keyof typeof tones; role?: 'note' | 'status' | 'alert'; className?: string; children: ReactNode };

/** A note that stands apart from the text around it. */
export const Notice = ({ tone = 'plain', role, className = '', children }: Properties) => (
  <p role={role} className={`max-w-column px-4 py-3 font-sans text-ui ${tones[tone]} ${className}`}>
    {children}
  </p>
);
