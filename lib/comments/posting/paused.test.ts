import { expect, test } from 'vitest';
import { isTakenText, notePause, noteTaken, pauseLeft } from './paused';

const now = 1_000_000;

test('who was told to wait waits without asking the database, and only as long', () => {
  expect(pauseLeft('192.0.2.1', 'Ann', now)).toBeNull();
  notePause('192.0.2.1', 'Ann', 20, now);
  expect(pauseLeft('192.0.2.1', 'Ann', now)).toBe(20);
  expect(pauseLeft('192.0.2.1', 'Ann', now + 19_500)).toBe(1);
  expect(pauseLeft('192.0.2.1', 'Ann', now + 20_000)).toBeNull();
  expect(pauseLeft('192.0.2.2', 'Ann', now)).toBeNull();
});

test('a neighbour with another name is asked for, until many names have been refused', () => {
  notePause('192.0.2.3', 'Ann', 20, now);
  expect(pauseLeft('192.0.2.3', 'Bob', now)).toBeNull();
  for (const name of ['a', 'b', 'c', 'd']) notePause('192.0.2.3', name, 20, now);
  expect(pauseLeft('192.0.2.3', 'Bob', now)).toBe(20);
});

test('a day’s limit is asked for again after a minute', () => {
  notePause('192.0.2.4', 'Ann', 80_000, now);
  expect(pauseLeft('192.0.2.4', 'Ann', now)).toBe(60);
});

test('the text that was taken is known again, for its receipt', () => {
  noteTaken('192.0.2.5', 'First\r\ntext ');
  expect(isTakenText('192.0.2.5', 'First\ntext')).toBe(true);
  expect(isTakenText('192.0.2.5', 'Second')).toBe(false);
  expect(isTakenText('192.0.2.6', 'First\ntext')).toBe(false);
});

test('twenty thousand addresses are remembered, the oldest are forgotten', () => {
  notePause('first', 'Ann', 30, now);
  for (let at = 0; at < 20_000; at += 1) notePause(`later ${at}`, 'Ann', 30, now);
  expect(pauseLeft('first', 'Ann', now)).toBeNull();
  expect(pauseLeft('later 19999', 'Ann', now)).toBe(30);
});
