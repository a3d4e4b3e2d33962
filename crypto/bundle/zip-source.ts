import { fromUtf8 } from '../bytes.ts';
import { err, ok, type Result } from '../result.ts';
import type { BundleSource } from './source.ts';

/** Bytes that can be read from anywhere: an open file, a file that a browser was given. */
export interface RandomBytes {
  readonly size: number;
  /** Exactly the bytes from `from` to before `to`. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** Decompresses raw deflate, piece by piece; throws where it is none. Bundles are stored, but people pack them again. */
export type Inflate = (pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** A file of the archive is not what the list at its end says. */
export class DamagedArchive extends Error {}

export type ZipRefusal = 'not-a-zip' | 'too-large' | 'names-repeat';

interface Member {
  readonly path: string;
  readonly stored: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Of the local header. */
  readonly at: number;
}

/** A bundle of a million ballots has some 8,000 tiles and as many documents; more is not one of ours. */
const MAX_FILES = 65_534;
const MAX_UNPACKED_BYTES = 2 ** 32;
const CHUNK_BYTES = 1024 * 1024;
/** Signatures, lengths and offsets of fields: APPNOTE.TXT sections 4.3.7, 4.3.12 and 4.3.16. */
const END = { signature: 0x06054b50, bytes: 22, count: 10, size: 12, offset: 16 } as const;
const MAX_COMMENT = 65_535;
const CENTRAL = {
  signature: 0x02014b50,
  bytes: 46,
  flags: 8,
  method: 10,
  packed: 20,
  unpacked: 24,
  name: 28,
  at: 42,
} as const;
const LOCAL = { signature: 0x04034b50, bytes: 30, name: 26 } as const;
const ENCRYPTED = 1;
const METHODS = { stored: 0, deflated: 8 } as const;

/** Reads a zip file in place; nothing is unpacked before it is asked for, and no name in it ever becomes a path. */
export async function zipSource(bytes: RandomBytes, inflate: Inflate): Promise<Result<BundleSource, ZipRefusal>> {
  const members = await readMembers(bytes);
  if (!members.ok) return members;
  const files = members.value.filter(({ path }) => !path.endsWith('/'));
  if (files.reduce((sum, { unpacked }) => sum + unpacked, 0) > MAX_UNPACKED_BYTES) return err('too-large');
  const byPath = new Map(withoutTopFolder(files));
  if (byPath.size !== files.length) return err('names-repeat');
  const chunks = (path: string): AsyncIterable<Uint8Array> => contentOf(bytes, byPath.get(path)!, inflate);
  return ok({
    paths: () => [...byPath.keys()],
    chunks,
    read: (path) => whole(chunks(path), byPath.get(path)!.unpacked),
  });
}

async function readMembers(bytes: RandomBytes): Promise<Result<Member[], ZipRefusal>> {
  const from = Math.max(0, bytes.size - END.bytes - MAX_COMMENT);
  const tail = await bytes.read(from, bytes.size);
  const end = endRecord(tail);
  if (!end) return err('not-a-zip');
  const [count, size, offset] = [
    end.getUint16(END.count, true),
    end.getUint32(END.size, true),
    end.getUint32(END.offset, true),
  ];
  // All ones announce zip64, which no bundle needs.
  if (count > MAX_FILES || offset === 0xffffffff) return err('too-large');
  if (offset + size > bytes.size) return err('not-a-zip');
  const members = membersOf(await bytes.read(offset, offset + size), count);
  return members ? ok(members) : err('not-a-zip');
}

function endRecord(tail: Uint8Array): DataView | null {
  const view = viewOf(tail);
  for (let at = tail.length - END.bytes; at >= 0; at--)
    if (view.getUint32(at, true) === END.signature) return viewOf(tail.subarray(at));
  return null;
}

function membersOf(list: Uint8Array, count: number): Member[] | null {
  const members: Member[] = [];
  let rest = list;
  for (let i = 0; i < count; i++) {
    const read = memberAt(rest);
    if (!read) return null;
    members.push(read.member);
    rest = rest.subarray(read.bytes);
  }
  return members;
}

function memberAt(list: Uint8Array): { readonly member: Member; readonly bytes: number } | null {
  if (list.length < CENTRAL.bytes) return null;
  const view = viewOf(list);
  const [u16, u32] = [(at: number) => view.getUint16(at, true), (at: number) => view.getUint32(at, true)];
  const method = u16(CENTRAL.method);
  const [name, extra, comment] = [u16(CENTRAL.name), u16(CENTRAL.name + 2), u16(CENTRAL.name + 4)];
  const path = fromUtf8(list.subarray(CENTRAL.bytes, CENTRAL.bytes + name));
  const known = method === METHODS.stored || method === METHODS.deflated;
  if (u32(0) !== CENTRAL.signature || !known || (u16(CENTRAL.flags) & ENCRYPTED) !== 0 || path === null) return null;
  const [packed, unpacked] = [u32(CENTRAL.packed), u32(CENTRAL.unpacked)];
  const member = { path, stored: method === METHODS.stored, packed, unpacked, at: u32(CENTRAL.at) };
  return member.stored && packed !== unpacked ? null : { member, bytes: CENTRAL.bytes + name + extra + comment };
}

async function* contentOf(bytes: RandomBytes, member: Member, inflate: Inflate): AsyncGenerator<Uint8Array> {
  let left = member.unpacked;
  for await (const piece of member.stored ? packedOf(bytes, member) : inflate(packedOf(bytes, member))) {
    left -= piece.length;
    if (left < 0) throw new DamagedArchive(`${member.path} unpacks to more than it says`);
    yield piece;
  }
  if (left > 0) throw new DamagedArchive(`${member.path} unpacks to less than it says`);
}

async function* packedOf(bytes: RandomBytes, { path, at, packed }: Member): AsyncGenerator<Uint8Array> {
  const isInside = at + LOCAL.bytes <= bytes.size;
  const header = isInside ? viewOf(await bytes.read(at, at + LOCAL.bytes)) : null;
  if (header?.getUint32(0, true) !== LOCAL.signature) throw new DamagedArchive(`${path} is not where it should be`);
  const names = header.getUint16(LOCAL.name, true) + header.getUint16(LOCAL.name + 2, true);
  const start = at + LOCAL.bytes + names;
  const end = start + packed;
  if (end > bytes.size) throw new DamagedArchive(`${path} ends after the archive`);
  for (let from = start; from < end; from += CHUNK_BYTES) yield bytes.read(from, Math.min(end, from + CHUNK_BYTES));
}

async function whole(pieces: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const all = new Uint8Array(size);
  let at = 0;
  for await (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** People zip the directory as often as what is in it. */
function withoutTopFolder(members: readonly Member[]): [string, Member][] {
  const top = `${members[0]?.path.split('/')[0] ?? ''}/`;
  const isWrapped =
    members.every(({ path }) => path.startsWith(top)) && members.some(({ path }) => path === `${top}checkpoint`);
  return members.map((member) => [isWrapped ? member.path.slice(top.length) : member.path, member]);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
