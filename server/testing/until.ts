import { setTimeout as sleep } from 'node:timers/promises';

/** What happens after the reply (messages go out then) is waited for; a test's own time limit ends what never comes. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}
