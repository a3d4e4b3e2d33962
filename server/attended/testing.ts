import { randomBytes } from 'node:crypto';
import { commit } from '../../crypto/ballot/commitment.ts';
import { toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import { prepare, sign, succeed, type Member } from '../assemblies/testing.ts';
import type { TestVoter, VotingTest } from '../paper/testing.ts';

/** Owners of the test register by building and room, as they are numbered in their documents. */
const OWNER_OF: Readonly<Record<string, number>> = {
  '1/101': 1,
  '1/102': 2,
  '1/201': 4,
  '2/101': 5,
  '2/102': 6,
  '2/201': 7,
};

/** What stands at the end of the document of a voter who holds his units alone. */
export const endOfDocument = ({ leaf }: TestVoter): string => {
  const numbers = leaf.units.map(({ building, room }) => OWNER_OF[`${building}/${room}`]).filter((each) => each);
  return `${String(numbers[0]).padStart(3, '0')}X`;
};

/** What two workers do with an owner, through the HTTP interface alone; the device computes the commitment. */
export const attendedBy = (voting: VotingTest, worker: Member = voting.clerks[0]) => {
  const { app, log } = voting;
  return {
    begin: ({ voter, person }: TestVoter, proof: object) =>
      voting.send(worker, 'POST', '/attended', { voter, person, ...proof }),
    confirm: (id: string, by: Member = voting.clerks[1]) => voting.send(by, 'POST', `/attended/${id}/presence`),

    async cast(id: string, marks: JsonObject, who: Member = worker, claimed: JsonObject = marks) {
      const terms = await voting.send(who, 'GET', `/attended/${id}/terms`);
      if (terms.status !== 200) return terms;
      const salt = new Uint8Array(randomBytes(32));
      const commitment = commit(terms.body.aud, terms.body.voter, salt, marks);
      const prepared = await prepare(app, log.assembly, 'ballot-attested', { attended: id, commitment }, who);
      if (prepared.status !== 201) return prepared;
      return sign(app, log.assembly, prepared.body, who, { marks: claimed, salt: toBase64Url(salt) });
    },

    async wholeVote(voter: TestVoter, proof: object, marks: JsonObject) {
      const { id } = await succeed(this.begin(voter, proof));
      await this.confirm(id);
      return { id, reply: await this.cast(id, marks) };
    },
  };
};
