import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of a zip, its text in pieces. */
export interface ZipEntry {
  name: string;
  pieces: Iterable<string>;
}

interface Packed {
  name: Buffer;
  crc: number;
  size: number;
  parts: Buffer[];
  packedSize: number;
}

const VERSION = 20;
const UTF8_NAME = 0x08_00;
const DEFLATED = 8;
/** 1 January 1980, the first day a zip knows: the same data give the same bytes. */
const NO_DATE = 0x00_21;

const pack = async ({ name, pieces }: ZipEntry): Promise<Packed> => {
  const deflate = createDeflateRaw();
  const packed: Packed = { name: Buffer.from(name), crc: 0, size: 0, parts: [], packedSize: 0 };
  deflate.on('data', (part: Buffer) => {
    packed.parts.push(part);
    packed.packedSize += part.length;
  });
  const end = once(deflate, 'end');
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    packed.crc = crc32(bytes, packed.crc);
    packed.size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
    // Others are answered between two pieces.
    await nextTurn();
  }
  deflate.end();
  await end;
  return packed;
};

/** What both headers of an entry say, from the version needed to the length of the extra field. */
const common = ({ name, crc, size, packedSize }: Packed): Buffer => {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(UTF8_NAME, 2);
  bytes.writeUInt16LE(DEFLATED, 4);
  bytes.writeUInt16LE(NO_DATE, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packedSize, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
};

const signature = (text: string): Buffer => Buffer.from(text, 'latin1');

const centralHeader = (entry: Packed, offset: number): Buffer[] => {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([VERSION, 0]);
  return [signature('PK\u0001\u0002'), madeBy, common(entry), tail, entry.name];
};

const endOf = (entries: number, size: number, offset: number): Buffer[] => {
  const bytes = Buffer.alloc(18);
  bytes.writeUInt16LE(entries, 4);
  bytes.writeUInt16LE(entries, 6);
  bytes.writeUInt32LE(size, 8);
  bytes.writeUInt32LE(offset, 12);
  return [signature('PK\u0005\u0006'), bytes];
};

const lengthOf = (parts: readonly Buffer[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);

/**
 * Files as a zip (PKWARE APPNOTE 6.3, without zip64: 4 GB and 65,535 entries at most). Compression runs on Node's own threads, and
 * the event loop is free between two pieces. The same entries give the same bytes.
 */
export const writeZip = async (entries: Iterable<ZipEntry>): Promise<Uint8Array> => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let count = 0;
  let offset = 0;
  for (const each of entries) {
    const entry = await pack(each);
    const file = [signature('PK\u0003\u0004'), common(entry), entry.name, ...entry.parts];
    directory.push(...centralHeader(entry, offset));
    files.push(...file);
    offset += lengthOf(file);
    count += 1;
  }
  return Buffer.concat([...files, ...directory, ...endOf(count, lengthOf(directory), offset)]);
};
