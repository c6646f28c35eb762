import { deflateRawSync } from 'node:zlib';

/** A ZIP archive made by hand, so that its directory can lie. Sizes are those of the content unless said otherwise. */
export const zipOf = (
  files: readonly {
    name: string;
    content: string | Uint8Array;
    size?: number;
    encrypted?: boolean;
  }[],
): Uint8Array => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size, encrypted } of files) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const called = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (encrypted === true ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? plain.length, 18);
    common.writeUInt16LE(called.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, called, packed]);
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 0, 'latin1');
    common.copy(entry, 6, 0, 24);
    entry.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([entry, called]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(Math.min(files.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(files.length, 0xffff), 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, listed, end]));
};

/** The least that a workbook consists of, around the given XML of its only sheet. */
export const xlsxOf = (
  sheet: string,
  parts: { styles?: string; workbook?: string; strings?: string } = {},
): Uint8Array =>
  zipOf([
    {
      name: '_rels/.rels',
      content:
        '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook>${parts.workbook ?? ''}<sheets><sheet name="Foglio1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
        '<Relationship Id="rId2" Type="x/styles" Target="styles.xml"/>' +
        '<Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    },
    { name: 'xl/styles.xml', content: parts.styles ?? '<styleSheet/>' },
    { name: 'xl/sharedStrings.xml', content: parts.strings ?? '<sst/>' },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]);
