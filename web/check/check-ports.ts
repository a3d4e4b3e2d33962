import { findReceipts, loadEntry, servedVkey } from '../public/assembly-api.ts';
import { isProblem } from '../api/problem.ts';
import { assemblyView } from '../state/assemblies.ts';
import type { CheckPorts } from './check-receipt.ts';

async function fetched(address: string): Promise<Response | null> {
  const reply = await fetch(address).catch(() => null);
  return reply?.ok ? reply : null;
}

/** The service and this browser. */
export const checkPorts = (): CheckPorts => ({
  host: location.host,
  vkey: (assembly) => servedVkey(assembly).catch(() => null),
  async checkpoint(assembly) {
    const reply = await fetched(`/log/${assembly}/checkpoint`);
    if (!reply) throw new Error('no head');
    return reply.text();
  },
  tile: (assembly) => async (path) => {
    const reply = await fetched(`/log/${assembly}/${path}`);
    return reply && new Uint8Array(await reply.arrayBuffer());
  },
  entry: loadEntry,
  search: async (path, code) => {
    try {
      return (await findReceipts(path, code)).receipts;
    } catch (problem) {
      if (isProblem(problem) && problem.code === 'RECEIPT_NOT_FOUND') return [];
      throw problem;
    }
  },
  assembly: (path) => assemblyView(path),
});
