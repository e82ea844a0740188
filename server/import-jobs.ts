import { disconnect } from '@/db/client';
import { giveWay } from '@/db/give-way';
import { runImportJobs } from '@/lib/moving/desk/run';

// Beside the site, in a process of its own, behind whoever reads; it does not outlive the site.
giveWay();
process.once('disconnect', () => process.exit(0));
process.send?.(await runImportJobs());
await disconnect();
process.disconnect?.();
