const LOWER_CASE_WORDS =
  /(?<![\p{L}\d])(?:may|march|august|mar|jan|jun|dec|sat|sun)(?![\p{L}\d])/gu;
// "two days after 20 August" names 20 August; a parser that counts on would lose it.
const COUNTING = /(?<![\p{L}])(?:after|before|ago|later|earlier|from now|hence|within)(?!\p{L})/giu;
// What is left of a time of day would end up in a date.
const TIME_OF_DAY =
  /(?<![\d.,:])(?:\d{1,2}:\d\d(?!\d)(?: ?[ap]\.?m\.?(?!\p{L}))?|\d{1,2}(?:\.\d\d)? ?(?:[ap]\.?m\.?(?!\p{L})|o'clock))|in the (?:early |late )?(?:morning|afternoon|evening)/giu;
const MONTH_NAME = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const NIGHT_BEFORE_MONTH = new RegExp(
  `(?<![\\d/])(\\d{1,2}(?:st|nd|rd|th)?)/(?=\\d{1,2}(?:st|nd|rd|th)?\\s{1,3}(?:of\\s)?${MONTH_NAME})`,
  "gi",
);
const NIGHT_AFTER_MONTH = new RegExp(
  `(${MONTH_NAME}\\s{1,3}\\d{1,2}(?:st|nd|rd|th)?)/(?=\\d{1,2}(?:st|nd|rd|th)?(?![\\d/]))`,
  "gi",
);
// "July 29-August 1" would be read as 29 August.
const DAY_TO_MONTH = new RegExp(
  `(${MONTH_NAME}\\s{1,3}\\d{1,2}(?:st|nd|rd|th)?)-(?=${MONTH_NAME}\\s{1,3}\\d)`,
  "gi",
);

/**
 * Prepares prose for the date parsers without moving a character: addresses, file names, hashes,
 * HTML tags and times of day are blanked out, dashes become `-`, exotic spaces plain
 * ones, and the slash of a night (`August 20/21`) becomes a `-`. Linear in the text.
 *
 * @returns A text of the same length in UTF-16 units, with a date's parts at the same offsets.
 */
export function maskText(text: string): string {
  return text
    .replaceAll(/\s/g, " ")
    .replaceAll(/[‐‑‒–—−]/g, "-")
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/<[^<>]{1,500}>/g, blank)
    .replaceAll(/\S+/g, maskToken)
    .replaceAll(TIME_OF_DAY, blank)
    .replaceAll(LOWER_CASE_WORDS, blank)
    .replaceAll(COUNTING, blank)
    .replaceAll(NIGHT_BEFORE_MONTH, "$1-")
    .replaceAll(NIGHT_AFTER_MONTH, "$1-")
    .replaceAll(DAY_TO_MONTH, "$1,");
}

const LONGEST_TOKEN = 80;

function maskToken(token: string): string {
  const link = token.indexOf("](");
  if (link !== -1 && token.length <= LONGEST_TOKEN * 10) {
    return maskToken(token.slice(0, link)) + blank(token.slice(link));
  }
  const isAddress = token.includes("://") || token.startsWith("www.") || token.includes("@");
  const isName = token.includes("_") && /\d/.test(token);
  const isPath = (token.match(/[/\\]/g) ?? []).length > 1 && /\p{L}/u.test(token);
  const isHash = /[0-9a-f]{12}/i.test(token) && /\d/.test(token);
  const isFile = /\d\.[a-z]{2,4}\d?$/i.test(token);
  const isMasked = isAddress || isName || isPath || isHash || isFile;
  return isMasked || token.length > LONGEST_TOKEN ? blank(token) : token;
}

// What stands in for a blanked word is no space, so that no phrase reaches across it.
function blank(found: string): string {
  return "#".repeat(found.length);
}
