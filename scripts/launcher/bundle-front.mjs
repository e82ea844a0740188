import { bundleFront } from './front.mjs';

// A process of its own: the bundler, 221 MB (npm run bench -- mixed), would stay with the launcher
// for as long as the site runs.
await bundleFront(process.argv[2]);
