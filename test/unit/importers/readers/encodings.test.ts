import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../../server/contract/imports.ts';
import { cellsOf, readText, refusalOf } from '../../../helpers/read-sample.ts';

/** Bytes of a text in a single-byte encoding, by trying what each byte decodes to. */
const encode = (text: string, encoding: Encoding): Uint8Array => {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) {
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  }
  return Uint8Array.from(text, (character) => table.get(character) ?? 63);
};

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

const ITALIAN =
  'Ente;Città;Attività\nSocietà Solidarietà;Forlì;perché è più in là\nUnità di Comunità;Mondovì;così può\nL’Età;Cantù;virtù';
const POLISH =
  'Nazwa;Tytuł;Wartość\nZakład Usług Społecznych;Wsparcie osób niepełnosprawnych;łączna kwota\nŻłobek;Ośrodek Pomocy Społecznej w Łodzi;środki';
const GREEK =
  'Όνομα;Έργο\nΔήμος Αθηναίων;Κοινωνική ένταξη και υποστήριξη\nΣύλλογος Γονέων;Φροντίδα ηλικιωμένων';

describe('the encoding of a text', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(ITALIAN)],
    ['utf-8', new TextEncoder().encode(`\ufeff${ITALIAN}`)],
    ['utf-16le', utf16(ITALIAN, false, true)],
    ['utf-16be', utf16(ITALIAN, true, true)],
    ['utf-16le', utf16(ITALIAN, false, false)],
    ['utf-16be', utf16(ITALIAN, true, false)],
  ] as const)('%s is certain', (encoding, bytes) => {
    const read = readText(bytes);
    expect(read).toMatchObject({ encoding, encodings: [] });
    expect(cellsOf(read)[0]).toEqual(['Ente', 'Città', 'Attività']);
    expect(cellsOf(read)[2]?.[1]).toBe('Mondovì');
  });

  it.each([
    ['windows-1252', ITALIAN],
    ['macintosh', ITALIAN],
    ['windows-1250', POLISH],
    ['windows-1253', GREEK],
  ] as const)('%s is told from the others by the letters of its languages', (encoding, text) => {
    const read = readText(encode(text, encoding));
    expect(read.encoding).toBe(encoding);
    expect(
      cellsOf(read)
        .map((cells) => cells.join(';'))
        .join('\n'),
    ).toBe(text);
  });

  it('is offered for choice with the same stretch in each, when few letters tell', () => {
    const read = readText(encode('Ente;Comune\nAlfa;Mondovì', 'windows-1252'));
    expect(read.encodings[0]).toEqual({ encoding: 'windows-1252', sample: 'Alfa;Mondovì' });
    expect(read.encodings.length).toBeGreaterThan(1);
    expect(new Set(read.encodings.map(({ sample }) => sample)).size).toBe(read.encodings.length);
  });

  it('that was chosen is used, and the others stay on offer', () => {
    const bytes = encode('Ente;Comune\nAlfa;Mondovì', 'windows-1252');
    const read = readText(bytes, { encoding: 'macintosh' });
    expect(read.encoding).toBe('macintosh');
    expect(read.encodings[0]?.encoding).toBe('macintosh');
    expect(read.encodings.map(({ encoding }) => encoding)).toContain('windows-1252');
  });

  it('that cannot be is refused', () => {
    const bytes = encode('Ente;Comune\nAlfa;Mondovì', 'windows-1252');
    expect(refusalOf(() => readText(bytes, { encoding: 'utf-8' }))).toBe('wrong-encoding');
  });

  it('with dashes and apostrophes of Windows taken for control characters is mended', () => {
    expect(cellsOf(readText('Ente;Nota\nL\u0092Ancora;1 \u0096 2'))[1]).toEqual([
      'L’Ancora',
      '1 – 2',
    ]);
  });
});
