/** Inks of one plate, as `#rrggbb`. */
export interface PlatePalette {
  readonly paper: string;
  /** Title and facts. */
  readonly ink: string;
  /** Captions and the mark of a sample. */
  readonly quiet: string;
  /** Hairlines and the marks of the scale that are not reached. */
  readonly line: string;
  /** The panel behind the years and the marks of the scale that are reached. */
  readonly accent: string;
  /** Elements of the motif up to the impact, upon the accent. */
  readonly strong: string;
  /** Elements of the motif beyond the impact, upon the accent. */
  readonly faint: string;
}

/** Parts of paper in a hundred, the rest being the accent. */
const STRONG = 23;
const FAINT = 9;

/** Pigments of printing inks and the papers they sit on, one pair a decade. */
const PALETTES: readonly PlatePalette[] = [
  { paper: "#f3eee3", accent: "#6d231c" }, // madder
  { paper: "#efefe8", accent: "#1d3a56" }, // Prussian blue
  { paper: "#f2efdf", accent: "#41411a" }, // olive
  { paper: "#f3ece4", accent: "#683412" }, // burnt sienna
  { paper: "#ecefea", accent: "#1c483f" }, // viridian
  { paper: "#f1ecea", accent: "#52263e" }, // murex
  { paper: "#f4efdc", accent: "#584105" }, // ochre
  { paper: "#eeedea", accent: "#363a41" }, // slate
].map(({ paper, accent }) => ({
  paper,
  accent,
  strong: mix(accent, paper, STRONG),
  faint: mix(accent, paper, FAINT),
  ink: "#1f1c19",
  quiet: "#665f55",
  line: "#b3aa9b",
}));

/** How many palettes there are, one a decade. */
export const PALETTE_COUNT = PALETTES.length;

/** The palette of a decade; `startYear` is astronomical. Neighbouring decades always differ. */
export function platePalette(startYear: number): PlatePalette {
  const count = PALETTES.length;
  const index = ((Math.floor(startYear / 10) % count) + count) % count;
  const palette = PALETTES[index];
  if (palette === undefined) throw new RangeError(`no palette for the year ${startYear}`);
  return palette;
}

/** A colour with so many parts in a hundred of another, in sRGB values. */
function mix(colour: string, other: string, parts: number): string {
  const channel = (text: string, index: number) =>
    Number.parseInt(text.slice(index, index + 2), 16);
  const mixed = [1, 3, 5].map((index) => {
    const value = channel(colour, index) * (100 - parts) + channel(other, index) * parts;
    return Math.round(value / 100)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}
