import { make } from './element';

/** Puts a player in the place of the button by which its reader asked for it. */
export function play(button: HTMLElement): void {
  const { player = '', title = '', kind } = button.dataset;
  const className = `mt-1.5 block w-full border border-line ${kind === 'video' ? 'aspect-video' : 'h-150'}`;
  const frame = make('iframe', { src: player, title, allow: 'fullscreen; picture-in-picture; encrypted-media', className });
  button.parentElement?.replaceWith(frame);
  frame.focus();
}
