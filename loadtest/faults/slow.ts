import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { must } from './check.ts';
import { moreReceipts, underLoad, urlsOf, wordsOf, type Fault } from './fault.ts';

/** Clients that hold a connection and say nothing, or a letter now and then. */
export const slow: Fault = {
  name: 'slow clients',
  async run(scene) {
    const { world, isShort } = scene;
    const service = await world.start();
    const [silent, trickling] = isShort ? [100, 50] : [500, 300];
    const port = Number(new URL(service.url).port);
    const sockets: Socket[] = [];
    const trickle = setInterval(() => sockets.slice(silent).forEach((socket) => void socket.write('x')), 500);
    try {
      const outcome = await underLoad(scene, { urls: urlsOf(service) }, async (told) => {
        for (let i = 0; i < silent + trickling; i++) sockets.push(await hold(port, i < silent ? '' : headOf(world)));
        await moreReceipts(told, isShort ? 50 : 1_000);
      });
      const open = sockets.filter(({ destroyed }) => !destroyed).length;
      must(open > 0, 'no slow client was left while the others voted');
      return `${silent} silent connections, ${trickling} bodies of two letters a second, ${open} still there at the end; ${wordsOf(outcome)}`;
    } finally {
      clearInterval(trickle);
      for (const socket of sockets) socket.destroy();
      await service.end('SIGTERM');
    }
  },
};

async function hold(port: number, head: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (head !== '') socket.write(head);
  return socket;
}

const headOf = ({ assembly: { log } }: { readonly assembly: { readonly log: { estate: string; assembly: string } } }) =>
  `POST /api/estates/${log.estate}/assemblies/${log.assembly}/ballots HTTP/1.1\r\nhost: x\r\nx-yijue: 1\r\n` +
  'content-type: application/json\r\ncontent-length: 10000\r\n\r\n{';
