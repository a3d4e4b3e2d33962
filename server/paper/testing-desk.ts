import { randomBytes } from 'node:crypto';
import { commit } from '../../crypto/ballot/commitment.ts';
import { fromBase64Url, toBase64Url, utf8 } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { EntryType } from '../../crypto/entries/bodies.ts';
import { keepDocument } from '../assemblies/documents/keep-document.ts';
import { act, prepare, sign, succeed, type Member } from '../assemblies/testing.ts';
import type { TestVoter, VotingTest } from './testing.ts';

/** What community workers do at their desk, through the HTTP interface alone; their devices compute the commitments. */
export const deskOf = (voting: VotingTest) => {
  const { app, log, clerks } = voting;
  const act1 = (type: EntryType, input: unknown, who: Member = clerks[0]) => act(app, log.assembly, type, input, who);

  const found = (serial: string, who: Member) => succeed(voting.send(who, 'GET', `/papers/${serial}`));

  return {
    act: act1,

    async issue(...voters: readonly TestVoter[]): Promise<readonly string[]> {
      const reply = await prepare(
        app,
        log.assembly,
        'paper-issued',
        { voters: voters.map(({ voter }) => voter) },
        clerks[0],
      );
      if (reply.status !== 201) throw new Error(reply.text);
      await succeed(sign(app, log.assembly, reply.body, clerks[0]));
      const { papers } = JSON.parse(reply.body.payload) as { papers: { serial: string }[] };
      return papers.map(({ serial }) => serial);
    },

    async register(serial: string, box = 'B1') {
      const content = utf8(`scan of ${serial}`);
      const scan = await keepDocument(app.deps, log, { content, type: 'image/png', by: clerks[0].actor.accountId });
      return act1('paper-registered', { box, scan: scan.sha256, serial });
    },

    /** Counted, sealed and photographed; the second person is another step. */
    async seal(count: number, box = 'B1', more: object = {}) {
      const content = utf8(`seal of ${box}`);
      const photo = await keepDocument(app.deps, log, { content, type: 'image/png', by: clerks[0].actor.accountId });
      return act1('box-sealed', { box, count, seal: { number: `F-${box}`, photo: photo.sha256 }, ...more });
    },

    /** First reading; `claimed` is what the device says it read, if it lies. */
    async enter(serial: string, marks: JsonObject, who: Member = clerks[0], claimed: JsonObject = marks) {
      const { paper } = await found(serial, who);
      const salt = new Uint8Array(randomBytes(32));
      const commitment = commit(paper.aud, paper.voter, salt, marks);
      const prepared = await prepare(app, log.assembly, 'paper-entered', { commitment, serial }, who);
      if (prepared.status !== 201) return prepared;
      return sign(app, log.assembly, prepared.body, who, { marks: claimed, salt: toBase64Url(salt) });
    },

    /** Second reading, from the terms that the service gives the second reader. */
    async review(serial: string, marks: JsonObject, who: Member = clerks[1]) {
      const terms = await voting.send(who, 'GET', `/papers/${serial}/review-terms`);
      if (terms.status !== 200) return terms;
      const { aud, voter, salt } = terms.body;
      const commitment = commit(aud, voter, fromBase64Url(salt)!, marks);
      return act1('paper-reviewed', { commitment, serial }, who);
    },
  };
};
