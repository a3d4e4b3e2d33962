import { Type, type Static } from 'typebox';
import { toBase64, toHex } from '../../crypto/bytes.ts';
import { decodeEntry } from '../../crypto/log/entry.ts';
import { formatTlogProof } from '../../crypto/log/proof.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { logReader, type LogReader } from './log-reader.ts';
import type { LogRef } from './log-ref.ts';
import { logProblems } from './problems.ts';

export const AssemblyParams = Type.Object({
  estate: Type.String({ pattern: '^[a-z0-9-]{2,40}$' }),
  assembly: Type.String({ pattern: '^[0-9a-f]{16}$' }),
});

const ReceiptParams = Type.Object({ ...AssemblyParams.properties, code: Type.String({ maxLength: 20 }) });

const FoundReceipts = Type.Object(
  {
    checkpoint: Type.String(),
    vkey: Type.String(),
    receipts: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        leafHash: Type.String({ description: 'Hex of SHA-256(00 ‖ entry); the receipt number is its first 40 bits.' }),
        type: Type.String(),
        at: Type.String(),
        proof: Type.Array(Type.String(), {
          description: "Base64 hashes from the leaf's sibling to the root's child.",
        }),
        receipt: Type.String({ description: 'The same as a c2sp.org/tlog-proof, with the checkpoint.' }),
      }),
      { description: 'Mostly one. In a log of 100,000 entries two may share a number of 40 bits.' },
    ),
  },
  { $id: 'FoundReceipts' },
);

interface NotFound {
  readonly code: 'LOG_NOT_FOUND' | 'ENTRIES_SEALED' | 'RECEIPT_NOT_FOUND';
}

/** Anybody with a receipt number sees, after the close, that the entry is in the log: never what was chosen. */
export async function receiptRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  const reader = logReader(deps.db);
  app.get(
    '/api/estates/:estate/assemblies/:assembly/receipts/:code',
    {
      config: { access: 'public' },
      schema: { tags: ['log'], params: ReceiptParams, response: { 200: FoundReceipts } },
    },
    async (request, reply) => {
      const { estate, assembly, code } = request.params;
      const found = await findReceipts(reader, { estate, assembly }, code);
      return found.ok ? found.value : reply.refuse(logProblems, found.error);
    },
  );
}

async function findReceipts(
  reader: LogReader,
  log: LogRef,
  code: string,
): Promise<Result<Static<typeof FoundReceipts>, NotFound>> {
  const [head, vkey] = await Promise.all([reader.head(log), reader.vkey(log)]);
  if (!head || !vkey) return err({ code: 'LOG_NOT_FOUND' });
  if (!head.closed) return err({ code: 'ENTRIES_SEALED' });
  const rows = await reader.entriesByCode(log, code);
  if (rows.length === 0) return err({ code: 'RECEIPT_NOT_FOUND' });
  const { checkpoint, size } = head;
  const receipts = rows.map(async ({ seq, type, entry: bytes, leafHash }) => {
    const entry = decodeEntry(bytes);
    if (!entry.ok) throw new Error(`entry ${seq}: ${entry.error}`);
    const proof = await reader.proofFor(log, seq, size);
    const receipt = formatTlogProof({ index: seq, proof, checkpoint });
    return { seq, leafHash: toHex(leafHash), type, at: entry.value.at, proof: proof.map(toBase64), receipt };
  });
  return ok({ checkpoint, vkey, receipts: await Promise.all(receipts) });
}
