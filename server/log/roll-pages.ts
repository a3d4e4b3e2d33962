import { utf8 } from '../../crypto/bytes.ts';
import type { Db } from '../platform/database.ts';
import type { LogRef } from './log-ref.ts';

/** Lines of a roll read from the database at a time. */
const PAGE = 1_000;

/** Every leaf that was not erased, as its bytes, in ascending order of voter; a page at a time, so that nobody holds them all. */
export async function* rollPages(db: Db, { estate, assembly }: LogRef): AsyncGenerator<readonly Uint8Array[]> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('roll_voter')
      .select(['voter', 'leaf'])
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .where('leaf', '<>', '')
      .where('voter', '>', after)
      .orderBy('voter')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ leaf }) => utf8(leaf));
    after = last.voter;
  }
}
