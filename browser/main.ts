import { tick, watchMoments } from './clock';
import { listenToCopying } from './copy';
import { listenToDisplay, showDisplay } from './display';
import { all, whenIdle, whenLoaded, whenReady } from './element';
import { listenForKeys } from './keys';
import { rememberLanguage } from './language';
import { listenForLater } from './later';
import { listenToMasthead } from './masthead';
import { listenToPins } from './pins';
import { countReading } from './reading';
import { savedKey } from './saved';
import { showSaved } from './saved-marks';
import { speculate } from './speculate';

// Everything that each page does by itself. Pages are whole without it.
rememberLanguage();
listenToDisplay();
listenToCopying();
listenForLater();
addEventListener('storage', ({ key }) => {
  if (key === savedKey) showSaved();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) showSaved();
});
whenReady(() => {
  showDisplay();
  showSaved();
  listenToMasthead();
  listenToPins();
  listenForKeys();
  whenIdle(tick);
  watchMoments();
  speculate();
  countReading();
});
whenLoaded(() => {
  navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
  // What waits to come near (app/around.css), a piece at a time: a picture of the page shows all.
  for (const far of all('div[data-front]+section,div[data-front]>*,body>footer'))
    whenIdle(() => {
      far.style.contentVisibility = 'visible';
    });
});
