import { make } from './element';

/** Puts a player in the place of the button by which its reader asked for it. */
export function play(button: HTMLElement): void {
  const { player = '', title = '' } = button.dataset;
  const frame = make('iframe', { src: player, title, allow: 'fullscreen; picture-in-picture; encrypted-media', className: button.className });
  button.parentElement?.replaceWith(frame);
  frame.focus();
}
