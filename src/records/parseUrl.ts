import type { Parsed } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { YamlValue } from "./yamlValue.ts";

const LONGEST = 2000;

/**
 * Parses an absolute http or https URL without credentials and keeps it as written.
 *
 * @returns The URL, or FIELD_INVALID.
 */
export function parseUrl(raw: YamlValue): Parsed<string> {
  const isPlain =
    typeof raw === "string" &&
    raw.length <= LONGEST &&
    /^https?:\/\/[^\p{C}\s<>"\\^`{|}]+$/iu.test(raw);
  if (isPlain && URL.canParse(raw)) {
    const { username, password } = new URL(raw);
    if (username === "" && password === "") return { value: raw };
  }
  return {
    problem: {
      code: "FIELD_INVALID",
      message: `${quoteValue(raw)} is no plain http or https address`,
      fix: "write an address such as `https://example.org/page`, without user name or password",
    },
  };
}
