import { type CountryForm, CountryForms } from "../countryForms.ts";
import type { Found, LintRule } from "../lintRule.ts";

/** One state under several names. */
export const countrySynonym: LintRule = {
  code: "COUNTRY_SYNONYM",
  severity: "error",
  reason:
    "Two names of one state at the same time are two traits to every marketplace, counted apart for ever. Names of different times, such as Burma and Myanmar, are left alone.",
  example: "`country: USA` in one record and `country: United States` in another",
  fix: "write the state's usual name in every record",
  start(collection) {
    const tally = new CountryForms(collection);
    return {
      record(each) {
        tally.add(each);
        return [];
      },
      end: () =>
        tally.all().flatMap(({ state, forms }): Found[] => {
          if (forms.length < 2) return [];
          const usual = preferred(state.usual, forms);
          const others = forms.filter(({ name }) => name !== usual);
          const [rarest] = others.toSorted((a, b) => a.records - b.records);
          if (rarest === undefined) return [];
          const names = [...others, ...forms.filter(({ name }) => name === usual)].map(told);
          return [
            {
              ...rarest.first,
              message: `${names.slice(0, -1).join(", ")} and ${names.at(-1)} name one state`,
              fix: `write \`${usual}\` in every record`,
            },
          ];
        }),
    };
  },
};

// The collection's own name comes first, then the usual one as the records spell it.
function preferred(usual: string, forms: readonly CountryForm[]): string {
  const own = forms.filter(({ isOwn }) => isOwn);
  const [only, ...further] = own;
  return only !== undefined && further.length === 0 ? only.name : usual;
}

function told({ name, records, numbers }: CountryForm): string {
  const more = records > numbers.length ? ", …" : "";
  return `\`${name}\` (${records === 1 ? "record" : "records"} ${numbers.join(", ")}${more})`;
}
