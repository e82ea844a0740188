import { bundleFront } from './front.mjs';

// A process of its own: the bundler and what it leaves behind, 300 MB, would stay with the launcher
// for as long as the site runs.
await bundleFront(process.argv[2]);
