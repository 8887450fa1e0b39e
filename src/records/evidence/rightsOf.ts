const OPEN =
  /public domain|creative commons|\bCC[ -]?(?:BY|0|ZERO)\b|no rights reserved|open (?:government|data|access|content)|GNU|\bGFDL\b|\bOGL\b|\bPDM?\b/i;
const RESERVED = /reserved|©|\(c\)|copyright|licen[cs]e required|no reproduction|permission/i;

/** What a source's `rights` allow, as far as words tell: `open`, `reserved`, or unknown. */
export function rightsOf(rights: string | undefined): "open" | "reserved" | "unknown" {
  if (rights === undefined) return "unknown";
  if (OPEN.test(rights)) return "open";
  return RESERVED.test(rights) ? "reserved" : "unknown";
}
