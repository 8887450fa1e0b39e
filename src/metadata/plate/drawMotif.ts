import type { Frame } from "./clipShape.ts";
import { motifOf } from "./motifs.ts";
import type { PlateFields } from "./plate.ts";
import type { PlatePalette } from "./platePalette.ts";

/**
 * The panel behind the years with its motif: the type chooses the motif, the edition's number its
 * place and weight, and the impact how many of its ten elements stand out.
 */
export function drawMotif(fields: PlateFields, frame: Frame, palette: PlatePalette): string[] {
  const { left, top, right, bottom } = frame;
  const { number, impact } = fields;
  const variant = { position: number % 8, weight: (number + Math.floor(number / 8)) % 3 };
  const elements = motifOf(fields.type)(frame, variant).map((path, index) => {
    const fill = index < impact ? palette.strong : palette.faint;
    return path === ""
      ? ""
      : `<path d="${path}" fill="${fill}" fill-rule="evenodd" shape-rendering="crispEdges"/>`;
  });
  const place = `x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"`;
  return [`<rect ${place} fill="${palette.accent}"/>`, ...elements.filter(Boolean)];
}
