import type { DateToken } from "./dateTokens.ts";
import type { DateHold } from "./foundDate.ts";
import { isMark, isWord } from "./parseDateItem.ts";

/** What happened on the day that it is named after. */
const EVENTS = new Set(
  (
    "plot plots plotter plotters conspiracy conspirators putsch putschists coup coups uprising uprisings rising revolt " +
    "revolts rebellion revolution attack attacks attackers bombing bombings massacre massacres incident affair " +
    "mutiny riots hijackers protests regime manifesto crisis victims " +
    "declaration memorandum accord accords agreement agreements law laws act decree decrees government coalition " +
    "monarchy demonstrations demonstrators"
  ).split(" "),
);
/** What only bears the day in its name. */
const BEARERS = new Set(
  (
    "movement movements celebration celebrations parade parades holiday holidays festivities fireworks commemoration " +
    "commemorations generation era intellectuals alliance brigade brigades battalion regiment division organization " +
    "organisation group front party committee front militants members monument memorial museum prize foundation"
  ).split(" "),
);
/** Only with a capital: "on 4 May street fighting began". */
const PLACES = new Set(
  "street square avenue road bridge boulevard stadium university hospital airport station park plaza place district dam hall school society club day".split(
    " ",
  ),
);
const PLACES_BEFORE =
  /^(?:Movement|Movimiento|Movimento|Square|Avenue|Avenida|Street|Boulevard|Bridge|Ponte|Pont|Place|Plaza|Plaça|Praça|Piazza|Rue|Via|Calle|Ulica|Brigade|Brigades|Battalion|Regiment|Division|Stadium|Stade|Estadio|University|Université|Universidad|Organization|Organisation|Group|Front|Party|Lycée|Hospital|Museum|Club|Alliance|Committee)$/u;
/** After one of these a day is a day, whatever follows. */
const AT = /^(?:on|by|since|until|till|before|after|from|to|and|around|following)$/;

/**
 * Tells whether a day is part of a name: `the 20 July plot`, `the 26th of July Movement`, `Square of
 * 14 July`, `the May Fourth Movement`. With a year of its own a day names an event by its date.
 *
 * @param first Index of the day's first token, and `next` of the one after it.
 * @returns `name` for an event, `none` for what says nothing of the day, undefined for a date.
 */
export function dayNameAt(
  tokens: readonly DateToken[],
  first: number,
  next: number,
  hasYear: boolean,
): DateHold | "none" | undefined {
  const bearer = kindAfter(tokens, first, next, hasYear);
  if (bearer === "none") return "none";
  if (isAfterPlace(tokens, first, hasYear)) return "none";
  if (hasYear) return undefined;
  if (bearer !== undefined) return bearer;
  // "the May Fourth intellectuals": nobody dates a day so but after "on".
  const day = tokens[next - 1];
  const isSpelled = day?.kind === "number" && day.digits === 0 && /^\p{Lu}/u.test(day.text);
  const isName = isSpelled && tokens[first]?.kind === "month" && tokens[next]?.kind === "word";
  return isName && !isAt(tokens[first - 1]) ? "name" : undefined;
}

function kindAfter(
  tokens: readonly DateToken[],
  first: number,
  next: number,
  hasYear: boolean,
): "name" | "none" | undefined {
  const before = tokens[first - 1];
  const isThe = isWord(before, "the") || isWord(before, "this") || isWord(before, "that");
  const starts = tokens[first];
  const isOrdinal = starts?.kind === "number" && starts.isOrdinal;
  // "on the 26th of July movements began"
  const isDated = isThe ? isOrdinal && isWord(tokens[first - 2], "on") : isAt(before);
  for (const at of [next, next + 1, next + 2]) {
    const token = tokens[at];
    const isHyphen = at === next && isMark(token, "-");
    if (isHyphen) continue;
    if (token?.kind !== "word") return undefined;
    const word = token.value.replace(/'s?$/, "");
    const isLarge = /^\p{Lu}/u.test(token.text);
    // "the 26th of July Revolutionary Movement": a word between needs "the" before the day.
    if (at > next && !isThe && !isLarge) return undefined;
    if (PLACES.has(word) && isLarge) return "none";
    const isName = isLarge ? !(hasYear && isDated) : !isDated;
    if (BEARERS.has(word) && isName) return "none";
    if (EVENTS.has(word) && isName) return "name";
    if (NO_ATTRIBUTE.test(word)) return undefined;
  }
  return undefined;
}

const NO_ATTRIBUTE =
  /^(?:the|a|an|in|at|on|of|to|by|for|from|and|or|but|when|where|who|which|that|as|with|was|were|is|are|had|has|he|she|it|they|his|her|their|its)$/;

function isAt(token: DateToken | undefined): boolean {
  return token?.kind === "word" && AT.test(token.value);
}

/** `Movement of 2 June`, `Rue du 4 Septembre`, `Square of the 14th of July`. */
function isAfterPlace(tokens: readonly DateToken[], first: number, hasYear: boolean): boolean {
  let at = first - 1;
  let hasOf = false;
  while (at > first - 4 && /^(?:of|the|du|de|del|do|dos|des)$/i.test(tokens[at]?.text ?? "")) {
    hasOf ||= !isWord(tokens[at], "the");
    at--;
  }
  const place = tokens[at];
  if (place?.kind !== "word" || !PLACES_BEFORE.test(place.text)) return false;
  return hasOf || !hasYear;
}
