'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect } from 'react';
import type { EditorWords } from './node-views.client';
import { UploadBox } from './picker.client';
import { useUploads } from './uploads.client';

/** Brings pictures into the library: dropped, chosen, or pasted anywhere on the page. */
export function LibraryUpload({ words }: { words: EditorWords }) {
  const router = useRouter();
  const { uploads, upload } = useUploads(useCallback(() => router.refresh(), [router]));
  useEffect(() => {
    const paste = (event: ClipboardEvent) => void upload([...(event.clipboardData?.files ?? [])]);
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [upload]);
  return <UploadBox words={words} uploads={uploads} upload={upload} />;
}
