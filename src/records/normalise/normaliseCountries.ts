import { findCountry } from "../places/findCountry.ts";
import { changed, type NormalisedValue, same } from "./normalisedValue.ts";

// What a name goes on with behind a comma: `Korea, Republic of`, `Gambia, The`.
const SUFFIX = /(?: of(?: the)?|^the|^(?:north|south|east|west)(?:ern)?)$/i;

/**
 * Reads countries however they are listed: with `+`, `;`, `/`, `|`, line breaks and commas between
 * them, in brackets, or with a last `and`. A comma or an `and` inside a known name stays, as in
 * `Korea, Republic of` and `Bosnia and Herzegovina`.
 *
 * @param isKnown Whether a name is a country's, besides those that findCountry knows.
 */
export function normaliseCountries(
  written: string,
  isKnown: (name: string) => boolean = () => false,
): NormalisedValue {
  // A list of states is none of them: neither `France United States` nor Austria-Hungary.
  const isState = (name: string) => isKnown(name) || (findCountry(name)?.states.length ?? 0) > 0;
  const known = (name: string) =>
    isKnown(name) || (findCountry(name) !== undefined && !isList(name, isState));
  if (isKnown(written)) return same(written);
  const turned = isList(written, isState) ? written : inUsualOrder(written, known);
  if (turned !== written) return changed(turned, "in the usual order");
  if (known(written)) return same(written);
  const inner = /^\[(.*)\]$/su.exec(written)?.[1] ?? written;
  const names = inner
    .split(/\s\+|\+\s|^\+|\+$|[;|\n]/u)
    .flatMap((part) => splitUnless(part, /[/+]/u, known))
    .flatMap((part) => splitCommas(part, known))
    .flatMap((part) => splitAnd(part, known))
    .map((name) =>
      name
        .trim()
        .replace(/^(["'])(.*)\1$/u, "$2")
        .trim(),
    )
    .map((name) => (isList(name, isState) ? name : inUsualOrder(name, known)))
    .filter((name) => name !== "");
  const distinct = [...new Set(names)];
  const [first, second] = distinct;
  if (first === undefined) return same(written);
  if (second === undefined)
    return first === written ? same(written) : changed(first, "one country");
  return changed(distinct, "a list");
}

function isList(name: string, isState: (name: string) => boolean): boolean {
  const parts = name.split(/,|\//u).map((part) => part.trim());
  return parts.length > 1 && parts.every(isState);
}

function splitUnless(text: string, sign: RegExp, known: (name: string) => boolean): string[] {
  return known(text.trim()) ? [text] : text.split(sign);
}

/** Parts at commas that belong to one name stay together. */
function splitCommas(text: string, known: (name: string) => boolean): readonly string[] {
  if (known(text.trim())) return [text];
  const parts = text.split(",").map((part) => part.trim());
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    const turned = last === undefined ? undefined : turnAround(`${last}, ${part}`);
    const whole = `${last ?? ""}, ${part}`;
    if (last !== undefined && !known(part) && (known(whole) || (turned && known(turned)))) {
      names[names.length - 1] = known(whole) ? whole : (turned ?? whole);
    } else if (last !== undefined && !known(part) && SUFFIX.test(part)) {
      names[names.length - 1] = whole;
    } else {
      names.push(part.replace(/^and (?=.)/u, ""));
    }
  }
  return names;
}

/** `Poland and Russia` is two countries if both are known and the whole is not. */
function splitAnd(text: string, known: (name: string) => boolean): readonly string[] {
  const name = text.trim();
  if (known(name)) return [name];
  for (const { 0: sign, index } of [...name.matchAll(/ (?:and|&) /gu)].toReversed()) {
    const [before, behind] = [name.slice(0, index), name.slice(index + sign.length)];
    if (!known(before)) continue;
    const rest = splitAnd(behind, known);
    if (rest.every(known)) return [before, ...rest];
  }
  return [name];
}

/** `Korea, South` as `South Korea`; `Korea, Republic of` stays, since ISO 3166-1 writes it so. */
function inUsualOrder(name: string, known: (name: string) => boolean): string {
  if (/ of(?: the)?$/iu.test(name) && known(name)) return name;
  const turned = turnAround(name);
  return turned !== undefined && known(turned) ? turned : name;
}

function turnAround(name: string): string | undefined {
  const [, short, before] = /^([^,]+), ([^,]+)$/u.exec(name) ?? [];
  return short === undefined || before === undefined ? undefined : `${before} ${short}`;
}
