import type { Workbook } from '../../workbook.ts';
export const rankEncodings = (bytes: Uint8Array): Workbook['encodings'] => [
  {
    encoding: 'windows-1252',
    sample: new TextDecoder('windows-1252').decode(bytes.subarray(0, 40)),
  },
];
