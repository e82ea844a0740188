import '../../readers.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { previewedBy } from '@/lib/articles/editing/preview-access';
import { isLocale, languageTags } from '@/lib/ground/locales';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' };

export default async function PreviewLayout({ params, children }: { params: Promise<{ token: string }>; children: ReactNode }) {
  const article = await previewedBy((await params).token);
  if (!article) notFound();
  return (
    <html lang={isLocale(article.locale) ? languageTags[article.locale] : 'en'} dir="ltr">
      <body>{children}</body>
    </html>
  );
}
