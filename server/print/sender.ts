import type { Db } from '../platform/database.ts';
import { phoneStore } from './print-store.ts';

/** How every message begins whose sender nobody has named. */
const NOBODY = /^【议决】/;

/** Null until the office has said it. */
export const officeName = (db: Db, estate: string): Promise<string | null> => phoneStore(db, estate).sender();

/** A message about an estate, to its owners or its staff, under the name of their street office, once the office has said it. */
export async function underOfficeName(db: Db, estate: string, text: string): Promise<string> {
  const sender = NOBODY.test(text) ? await officeName(db, estate) : null;
  return sender === null ? text : text.replace(NOBODY, `【${sender}】`);
}
