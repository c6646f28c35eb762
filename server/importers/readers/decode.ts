import type { Mapping } from '../../contract/imports.ts';
import { InvalidInput } from '../../errors.ts';
import type { ImportFile } from '../table.ts';

export type Encoding = NonNullable<Mapping['encoding']>;

const byteOrderMark = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

const strictly = (encoding: Encoding, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const chosen = (file: ImportFile, encoding: Encoding): string => {
  const text = strictly(encoding, file.bytes);
  if (text !== null) return text;
  throw new InvalidInput(
    'wrong-encoding',
    {
      it: `«${file.name}» non è scritto in ${encoding}, come dice la mappatura. Togli "encoding" perché sia riconosciuta, o prova windows-1252.`,
      en: `"${file.name}" is not written in ${encoding}, as the mapping says. Leave "encoding" out to have it recognised, or try windows-1252.`,
    },
    { status: 422 },
  );
};

/**
 * Bytes -> text without guessing: the mapping's encoding, else the byte order mark, else UTF-8 if every byte obeys it
 * (text of another encoding practically never does), else windows-1252, which is what Excel writes in western Europe.
 */
export const decode = (
  file: ImportFile,
  wanted: Encoding | undefined,
): { text: string; encoding: Encoding } => {
  const encoding = wanted ?? byteOrderMark(file.bytes);
  if (encoding !== null) return { text: chosen(file, encoding), encoding };
  const text = strictly('utf-8', file.bytes);
  return text === null
    ? { text: new TextDecoder('windows-1252').decode(file.bytes), encoding: 'windows-1252' }
    : { text, encoding: 'utf-8' };
};
