/** What is met on the way through a document. Names come without their prefix. */
export interface XmlHandler {
  /** `attributes` as written, for `attribute()`. */
  open?: (name: string, attributes: string) => void;
  close?: (name: string) => void;
  /** Decoded. */
  text?: (text: string) => void;
}

/** A document type could define entities that swell without end, or point elsewhere: none is accepted. */
export class DoctypeRefused extends Error {}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu;
const LAST_CHARACTER = 0x10ffff;

const character = (code: number, written: string): string =>
  code >= 0 && code <= LAST_CHARACTER ? String.fromCodePoint(code) : written;

/** The five named references of XML and those by number; any other stays as written. */
export const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (written: string, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return character(Number.parseInt(hex, 16), written);
        if (decimal !== undefined) return character(Number.parseInt(decimal, 10), written);
        return NAMED[(name ?? '').toLowerCase()] ?? written;
      })
    : text;

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** Value of an attribute, decoded, by its name without prefix; null when it is not there. */
export const attribute = (attributes: string, name: string): string | null => {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (at > 0 && !isBlank(before) && before !== 58) continue;
    let after = at + name.length;
    while (isBlank(attributes.charCodeAt(after))) after += 1;
    if (attributes.charCodeAt(after) !== 61) continue;
    after += 1;
    while (isBlank(attributes.charCodeAt(after))) after += 1;
    const quote = attributes[after];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, after + 1);
    return decodeXml(attributes.slice(after + 1, end === -1 ? undefined : end));
  }
  return null;
};

/** Where a tag ends: the first `>` that stands in no quotation marks. */
const tagEnd = (xml: string, from: number): number => {
  let end = xml.indexOf('>', from);
  let checked = from;
  while (end !== -1) {
    let quote = '';
    for (let at = checked; at < end; at += 1) {
      const each = xml[at] ?? '';
      if (quote === '') {
        if (each === '"' || each === "'") quote = each;
      } else if (each === quote) quote = '';
    }
    if (quote === '') return end;
    const closing = xml.indexOf(quote, end);
    if (closing === -1) return end;
    checked = closing + 1;
    end = xml.indexOf('>', checked);
  }
  return xml.length;
};

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

/**
 * Goes once through a document and tells the handler what it meets. Lenient: nothing is validated, and what is cut off ends where it ends.
 * O(characters). Errors: `DoctypeRefused`.
 */
export const scanXml = (xml: string, handler: XmlHandler): void => {
  const { open, close, text } = handler;
  const say = (raw: string): void => {
    if (raw !== '') text?.(decodeXml(raw));
  };
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag === -1) {
      say(xml.slice(at));
      return;
    }
    if (tag > at) say(xml.slice(at, tag));
    const next = xml.charCodeAt(tag + 1);
    if (next === 47) {
      const end = xml.indexOf('>', tag);
      close?.(localName(xml.slice(tag + 2, end === -1 ? undefined : end).trim()));
      at = end === -1 ? xml.length : end + 1;
    } else if (next === 33) {
      if (xml.startsWith('<!--', tag)) {
        const end = xml.indexOf('-->', tag + 4);
        at = end === -1 ? xml.length : end + 3;
      } else if (xml.startsWith('<![CDATA[', tag)) {
        const end = xml.indexOf(']]>', tag + 9);
        text?.(xml.slice(tag + 9, end === -1 ? undefined : end));
        at = end === -1 ? xml.length : end + 3;
      } else {
        throw new DoctypeRefused();
      }
    } else if (next === 63) {
      const end = xml.indexOf('?>', tag);
      at = end === -1 ? xml.length : end + 2;
    } else {
      const end = tagEnd(xml, tag + 1);
      const isEmpty = xml.charCodeAt(end - 1) === 47;
      const inner = xml.slice(tag + 1, isEmpty ? end - 1 : end);
      let nameEnd = 0;
      while (nameEnd < inner.length && !isBlank(inner.charCodeAt(nameEnd))) nameEnd += 1;
      const name = localName(inner.slice(0, nameEnd));
      open?.(name, inner.slice(nameEnd));
      if (isEmpty) close?.(name);
      at = end + 1;
    }
  }
};
