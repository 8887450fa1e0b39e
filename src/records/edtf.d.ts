// The package ships no types. Only `parse` and the shape of its answer are declared.
declare module "edtf" {
  /** A date, year, season, decade or century. */
  export interface EdtfPoint {
    readonly type?: "Date" | "Year" | "Season" | "Decade" | "Century";
    /** Year, month from 0 (or season code), day from 1, hours, minutes, seconds. */
    readonly values: readonly number[];
    /** Bits of the digits written as X: 1 to 8 year, 16 and 32 month, 64 and 128 day. */
    readonly unspecified?: number;
    /** `~` or `%`: on the whole, or on the parts with these bits, numbered like `unspecified`. */
    readonly approximate?: boolean | number;
    /** `?` or `%`, likewise. */
    readonly uncertain?: boolean | number;
    /** How many digits of the year are meant, of `1950S2`. */
    readonly significant?: number;
  }

  /** A range; Infinity stands for an open end (`..`), null for an unknown one. */
  export interface EdtfInterval {
    readonly type: "Interval";
    readonly values: readonly [EdtfPoint | number | null, EdtfPoint | number | null];
  }

  /** `[one of]` (Set) or `{all of}` (List). */
  export interface EdtfList {
    readonly type: "Set" | "List";
    readonly values: readonly (EdtfPoint | readonly [EdtfPoint, EdtfPoint])[];
    /** It begins with `..`. */
    readonly earlier?: boolean;
    /** It ends with `..`. */
    readonly later?: boolean;
  }

  export function parse(
    input: string,
    constraints?: { readonly level?: number },
  ): EdtfPoint | EdtfInterval | EdtfList;
}
