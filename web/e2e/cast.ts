import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { moveClockTo } from '../../server/demo/demo-clock.ts';
import { STAFF } from '../../server/demo/people.data.ts';
import { signInAgain } from '../../server/demo/players/staff.ts';
import { signInStaffBehind } from './as-owner.ts';
import type { SmallEstate } from './small-estate.ts';
import { DESK, shoot, visit, type Visit } from './visit.ts';

export type StaffId = 'committee' | 'clerk-a' | 'clerk-b' | 'clerk-c' | 'officer-a' | 'officer-b';

/** The staff, each in one browser for the whole story: what a key signs was made there, or was handed over by the players. */
export interface Cast {
  /** Somebody at this page of his desk; signed in anew if days have passed. */
  at(id: StaffId, address: string): Promise<Page>;
  /** Days pass: everybody has to sign in again. */
  wait(until: string): Promise<void>;
  expectNoFault(): void;
  /** Takes everybody's picture as it is now, where pictures are wanted. */
  shoot(name: string): Promise<void>;
  close(): Promise<void>;
}

interface Seat {
  readonly visit: Visit;
  /** How often the clock had been moved when he last signed in. */
  moves: number;
}

export function castOf({ base, http, desk }: SmallEstate): Cast {
  const seats = new Map<StaffId, Seat>();
  let moves = 0;
  const sitDown = async (id: StaffId): Promise<Seat> => {
    const seat = { visit: await visit(DESK, { baseURL: base }), moves: -1 };
    // A key that this person's player made: the demonstration hands those of its seed out in the same way.
    await seat.visit.page.context().route('**/api/demo/role-key*', async (route) => {
      const assembly = new URL(route.request().url()).searchParams.get('assembly') ?? '';
      const key = desk.get(id)?.keys.get(assembly);
      await (key ? route.fulfill({ json: { jwk: key.privateJwk } }) : route.continue());
    });
    seats.set(id, seat);
    return seat;
  };
  return {
    async at(id, address) {
      const seat = seats.get(id) ?? (await sitDown(id));
      const { page } = seat.visit;
      if (seat.moves !== moves) await signInStaffBehind(page, http, base, STAFF.find((each) => each.id === id)!.phone);
      seat.moves = moves;
      await page.goto(address);
      return page;
    },
    async wait(until) {
      await moveClockTo(http, until);
      moves += 1;
      for (const staff of desk.values()) await signInAgain(http, staff);
    },
    expectNoFault() {
      for (const [
        id,
        {
          visit: { faults },
        },
      ] of seats)
        expect(faults, id).toEqual([]);
    },
    async shoot(name) {
      for (const [id, { visit: made }] of seats) await shoot(made.page, `${name}-${id}`);
    },
    async close() {
      for (const { visit: made } of seats.values()) await made.close();
    },
  };
}
