import type { Report } from '../../crypto/bundle/report.ts';
import { verifyBundle, type Progress } from '../../crypto/bundle/verify.ts';
import { DamagedArchive } from '../../crypto/bundle/zip-source.ts';
import { browserTeam } from './browser-team.ts';
import { fileChecks } from './file-checks.ts';
import { openFiles, type GivenFile, type OpenRefusal } from './open-files.ts';
import { readTrust, type TrustRefusal } from './read-trust.ts';

type Stage =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'refused'; readonly why: OpenRefusal | TrustRefusal | 'unreadable' }
  | { readonly stage: 'running'; readonly progress: Progress | null; readonly threads: boolean }
  | { readonly stage: 'done'; readonly report: Report };

/** One verification of files that a reader chose. */
class Verification {
  now = $state.raw<Stage>({ stage: 'waiting' });
  given = $state.raw<readonly GivenFile[]>([]);
  /** As typed; kept when something is refused. */
  keys = $state('');
  evidence = $state('');

  async run(): Promise<void> {
    if (this.given.length === 0) return;
    const trust = readTrust(this.keys, this.evidence);
    if (!trust.ok) return this.#refuse(trust.error);
    this.now = { stage: 'running', progress: null, threads: true };
    try {
      const source = await openFiles(this.given);
      if (!source.ok) return this.#refuse(source.error);
      const team = await browserTeam();
      const { threads } = team;
      const say = (progress: Progress) => (this.now = { stage: 'running', progress, threads });
      const report = await verifyBundle(source.value, trust.value, fileChecks, say, team).finally(() => team.close());
      this.now = { stage: 'done', report };
    } catch (error) {
      // A file that was moved or changed while it was read.
      if (!(error instanceof DamagedArchive || error instanceof DOMException)) throw error;
      this.#refuse('unreadable');
    }
  }

  reset(): void {
    this.given = [];
    this.now = { stage: 'waiting' };
  }

  #refuse(why: OpenRefusal | TrustRefusal | 'unreadable'): void {
    this.now = { stage: 'refused', why };
  }
}

export const verification = new Verification();
