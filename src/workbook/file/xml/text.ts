const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an XML document between tags or in an attribute, with its entities resolved. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    return NAMED[name] ?? whole;
  });
}

/** Escapes text for an element's content or a double-quoted attribute. */
export function encodeEntities(text: string): string {
  return /[&<>"\r\n\t]/.test(text)
    ? text.replace(/[&<>"\r\n\t]/g, char =>
        char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : char === '"' ? '&quot;' : `&#${String(char.charCodeAt(0))};`)
    : text;
}

/** Undoes Excel's `_x000D_` writing of characters that XML cannot hold (ECMA-376 ST_Xstring). */
export function decodeCellText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** Cell text as XML content: characters that XML cannot hold become `_xHHHH_`, lone surrogates U+FFFD. */
export function encodeCellText(text: string): string {
  const literal = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  const legal = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(literal)
    ? literal.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, char => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    : literal;
  const whole = legal.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return /[&<>\r]/.test(whole)
    ? whole.replace(/[&<>\r]/g, char => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '_x000D_'))
    : whole;
}

/** The text of an XML part, whatever encoding it declares (UTF-8 unless a byte order mark or its declaration says otherwise). */
export function decodePart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  return new TextDecoder(declared).decode(bytes);
}

/** Bytes of an XML part, always UTF-8. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^(\s*<\?xml[^>]*encoding=["'])(?!utf-8)[\w.-]+(["'])/i, '$1UTF-8$2'));
}
