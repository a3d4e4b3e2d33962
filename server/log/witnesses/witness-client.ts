import { toBase64, toHex, utf8 } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/hash.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';

/** What a witness answered to a head, or why there is no answer. */
export type WitnessAnswer =
  | { readonly kind: 'cosigned'; readonly lines: string }
  | { readonly kind: 'conflict'; readonly size: number }
  | { readonly kind: 'inconsistent' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface HeadToSubmit {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint. */
  readonly note: string;
}

const MAX_REPLY_LENGTH = 16 * 1024;
const SIZE = /^(0|[1-9][0-9]{0,14})\n$/;

/** The two calls of c2sp.org/tlog-witness. Nothing here believes what comes back. */
export const witnessClient = (url: string, timeoutMs = 10_000) => {
  const base = url.replace(/\/$/, '');
  const call = async (
    path: string,
    body?: string,
  ): Promise<{ status: number; type: string; text: string } | string> => {
    try {
      const reply = await fetch(`${base}${path}`, {
        ...(body !== undefined && { method: 'POST', body }),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      const text = await reply.text();
      if (text.length > MAX_REPLY_LENGTH) return 'a reply that is too long';
      return { status: reply.status, type: reply.headers.get('content-type') ?? '', text };
    } catch (error) {
      return `no reply (${(error as Error).name})`;
    }
  };
  return {
    async addCheckpoint({ oldSize, proof, note }: HeadToSubmit): Promise<WitnessAnswer> {
      const lines = [`old ${oldSize}`, ...proof.map(toBase64)];
      const reply = await call('/add-checkpoint', `${lines.join('\n')}\n\n${note}`);
      if (typeof reply === 'string') return { kind: 'failed', reason: reply };
      if (reply.status === 200) return { kind: 'cosigned', lines: reply.text };
      if (reply.status === 422) return { kind: 'inconsistent' };
      const size = SIZE.exec(reply.text)?.[1];
      if (reply.status === 409 && reply.type.startsWith('text/x.tlog.size') && size !== undefined)
        return { kind: 'conflict', size: Number(size) };
      return { kind: 'failed', reason: `status ${reply.status}` };
    },

    /** The newest head that it cosigned; null if it never did. */
    async latest(origin: string): Promise<Result<string | null, string>> {
      const reply = await call(`/${toHex(sha256(utf8(origin)))}/checkpoint`);
      if (typeof reply === 'string') return err(reply);
      if (reply.status === 404) return ok(null);
      return reply.status === 200 ? ok(reply.text) : err(`status ${reply.status}`);
    },
  };
};

export type WitnessClient = ReturnType<typeof witnessClient>;
