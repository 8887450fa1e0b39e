/**
 * What UN M49 does not say: a second continent, and countries that it leaves out. An area is an
 * M49 code: 002 Africa, 009 Oceania, 030 Eastern Asia, 142 Asia, 150 Europe.
 */
export const FURTHER_AREAS: Readonly<Record<string, readonly string[]>> = {
  ARM: ["150"],
  AZE: ["150"],
  CYP: ["150"],
  EGY: ["142"],
  GEO: ["150"],
  GRL: ["150"],
  // Western New Guinea.
  IDN: ["009"],
  KAZ: ["150"],
  RUS: ["142"],
  TLS: ["009"],
  TUR: ["150"],
  TWN: ["030", "142"],
  // Hawaii.
  USA: ["009"],
};
