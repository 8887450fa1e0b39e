import { stemWord } from "./stemWord.ts";

const SHORTEST = 4;
const WORD = /\p{L}[\p{L}\p{M}'’]{0,60}/gu;

// Words of every text, and words of time, which every dated sentence has.
const COMMON = new Set(
  (
    "about above according across after again against ago almost alone along already also although " +
    "always among and another any anyone are around back became because become been before began " +
    "begin begun behind being below between both brought but called came can cannot come comes could did " +
    "does doing done down during each early earlier either enough even ever every few finally first five " +
    "following for four from gave get give given gone had half hand has have having held her here him his how " +
    "however hundred hundreds into its itself just keep kept knew known large last late later least led left less " +
    "like long made main make makes many may might million more most much must near nearly never new next " +
    "nine not nothing now number off often old once one only onto other others our out over own part per " +
    "perhaps place point put rather same saw second seen several shall she should since six small some soon still " +
    "such take taken taking ten than that the their them then there these they thing third this those though thousand " +
    "thousands three through throughout thus time times today together told too took toward towards turn turned twenty two under " +
    "until upon use used very was way well went were what when where which while who whole whom whose why " +
    "will with within without would yet you your updated published retrieved accessed " +
    "january february march april may june july august september october november december jan feb mar apr " +
    "jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday " +
    "spring summer autumn fall winter day days week weeks weekend month months year years decade decades century " +
    "date dated hour hours minute minutes moment period country countries people"
  ).split(" "),
);
const COMMON_STEMS = new Set([...COMMON].map((word) => stemWord(word)));

/** The stems of the words that say what a sentence is about, each once. */
export function contentWords(sentence: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [word] of sentence.matchAll(WORD)) {
    if (word.length < SHORTEST || COMMON.has(word.toLowerCase())) continue;
    const stem = stemWord(word);
    if (!COMMON_STEMS.has(stem)) stems.add(stem);
  }
  return stems;
}
