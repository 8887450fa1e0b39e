/** Inks of one plate, as `#rrggbb`. */
export interface PlatePalette {
  readonly paper: string;
  /** Title and facts. */
  readonly ink: string;
  /** Captions and the edition's size. */
  readonly quiet: string;
  /** Hairlines and the marks of the scale that are not reached. */
  readonly line: string;
  /** Years and the marks of the scale that are reached. */
  readonly accent: string;
}

/** Pigments of printing inks and the papers they sit on, one pair a decade. */
const PALETTES: readonly PlatePalette[] = [
  { paper: "#f3eee3", accent: "#7a2a22" }, // madder
  { paper: "#efefe8", accent: "#23405c" }, // Prussian blue
  { paper: "#f2efdf", accent: "#5a5a24" }, // olive
  { paper: "#f3ece4", accent: "#8a4b1f" }, // burnt sienna
  { paper: "#ecefea", accent: "#24524a" }, // viridian
  { paper: "#f1ecea", accent: "#5b2c46" }, // murex
  { paper: "#f4efdc", accent: "#86651a" }, // ochre
  { paper: "#eeedea", accent: "#3d4148" }, // slate
].map(({ paper, accent }) => ({
  paper,
  accent,
  ink: "#1f1c19",
  quiet: "#6d665c",
  line: "#b3aa9b",
}));

/** The palette of a decade; `startYear` is astronomical. Neighbouring decades always differ. */
export function platePalette(startYear: number): PlatePalette {
  const count = PALETTES.length;
  const index = ((Math.floor(startYear / 10) % count) + count) % count;
  const palette = PALETTES[index];
  if (palette === undefined) throw new RangeError(`no palette for the year ${startYear}`);
  return palette;
}
