import { describe, expect, it } from 'vitest';
import { pastedFile } from '../../../../client/src/views/import/file/pasted.ts';

describe('pasted cells', () => {
  it('are a table of tabs, with accents and all', async () => {
    const file = pastedFile('Ente\tSede\nAss. Cuneo\tMondovì\n\n');
    expect(file?.name).toBe('incolla.tsv');
    expect(await file?.text()).toBe('Ente\tSede\nAss. Cuneo\tMondovì');
  });

  it('may be the text of a CSV', () => {
    expect(pastedFile('Ente;Sede\r\nA;B')?.name).toBe('incolla.csv');
  });

  it.each(['', 'una parola', 'prima riga\nseconda riga', 'Ente\tSede'])(
    'are no table when they have one row or one column: %j',
    (text) => {
      expect(pastedFile(text)).toBeNull();
    },
  );
});
