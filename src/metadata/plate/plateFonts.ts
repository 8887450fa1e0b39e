/** A font for scripts that EB Garamond does not have, and how it is set beside it. */
export interface PlateFont {
  readonly family: string;
  /** In `fonts/`, in the order in which a glyph is looked for. */
  readonly files: readonly [string, ...string[]];
  /** First and last code points that are set in this font. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Size relative to EB Garamond, so that both look equally large. */
  readonly scale: number;
  /** Distance of lines relative to EB Garamond's. */
  readonly leading: number;
  /** What stands above the baseline, in em of the line; EB Garamond's capitals: 0.65. */
  readonly rise: number;
  /** What hangs below, in em of the line; EB Garamond's descenders: 0.25. */
  readonly drop: number;
  /** Several glyphs of a syllable stand beside each other (see LetterGaps). */
  readonly syllabic?: true;
}

/** Roman and italic, for all that no other font is named for. */
export const LATIN_FILES = ["EBGaramond-Regular.ttf", "EBGaramond-Italic.ttf"] as const;

const CJK = {
  ranges: [
    [0x2e80, 0x30ff],
    [0x31f0, 0x31ff],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xff00, 0xffef],
    [0x20000, 0x3ffff],
  ],
  scale: 0.9,
  leading: 1.14,
  rise: 0.88,
  drop: 0.14,
} as const;

const CHINESE: PlateFont = {
  ...CJK,
  family: "Noto Serif CJK SC",
  files: ["NotoSerifCJKsc-Subset.otf"],
};

/** The characters that are written otherwise in Japan; the others are the Chinese font's. */
const JAPANESE: PlateFont = {
  ...CJK,
  family: "Noto Serif CJK JP",
  files: ["NotoSerifCJKjp-Subset.otf", "NotoSerifCJKsc-Subset.otf"],
};

const FONTS: readonly PlateFont[] = [
  {
    family: "Amiri",
    files: ["Amiri-Regular.ttf"],
    ranges: [
      [0x0600, 0x06ff],
      [0x0750, 0x077f],
      [0x0870, 0x08ff],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
    scale: 1.12,
    leading: 1.4,
    rise: 0.9,
    drop: 0.46,
  },
  {
    family: "Noto Serif Hebrew",
    files: ["NotoSerifHebrew-Regular.ttf"],
    ranges: [
      [0x0590, 0x05ff],
      [0xfb1d, 0xfb4f],
    ],
    scale: 0.94,
    leading: 1.1,
    rise: 0.66,
    drop: 0.2,
  },
  {
    family: "Noto Serif Devanagari",
    files: ["NotoSerifDevanagari-Regular.ttf"],
    ranges: [
      [0x0900, 0x0963],
      [0x0966, 0x097f],
      [0x1cd0, 0x1cff],
      [0xa8e0, 0xa8ff],
    ],
    scale: 0.94,
    leading: 1.25,
    rise: 0.82,
    drop: 0.33,
    syllabic: true,
  },
  {
    family: "Noto Serif Bengali",
    files: ["NotoSerifBengali-Regular.ttf"],
    ranges: [[0x0980, 0x09ff]],
    scale: 0.96,
    leading: 1.25,
    rise: 0.82,
    drop: 0.33,
    syllabic: true,
  },
  {
    family: "Noto Serif Tamil",
    files: ["NotoSerifTamil-Regular.ttf"],
    ranges: [[0x0b80, 0x0bff]],
    scale: 0.8,
    leading: 1.15,
    rise: 0.74,
    drop: 0.3,
    syllabic: true,
  },
  {
    family: "Noto Serif Armenian",
    files: ["NotoSerifArmenian-Regular.ttf"],
    ranges: [
      [0x0530, 0x058f],
      [0xfb13, 0xfb17],
    ],
    scale: 0.86,
    leading: 1,
    rise: 0.65,
    drop: 0.25,
  },
  {
    family: "Noto Serif Georgian",
    files: ["NotoSerifGeorgian-Regular.ttf"],
    ranges: [
      [0x10a0, 0x10ff],
      [0x1c90, 0x1cbf],
      [0x2d00, 0x2d2f],
    ],
    scale: 0.88,
    leading: 1.05,
    rise: 0.78,
    drop: 0.32,
  },
  {
    family: "Noto Serif Ethiopic",
    files: ["NotoSerifEthiopic-Regular.ttf"],
    ranges: [
      [0x1200, 0x139f],
      [0x2d80, 0x2ddf],
      [0xab00, 0xab2f],
    ],
    scale: 0.86,
    leading: 1.1,
    rise: 0.66,
    drop: 0.2,
  },
];

/** All fonts beside EB Garamond. */
export const SCRIPT_FONTS: readonly PlateFont[] = [...FONTS, CHINESE, JAPANESE];

/**
 * The font for a code point; undefined: EB Garamond. By fixed ranges and not by Unicode properties,
 * whose tables change from one Node version to the next.
 */
export function plateFont(point: number, japanese: boolean): PlateFont | undefined {
  const holds = ({ ranges }: PlateFont) =>
    ranges.some(([first, last]) => point >= first && point <= last);
  const han = japanese ? JAPANESE : CHINESE;
  return holds(han) ? han : FONTS.find(holds);
}
