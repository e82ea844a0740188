import type { SnippetPart } from '@/lib/search/marks';

/** A snippet with what was found in it marked. */
export function Marked({ pieces }: { pieces: SnippetPart[] }) {
  let at = 0;
  return pieces.map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.found ? <mark key={key}>{piece.text}</mark> : piece.text;
  });
}
