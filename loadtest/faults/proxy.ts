import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The wire between a server and its database. */
export interface Wire {
  readonly port: number;
  /** Breaks every connection and lets no new one through. */
  cut(): void;
  /** Nothing arrives any more in either direction, and nobody is told: a cable pulled, a firewall that drops. */
  hang(): void;
  /** As before. What hung goes on. */
  mend(): void;
  close(): Promise<void>;
}

/** A TCP proxy on loopback that can be broken. */
export async function wireTo(target: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'hung' = 'whole';
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    if (state === 'hung') socket.pause();
    return socket;
  };
  const join = (from: Socket, to: Socket): void => {
    from.on('data', (chunk) => void to.write(chunk)).on('close', () => to.destroy());
  };
  const server = createServer({ noDelay: true }, (near) => {
    if (state === 'cut') return void near.destroy();
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    join(keep(near), far);
    join(keep(far), near);
    if (state === 'hung') for (const each of [near, far]) each.pause();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const destroyAll = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      state = 'cut';
      destroyAll();
    },
    hang() {
      state = 'hung';
      for (const socket of sockets) socket.pause();
    },
    mend() {
      state = 'whole';
      for (const socket of sockets) socket.resume();
    },
    async close() {
      destroyAll();
      server.close();
      await once(server, 'close');
    },
  };
}
