import { lintCollection } from "../../../src/records/lint/lintCollection.ts";
import type { LintFinding } from "../../../src/records/lint/lintFinding.ts";
import type { LintFolder, PictureFacts } from "../../../src/records/lint/lintRule.ts";
import { parseRecord } from "../../../src/records/parseRecord.ts";
import type { Collection } from "../../../src/records/record.ts";
import { sortIssues } from "../../../src/records/sortIssues.ts";

/** A collection that restricts nothing. */
export const FREE: Collection = {
  name: "Free",
  symbol: "FREE",
  group: "Free",
  size: 100,
  description: "Restricts nothing.",
  vocabularies: {},
  royalty: { bps: 0 },
  launchMint: "none",
};

/** A record in which no rule finds anything. */
export const CLEAN = `---
title: 1968 – Prague Spring
date: 1968-01-05/1968-08-21
region: Europe
country: [Czechoslovakia, Soviet Union]
conflict: Cold War
politics: Protest
type: Historical Event
impact: 7
artist: Kronika plates
number: 68
price: 0.7 ETH
sources:
  - id: one
    title: A history of the spring
    url: https://example.org/one
    updated: 2016-07-07
  - id: two
    title: The summer that followed
    url: https://example.org/two
---

On 5 January 1968 the Communists of Czechoslovakia chose a new First Secretary. In the night of
20–21 August the troops of five states crossed the frontier and ended what had begun.
`;

/** Another one, that has nothing to do with the first. */
export const OTHER = `---
title: 1969 – Moon landing
date: 1969-07-20
region: Space
country: United States
type: Science
impact: 10
artist: Kronika plates
number: 69
price: 1 ETH
sources:
  - id: log
    title: The flight journal
  - id: press
    title: The press kit
---

Two people walked on the Moon for two and a half hours, while the third flew around it alone. They
brought back stones and left a plaque, a flag and a reflector for laser light.
`;

/** One record to lint: its text, or its bytes. */
export interface LintedText {
  readonly text: string | Uint8Array;
  readonly file?: string;
  readonly picture?: Partial<PictureFacts>;
}

const PICTURE: PictureFacts = {
  type: "jpg",
  width: 2000,
  height: 1500,
  bytes: 1_000_000,
  sha256: "0".repeat(64),
  isPrintColour: false,
  isUnsized: false,
  fonts: [],
};

/** Lints records in memory; fails when one of them is bad input. */
export function lintTexts(
  records: readonly LintedText[],
  collection: Partial<Collection> = {},
  folder: Partial<LintFolder> = {},
): readonly LintFinding[] {
  const whole = { ...FREE, ...collection };
  const lint = lintCollection(whole);
  const findings = records.flatMap(({ text, file, picture }, index) => {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    const path = file ?? `records/${String.fromCodePoint(0x61 + index)}.md`;
    const { record, written, issues } = parseRecord(bytes, path, whole);
    if (!record || !written) throw new Error(JSON.stringify(issues));
    const facts = picture && { picture: { ...PICTURE, ...picture } };
    return lint.record({ record, written, bytes, ...facts });
  });
  const ofFolder = lint.folder({ bytes: new Uint8Array(), passedOver: [], ...folder });
  return sortIssues([...ofFolder, ...findings, ...lint.end()]);
}

/** Replaces one text by another, and fails when it is not there. */
export function change(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${from} does not occur`);
  return text.replace(from, () => to);
}
