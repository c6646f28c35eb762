import type { Encoding } from '../../../contract/imports.ts';
import type { ImportFile } from '../../table.ts';
import type { Workbook } from '../../workbook.ts';
import { refuse } from '../refusals.ts';
import { rankEncodings } from './rank-encodings.ts';

/** A text with what is known of how it was written. */
export interface Decoded {
  text: string;
  encoding: Encoding;
  /** Empty when the encoding is certain; else those it may be in, the one in use first, each with a telling sample. */
  encodings: Workbook['encodings'];
}

const byteOrderMark = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

const ZEROS_SAMPLE = 4_096;
const ZEROS = 0.6;

/** UTF-16 without its mark gives itself away by zeros at every second byte, as long as most of the text is Latin. */
export const wideEncoding = (bytes: Uint8Array): Encoding | null => {
  const head = bytes.subarray(0, ZEROS_SAMPLE);
  if (head.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const half = head.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > ZEROS * half && even < 0.05 * half) return 'utf-16le';
  if (even > ZEROS * half && odd < 0.05 * half) return 'utf-16be';
  return null;
};

const strictly = (encoding: Encoding, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const wrongEncoding = (file: ImportFile, encoding: Encoding) =>
  refuse(file, 'wrong-encoding', {
    it: `non è scritto in ${encoding}. Lascia che la codifica sia riconosciuta, o scegli un’altra di quelle proposte.`,
    en: `is not written in ${encoding}. Leave the encoding to be recognised, or choose another of those offered.`,
  });

const C1 = /[\u0080-\u009f]/gu;
const inWindows1252 = new TextDecoder('windows-1252');

/** Windows' dashes and quotation marks that some program took for Latin-1 on their way to Unicode are control characters there. */
const mendControls = (text: string): string =>
  text.replace(C1, (character) => inWindows1252.decode(Uint8Array.of(character.charCodeAt(0))));

/**
 * Bytes -> text. Certain: the encoding asked for, a byte order mark, UTF-16 by its zeros, UTF-8 when every byte obeys it (text of another
 * encoding practically never does). Else the single-byte encodings are ranked by how plausible the words are, and the first is used; when it leads by far it is certain too.
 * Errors: `wrong-encoding` (422).
 */
export const decode = (file: ImportFile, wanted: Encoding | undefined): Decoded => {
  const { bytes } = file;
  const certain = byteOrderMark(bytes) ?? wideEncoding(bytes);
  if (wanted !== undefined || certain !== null) {
    const encoding = wanted ?? certain ?? 'utf-8';
    const text = strictly(encoding, bytes);
    if (text === null) throw wrongEncoding(file, encoding);
    // The other candidates stay on offer, so that a choice can be taken back.
    const isUnsure = wanted !== undefined && certain === null && strictly('utf-8', bytes) === null;
    const others = isUnsure ? rankEncodings(bytes).encodings : [];
    const chosen = others.filter((each) => each.encoding === encoding);
    return {
      text,
      encoding,
      encodings: [...chosen, ...others.filter((each) => each.encoding !== encoding)],
    };
  }
  const text = strictly('utf-8', bytes);
  if (text !== null) return { text: mendControls(text), encoding: 'utf-8', encodings: [] };
  const { encodings, isCertain } = rankEncodings(bytes);
  const encoding = encodings[0]?.encoding ?? 'windows-1252';
  return {
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    encodings: isCertain ? [] : encodings,
  };
};
