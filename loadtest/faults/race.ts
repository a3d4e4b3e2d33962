import { moreReceipts, underLoad, urlsOf, wordsOf, type Fault } from './fault.ts';

/** Two servers race for one head: every ballot goes to both at the same moment, and both answer with the same entry. */
export const race: Fault = {
  name: 'two servers, one head',
  async run(scene) {
    const services = await Promise.all([scene.world.start(), scene.world.start()]);
    const outcome = await underLoad(scene, { urls: urlsOf(...services), toAll: true }, (told) =>
      moreReceipts(told, scene.isShort ? 100 : 1_000),
    );
    for (const service of services) await service.end('SIGTERM');
    return `every ballot sent to both at once; ${wordsOf(outcome)}`;
  },
};
