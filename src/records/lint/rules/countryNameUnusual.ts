import { CountryForms } from "../countryForms.ts";
import type { Found, LintRule } from "../lintRule.ts";

/** An abbreviation or long form that stands alone for a state. */
export const countryNameUnusual: LintRule = {
  code: "COUNTRY_NAME_UNUSUAL",
  severity: "warning",
  reason:
    "Collectors look for a state under its usual English name. An abbreviation, an official long form or a native name splits the trait as soon as a later record has the usual one.",
  example: "`country: USSR` in every record, and `Soviet Union` in none",
  fix: "write the state's usual name, or add the name to `countries` in collection.yaml with its region",
  start(collection) {
    const tally = new CountryForms(collection);
    return {
      record(each) {
        tally.add(each);
        return [];
      },
      end: () =>
        tally.all().flatMap(({ state: { usual }, forms }): Found[] => {
          const [only, ...others] = forms;
          if (only === undefined || others.length > 0 || only.isGood) return [];
          const where = only.records === 1 ? "" : `, in ${only.records} records`;
          return [
            {
              ...only.first,
              message: `\`${only.name}\` is not the usual name of \`${usual}\`${where}`,
              fix: `write \`${usual}\`, or add \`${only.name}\` to \`countries\` in collection.yaml with its region`,
            },
          ];
        }),
    };
  },
};
