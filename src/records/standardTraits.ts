/** Every trait type of a token, in the standard order. */
export const STANDARD_TRAITS = [
  "Decade",
  "Year",
  "Region",
  "Country",
  "Conflict",
  "Politics",
  "Type",
  "Impact",
  "Artist",
  "Group",
  "Edition",
  "Price",
] as const;

export type StandardTrait = (typeof STANDARD_TRAITS)[number];
