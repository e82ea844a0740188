type Pressed = Pick<KeyboardEvent, 'key' | 'code'>;

/**
 * The letter a key stands for: what it types where that is Latin, else the letter printed at its
 * place, so that j is j on a Russian keyboard too. Everything else is what it types.
 */
export function keyOf({ key, code }: Pressed): string {
  if (key.length !== 1 || key <= '\u007f') return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter === undefined) return key;
  return key === key.toUpperCase() && key !== key.toLowerCase() ? letter : letter.toLowerCase();
}
