import { expect, test } from 'vitest';
import { bodyOf } from '@/db/factories';
import { longestQuote, quoteFrom } from './quote-words';

const story = {
  headline: 'Two gauges, one train',
  standfirst: 'Why every carriage stops at Khorgos.',
  body: bodyOf('The gauges differ by 85 mm, and a “whole industry” lives in the gap.', '铁路相差85毫米。'),
};

test.each([
  ['The gauges differ by 85 mm', 'The gauges differ by 85 mm'],
  ['  "a "whole industry" lives in the gap."  ', 'a “whole industry” lives in the gap.'],
  ['Why every carriage stops', 'Why every carriage stops'],
  ['lives in the gap. 铁路相差', 'lives in the gap. 铁路相差'],
])('%s stands in the story, and is given as it stands there', (asked, words) => expect(quoteFrom(story, asked)).toEqual({ words }));

test.each([
  ['', 'none'],
  ['— …', 'none'],
  ['The gauges differ by 86 mm', 'other'],
  ['uges differ by 85 mmm', 'other'],
  ['x'.repeat(longestQuote + 1), 'long'],
  ['\ud800\u0000\u0000', 'none'],
])('%o makes no card: %s', (asked, reason) => expect(quoteFrom(story, asked)).toEqual({ reason }));
