/**
 * The service with a plain append: every ballot locks the head, inserts its rows, moves the head and commits for itself. All
 * checks are the service's own, and so is everything before the append.
 */
import { serveLogs } from '../../../server/log/log-service.ts';
import { serve, serviceDeps } from './variant.ts';

const deps = await serviceDeps();
// On a busy machine its line is longer than a phone would wait, and a refusal is quick: it would flatter the rate.
serveLogs(deps, { maxBatch: 1, maxWaitMs: 60_000 });
await serve(deps, {});
