import { describe, expect, test } from 'vitest';
import { width } from './palette';
import { culture } from './specs/culture';
import { economy } from './specs/economy';
import { energy } from './specs/energy';
import { politics } from './specs/politics';
import { science } from './specs/science';
import { transport } from './specs/transport';
import { sayIn } from './svg';

const pictures = { ...transport, ...politics, ...economy, ...energy, ...science, ...culture };
const sizes = (svg: string) => [...svg.matchAll(/<text[^>]* font-size="([\d.]+)"/g)].map((match) => Number(match[1]));

describe('letters in the pictures of the sample edition', () => {
  test.each(Object.keys(pictures))('of %s are at least 10 pixels high on a phone', (key) => {
    // Sizes are the same in every language.
    const smallest = Math.min(...sizes(pictures[key]?.(sayIn('en')) ?? ''));
    expect((smallest / width) * 358).toBeGreaterThanOrEqual(10);
  });
});
