type Block = { id: string; text: string };

/** Whether spelling them anew has changed none of the blocks. */
export const sameText = (spelled: Block[], blocks: Block[]) => spelled.every((block, at) => block.text === blocks[at]?.text);

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A block with composed accents and plain spaces; `places` has for each character where it stands
 * in the block as it is.
 */
export function respell({ id, text }: Block): Block & { places: number[] } {
  const places: number[] = [];
  let spelled = '';
  for (const { segment, index } of signs.segment(text)) {
    const plain = segment.normalize('NFC').replace(/[\u00a0\u202f\u2007]/g, ' ');
    for (let at = 0; at < plain.length; at += 1) places.push(index + Math.min(at, segment.length - 1));
    spelled += plain;
  }
  return { id, text: spelled, places: [...places, text.length] };
}
