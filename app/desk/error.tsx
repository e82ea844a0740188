'use client';

import { useDesk } from '@/components/desk/toast.client';

export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { broken } = useDesk();
  return (
    <>
      <h1>{broken.title}</h1>
      <p>{broken.text}</p>
      {error.digest && <p className="m-0 text-sm text-soft">{broken.reference.replace('{id}', error.digest)}</p>}
      <button type="button" onClick={reset}>
        {broken.again}
      </button>
    </>
  );
}
