import { shortenClassNames } from './class-names.mjs';
import { packFiles } from './pack.mjs';
import { listRendered } from './pages.mjs';
import { shareChunks } from './share-chunks.mjs';

// In a process of its own, as bundle-front.mjs: what reads style sheets, and the sheets themselves,
// would stay with the launcher.
const [folder] = process.argv.slice(2);
listRendered(folder);
await shortenClassNames(folder);
await packFiles(folder);
await shareChunks(folder);
