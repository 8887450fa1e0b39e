import { nearestName } from "../nearestName.ts";
import { parseTraitName } from "../parseExtraTraits.ts";
import type { Problem } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";
import {
  type ChosenUse,
  fieldOfLabel,
  type LabelChoices,
  labelKey,
  LONGEST_CHOICE,
  type PageField,
} from "./parsePageLabel.ts";

const EXAMPLE = "write them as `Titel=title,Text=about,Notizen=`";
const FIELDS = [
  ...["title", "about", "date", "decade", "year", "region", "country", "conflict", "politics"],
  ...["type", "impact", "artist", "group", "number", "price", "image"],
] as const;
const MOST_CHOICES = 100;

/**
 * Reads what an editor says of the labels of a page, `Titel=title,Stimmung=Trait: Mood,Notizen=`: a
 * label, and the field or extra trait that it stands for; nothing: its lines are left out.
 *
 * @returns The choices, and OPTION_INVALID for each that makes no sense.
 */
export function parseLabelChoices(written: string): {
  readonly choices: LabelChoices;
  readonly problems: readonly Problem[];
} {
  const choices = new Map<string, PageField | ChosenUse>();
  const problems: Problem[] = [];
  const report = (message: string, fix: string) =>
    problems.push({ code: "OPTION_INVALID", message, fix });
  for (const choice of written.split(",").filter((each) => each.trim() !== "")) {
    const end = choice.lastIndexOf("=");
    if (end === -1) {
      report(`${quoteValue(choice.trim())} has no \`=\``, EXAMPLE);
      continue;
    }
    const [label, wanted] = [choice.slice(0, end).trim(), choice.slice(end + 1).trim()];
    const key = labelKey(label);
    const use = useOf(wanted);
    if (key === "") {
      report(`${quoteValue(choice.trim())} names no label`, EXAMPLE);
    } else if (key.length > LONGEST_CHOICE) {
      report(
        `the label ${quoteValue(label)} has ${key.length} characters`,
        `name a label of at most ${LONGEST_CHOICE} characters`,
      );
    } else if (use === undefined) {
      const nearest = nearestName(wanted, FIELDS);
      const fix = nearest
        ? `write \`${nearest}\``
        : `write one of ${FIELDS.join(", ")}, or \`Trait: …\``;
      report(`no field is named ${quoteValue(wanted)}`, fix);
    } else if (typeof use === "object" && "code" in use) {
      report(use.message, use.fix);
    } else if (choices.has(key)) {
      report(`the label ${quoteValue(label)} is chosen twice`, "choose it once");
    } else if (choices.size === MOST_CHOICES) {
      report(`more than ${MOST_CHOICES} labels are chosen`, "choose those that the pages have");
      break;
    } else {
      choices.set(key, use);
    }
  }
  return { choices, problems };
}

function useOf(wanted: string): PageField | ChosenUse | Problem | undefined {
  if (wanted === "") return "ignored";
  const trait = /^trait:(.*)$/is.exec(wanted)?.[1]?.trim();
  if (trait === undefined) return fieldOfLabel(wanted);
  const name = parseTraitName(trait);
  return name.problem ?? { trait: name.value };
}
