import fp from 'fastify-plugin';
import type { App } from './app-type.ts';

export interface StoppingOptions {
  /** How long a request may take that had begun when the stop came, milliseconds; longer than a ballot ever waits. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 10_000;
const LOOK_MS = 50;

/**
 * A stop that ends: whoever was being answered keeps his connection for the next request, and whoever never finishes his
 * question keeps it for minutes. The first is closed once it was answered, the second after a while.
 */
export const stopping = fp(
  async (app: App, { patienceMs = PATIENCE_MS }: StoppingOptions) => {
    const timers: NodeJS.Timeout[] = [];
    app.addHook('preClose', async () => {
      timers.push(setInterval(() => app.server.closeIdleConnections(), LOOK_MS));
      timers.push(setTimeout(() => app.server.closeAllConnections(), patienceMs));
    });
    // The server is closed by then.
    app.addHook('onClose', async () => timers.forEach((timer) => clearInterval(timer)));
  },
  { name: 'stopping' },
);
