import { inflateRawSync } from 'node:zlib';
import type { ImportFile } from '../../table.ts';
import { LIMITS } from '../limits.ts';
import { beyond, damaged, encrypted } from '../refusals.ts';
import { zipDirectory, type ZipEntry } from './directory.ts';

export interface Archive {
  entries: readonly ZipEntry[];
  /** By name, letter case aside, as some programs write it otherwise than they refer to it. */
  find: (name: string) => ZipEntry | null;
  /** Unpacks one entry. Errors: `damaged-file`, `encrypted-file` (422), `unpacks-too-large` (413). */
  bytes: (entry: ZipEntry) => Uint8Array;
  text: (entry: ZipEntry) => string;
}

const LOCAL_HEADER = 30;
const DEFLATED = 8;
const STORED = 0;

/** The longest string there is, with room to spare. */
const LONGEST_TEXT = 500_000_000;

const decoderOf = (bytes: Uint8Array): TextDecoder => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
};

/** A bomb is known by its directory: too many entries, too much in all, or an entry that swells beyond what text does. */
const refuseBomb = (file: ImportFile, entries: readonly ZipEntry[]): void => {
  if (entries.length > LIMITS.zipEntries) throw beyond(file, 'zipEntries');
  let total = 0;
  for (const { size, packed } of entries) {
    total += size;
    const swells = size > LIMITS.zipRatioFrom && size > LIMITS.zipRatio * Math.max(1, packed);
    if (swells || total > LIMITS.unzippedBytes) throw beyond(file, 'unzippedBytes');
  }
};

/**
 * A ZIP archive by its directory, checked against the limits before anything is unpacked; and what is unpacked may not be larger than
 * the directory says. Errors: `damaged-file`, `too-many-entries` (422), `unpacks-too-large` (413).
 */
export const openArchive = (file: ImportFile): Archive => {
  const entries = zipDirectory(file.bytes, LIMITS.zipEntries);
  if (entries === null) throw damaged(file);
  refuseBomb(file, entries);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));

  const bytes = (entry: ZipEntry): Uint8Array => {
    if (entry.isEncrypted) throw encrypted(file);
    const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
    if (entry.offset + LOCAL_HEADER > view.byteLength) throw damaged(file);
    const from =
      entry.offset +
      LOCAL_HEADER +
      view.getUint16(entry.offset + 26, true) +
      view.getUint16(entry.offset + 28, true);
    const packed = file.bytes.subarray(from, from + entry.packed);
    if (packed.length < entry.packed) throw damaged(file);
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) throw damaged(file);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch (error) {
      throw damaged(file, error);
    }
  };

  return {
    entries,
    find: (name) => byName.get(name.replace(/^\/+/u, '').toLowerCase()) ?? null,
    bytes,
    text: (entry) => {
      if (entry.size > LONGEST_TEXT) throw beyond(file, 'unzippedBytes');
      const unpacked = bytes(entry);
      return decoderOf(unpacked).decode(unpacked);
    },
  };
};
