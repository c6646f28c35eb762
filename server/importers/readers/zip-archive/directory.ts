/** One file in an archive, by the archive's own directory. */
export interface ZipEntry {
  /** With forward slashes, without a leading one. */
  name: string;
  packed: number;
  size: number;
  /** 0 stored, 8 deflated; others are not read. */
  method: number;
  isEncrypted: boolean;
  /** Of its local header. */
  offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const ZIP64_EXTRA = 1;
const IN_EXTRA = 0xffff_ffff;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  (bytes[2] === 3 || bytes[2] === 5) &&
  (bytes[3] === 4 || bytes[3] === 6);

const findEnd = (view: DataView): number | null => {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
};

interface Directory {
  count: number;
  offset: number;
}

const directoryAt = (view: DataView, end: number): Directory => {
  const small = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return small;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END) return small;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
};

/** Sizes beyond 4 GB stand in an extra field, in this order, only those that do not fit. */
const fromExtra = (view: DataView, from: number, to: number, small: number[]): number[] => {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let next = at + 4;
    return small.map((value) => {
      if (value !== IN_EXTRA || next + 8 > to) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return small;
};

/**
 * The directory of a ZIP archive, read without unpacking anything; null when there is none, so the archive is damaged. At most `most`
 * entries and one more are listed. O(entries).
 */
export const zipDirectory = (bytes: Uint8Array, most: number): ZipEntry[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.byteLength < END_SIZE ? null : findEnd(view);
  if (end === null) return null;
  const { count, offset } = directoryAt(view, end);
  const entries: ZipEntry[] = [];
  let at = offset;
  while (entries.length < Math.min(count, most + 1)) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      return null;
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > view.byteLength) return null;
    const [size = 0, packed = 0, local = 0] = fromExtra(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const decoder = new TextDecoder((flags & UTF8_NAME) === 0 ? 'windows-1252' : 'utf-8');
    const name = decoder.decode(bytes.subarray(at + ENTRY_SIZE, nameEnd));
    entries.push({
      name: name.replaceAll('\\', '/').replace(/^\/+/u, ''),
      packed,
      size,
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      offset: local,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
};
