/**
 * The code points for which a TrueType or OpenType font has a glyph, from its Unicode `cmap`
 * subtables of format 4 and 12 (https://learn.microsoft.com/typography/opentype/spec/cmap).
 * Throws a RangeError for bytes that are not such a font.
 */
export function parseFontCoverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, "cmap");
  const covered = new Set<number>();
  const subtables = view.getUint16(cmap + 2);
  for (let index = 0; index < subtables; index++) {
    const encoding = cmap + 4 + index * 8;
    const platform = view.getUint16(encoding);
    const subtable = cmap + view.getUint32(encoding + 4);
    if (platform !== 0 && platform !== 3) continue;
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, covered);
    if (format === 12) addGroups(view, subtable, covered);
  }
  if (covered.size === 0) throw new RangeError("the font has no Unicode cmap of format 4 or 12");
  return covered;
}

function findTable(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16;
    const name = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(entry + byte)));
    if (name.join("") === tag) return view.getUint32(entry + 8);
  }
  throw new RangeError(`the font has no ${tag} table`);
}

function addSegments(view: DataView, table: number, covered: Set<number>): void {
  const doubled = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const start = view.getUint16(starts + at);
    const end = view.getUint16(ends + at);
    const delta = view.getUint16(deltas + at);
    const offset = view.getUint16(offsets + at);
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const index =
        offset === 0 ? point : view.getUint16(offsets + at + offset + (point - start) * 2);
      // Glyph 0 is the box of a missing glyph, with or without the delta.
      if (index !== 0 && ((index + delta) & 0xffff) !== 0) covered.add(point);
    }
  }
}

function addGroups(view: DataView, table: number, covered: Set<number>): void {
  const groups = view.getUint32(table + 12);
  for (let index = 0; index < groups; index++) {
    const group = table + 16 + index * 12;
    const start = view.getUint32(group);
    const end = view.getUint32(group + 4);
    const glyph = view.getUint32(group + 8);
    for (let point = start; point <= end; point++) {
      if (glyph + (point - start) !== 0) covered.add(point);
    }
  }
}
