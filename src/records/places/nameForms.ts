// Words that say what sort of state it is. `Union` and `States` are left out: with them and a
// place alone, `Soviet Union` and `United States` would be forms of other names.
const KINDS = new Set(
  (
    "kingdom empire republic dynasty duchy archduchy principality sultanate emirate khanate khaganate " +
    "caliphate county electorate margraviate margravate landgraviate tsardom shogunate imamate despotate " +
    "colony protectorate mandate federation confederation confederacy commonwealth dominion territory " +
    "viceroyalty captaincy lordship city state horde tribe tribes civilization civilisation kingdoms " +
    "states league bishopric archbishopric beylik eyalet pashalik regency khedivate hetmanate governorate " +
    "voivodeship chiefdom rajahnate raj province condominium ssr assr sfsr sr realm monarchy crown order"
  ).split(" "),
);
// Words that come before these and belong to them.
const BEFORE_KIND = new Set(
  "grand free general people's peoples democratic socialist soviet federal islamic united imperial city".split(
    " ",
  ),
);
/** Words of a kind that are a state by themselves. */
const WHOLE_STATES = new Set(["united states", "united kingdom"]);
// What may stand in brackets behind a name without being a part of it.
const QUALIFIERS = new Set(
  (
    "country state nation republic kingdom empire dynasty colony territory province island islands mainland " +
    "region historical historic former modern present-day ancient medieval"
  ).split(" "),
);
// Words that say who ruled a place, or when, and leave the place where it is.
const RULED = new Set(
  (
    "ancient medieval imperial colonial occupied soviet british english french spanish portuguese dutch " +
    "german italian belgian danish swedish russian austrian american japanese ottoman roman byzantine " +
    "hellenistic habsburg mughal mandatory nazi-occupied german-occupied japanese-occupied allied-occupied " +
    "italian-occupied soviet-occupied axis-occupied prussian venetian norman moorish muslim royal early late " +
    "old classical modern communist socialist fascist revolutionary independent free"
  ).split(" "),
);

/**
 * The key under which spellings of one name meet: accents, dots, apostrophes, the kinds of hyphen,
 * `&`, `St` and a leading `The` do not matter; capital letters do.
 */
export function keyOfName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f.'\u2018\u2019\u02b9-\u02bf\u2032\u0060\u00b4]/g, "")
    .replaceAll("Đ", "D")
    .replaceAll("đ", "d")
    .replaceAll("ı", "i")
    .replaceAll(/\s*&\s*/g, " and ")
    .replaceAll(/[\s\p{Pd}]+/gu, " ")
    .trim()
    .replace(/^[Tt]he (?=\p{Lu})/u, "")
    .replace(/^St /, "Saint ");
}

/** Whether a name holds a word such as `Kingdom`. */
export function hasKind(name: string): boolean {
  return name.split(/[\s\p{Pd}]+/u).some((word) => KINDS.has(word.toLowerCase()));
}

/** A name in two parts: `Kingdom of Kongo` and `Kongo Kingdom` are `kingdom` and `Kongo`. */
export interface SplitName {
  readonly kind: string;
  readonly core: string;
}

/** @returns undefined for a name without a kind, or of nothing else. */
export function splitName(name: string): SplitName | undefined {
  const words = keyOfName(name).split(" ");
  const of = words.indexOf("of");
  if (of > 0 && words.slice(0, of).every((word) => isKindWord(word)) && isKind(words[of - 1])) {
    const rest = words.slice(words[of + 1] === "the" ? of + 2 : of + 1);
    if (rest.length > 0)
      return { kind: words.slice(0, of).join(" ").toLowerCase(), core: rest.join(" ") };
  }
  if (!isKind(words.at(-1))) return undefined;
  let start = words.length - 1;
  while (start > 1 && isKindWord(words[start - 1] ?? "")) start -= 1;
  if (start < 1) return undefined;
  const kind = words.slice(start).join(" ").toLowerCase();
  // Two states without a sign between them: `Soviet Union United States`.
  if (WHOLE_STATES.has(kind)) return undefined;
  return { kind, core: words.slice(0, start).join(" ") };
}

function isKind(word: string | undefined): boolean {
  return word !== undefined && KINDS.has(word.toLowerCase());
}

function isKindWord(word: string): boolean {
  return isKind(word) || BEFORE_KIND.has(word.toLowerCase());
}

/** Other ways in which a name may stand in a list: `Korea, South`, `Georgia (country)`. */
export function turnedNames(name: string): readonly string[] {
  const [, outer = "", inner = ""] = /^([^()]+) \(([^()]+)\)$/.exec(name) ?? [];
  if (outer !== "") {
    const turned = [`${inner} ${outer}`, `${outer} ${inner}`, `${inner} of ${outer}`];
    const isQualified = inner.split(/\s+/).every((word) => QUALIFIERS.has(word.toLowerCase()));
    return [...turned, ...(isQualified ? [...turnedNames(outer), outer] : [])];
  }
  const [, first, last] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  return first === undefined ? [] : [`${last} ${first}`, `${last} of ${first}`];
}

/** `Roman Egypt` is Egypt under another rule, `Abbasids` are those of a dynasty. */
export function placeNames(name: string): readonly string[] {
  const words = name.split(" ");
  const [first = ""] = words;
  const places: string[] = [];
  if (words.length > 1 && RULED.has(first.toLowerCase())) places.push(words.slice(1).join(" "));
  return places;
}
