import type { Opening } from '../../crypto/ballot/commitment.ts';
import { ballotPayload, type BallotPayload } from '../../crypto/entries/bodies.ts';
import { parseJws, type Jws } from '../../crypto/jws.ts';
import { actTyp, payloadAs } from '../../crypto/replay/acts.ts';
import { err, ok, type Result } from '../../crypto/result.ts';

/** What a device sends: a signed ballot, and what opens its commitment. */
export interface Submission {
  readonly jws: string;
  readonly opening: Opening;
}

/** The same, read; whether it may stand is not judged yet. */
export interface ReadBallot {
  readonly jws: Jws;
  readonly kid: string;
  readonly payload: BallotPayload;
}

/** A ballot's JWS has about 600 characters. */
const MAX_LENGTH = 2_000;

/** Reads the one form of JWS that the log accepts, with the payload of a ballot; else says what is wrong with it. */
export function readBallot(text: string): Result<ReadBallot, string> {
  const jws = parseJws(text, MAX_LENGTH);
  if (!jws.ok) return jws;
  const { header, payload } = jws.value;
  if (header.typ !== actTyp('ballot')) return err('typ is not ballot+jws');
  const fault = ballotPayload.fault(payload, 'payload');
  return fault === null
    ? ok({ jws: jws.value, kid: header.kid, payload: payloadAs<BallotPayload>(jws.value) })
    : err(fault);
}
