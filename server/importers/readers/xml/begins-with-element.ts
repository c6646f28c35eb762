const HEAD = 8_192;

/** Whether an XML document has this root element, whatever stands before it. */
export const beginsWithElement = (bytes: Uint8Array, name: string): boolean => {
  const isWide = bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const head = new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes.subarray(0, HEAD));
  const root =
    /^[^<]*(?:<(?:\?[^>]*\?>|!--[\s\S]*?-->|!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>)[^<]*)*<(?:[\w.-]+:)?([\w.-]+)/iu.exec(
      head,
    );
  return root?.[1] === name;
};
