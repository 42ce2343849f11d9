/** Keeps short hyphened words on one line: `KTP-el`, `PBB-P2`, `ke-2`. Their hyphen is framed by word joiners (U+2060). */
export function unbroken(text: string): string {
  return text.replace(/\b(\w{1,4})-(\w{1,3})\b/g, '$1\u2060-\u2060$2')
}
