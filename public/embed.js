// A player is loaded only when its reader asks for it. On pages that have one.
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('button[data-player]');
  if (!button) return;
  const frame = document.createElement('iframe');
  frame.src = button.dataset.player;
  frame.title = button.dataset.title;
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  frame.className = button.dataset.kind === 'video' ? 'mt-1.5 block aspect-video w-full border border-line' : 'mt-1.5 block h-150 w-full border border-line';
  button.parentElement.replaceWith(frame);
  frame.focus();
});
