'use client';

import { startTransition, useEffect } from 'react';
import { readNotices } from '@/lib/notices/actions';

/** Whoever has opened an article has seen what they were told about it. */
export function NoticesSeen({ articleId }: { articleId: number }) {
  useEffect(() => {
    const form = new FormData();
    form.set('json', JSON.stringify({ articleId, read: true }));
    startTransition(async () => {
      await readNotices(null, form).catch(() => null);
    });
  }, [articleId]);
  return null;
}
