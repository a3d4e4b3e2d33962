import { webCryptoChecks } from '../state/signature-checks.ts';
import type { LogAnswers, WatchPorts } from './watch-log.ts';

/** The public face of a log, past every cache: what a cache kept says nothing about now. */
export function logAnswers(assembly: string): LogAnswers {
  const ask = async (rest: string): Promise<Response | null> =>
    fetch(`/log/${assembly}/${rest}`, { cache: 'no-store' }).catch(() => null);
  const text = async (rest: string): Promise<string | null> => {
    const reply = await ask(rest);
    return reply?.ok ? reply.text().catch(() => null) : null;
  };
  return {
    vkey: async () => (await text('vkey'))?.trim() ?? null,
    checkpoint: () => text('checkpoint'),
    async consistency(from, to) {
      const reply = await ask(`consistency?from=${from}&to=${to}`);
      if (!reply) return null;
      if (reply.ok) return reply.text().catch(() => null);
      // A log that has a head has the proof to it; only too many questions at once, or a fault, are no answer.
      return reply.status >= 400 && reply.status < 500 && reply.status !== 429 ? 'refused' : null;
    },
  };
}

export const watchPorts = (assembly: string): WatchPorts => ({
  ...logAnswers(assembly),
  checks: webCryptoChecks,
  now: () => new Date(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});
