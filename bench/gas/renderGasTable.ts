import { calldataGas, TERMS } from "./floorGas.ts";
import { OWN_STEPS, type OwnSteps, REASON } from "./measureOwnSteps.ts";
import { type Measured, type Step, STEPS } from "./measureSubject.ts";

export interface Row {
  readonly title: string;
  readonly measured: Measured;
}

/** Everything that was measured under one set of rules. */
export interface Rules {
  readonly rows: readonly Row[];
  readonly own: OwnSteps;
}

export interface Report {
  /** What was run, one bullet each. */
  readonly settings: readonly string[];
  readonly osaka: Rules;
  readonly amsterdam: Rules;
  /** The computed floor under Osaka's rules, of every step that has one. */
  readonly floor: Readonly<Record<Exclude<Step, "deploy">, bigint>>;
  readonly ownFloor: Readonly<Partial<Record<(typeof OWN_STEPS)[number], bigint>>>;
  /** The calldata of the first purchase: KronikaEditions' and the floor's. */
  readonly purchaseData: { readonly ours: string; readonly floor: string };
  readonly hashes: number;
}

/** EIP-7825. */
const TRANSACTION_CAP = 16_777_216n;

/** What a purchase reads and writes that the floor does not, by the rules' own prices. */
const STORED_FACTS = 2n * 2_100n;
const SALE_EVENT = 375n * 3n + 8n * 64n;

/** The whole of docs/gas.md. */
export function renderGasTable(report: Report): string {
  const { osaka, amsterdam, floor, ownFloor } = report;
  const ours = osaka.rows.find(({ title }) => title.includes("KronikaEditions"));
  const bare = osaka.rows.find(({ title }) => title === "OpenZeppelin ERC721");
  const least = amsterdam.rows.find(({ title }) => title.startsWith("Least"));
  if (!ours || !bare || !least) throw new Error("a row is missing");
  return [
    "# Gas",
    "Written by `npm run bench`: change the bench (`bench/gas`), not this page. The same sources give the same page.",
    report.settings.map((line) => `- ${line}`).join("\n"),
    "A figure is `gasUsed` of a receipt, calldata and the transaction's 21,000 included; behind it, its ratio to the floor.",
    "The peers do less: they issue any number to anyone for any payment, and know neither price, nor sale, nor facts. OpenZeppelin's and Solady's rows are their ERC-721 with an owner and a base URI. KronikaEditions proves number, size, price, traits and metadata of every edition that it issues. ERC721A that issues the next number is cheap in batches because it stores one owner for many, and cannot issue a chosen number; the floor stores each.",
    "## Under the rules of today (Osaka)",
    table(
      ["", ...STEPS, "code, bytes"],
      [
        ["the floor, computed", "", ...STEPS.slice(1).map((step) => gas(floorOf(floor, step))), ""],
        ...osaka.rows.map((row) => cells(row, (step) => floorOf(floor, step))),
      ],
    ),
    `A deployment has no floor. KronikaEditions takes ${ratio(ours.measured.gas.deploy, bare.measured.gas.deploy)} times what a bare OpenZeppelin ERC-721 takes, and ${share(BigInt(ours.measured.codeBytes), 24_576n)} of the 24,576 bytes that a contract's code may have (EIP-170).`,
    "### What only KronikaEditions does",
    ownTable(osaka.own, ownFloor),
    `The voucher's signer is a key; another account redeems it. A revision changes both roots and has a reason of ${Buffer.byteLength(REASON)} bytes; the first also writes the counter of revisions from zero.`,
    "### Where a purchase's gas goes",
    purchaseTable(report, ours.measured.gas["purchase, first"]),
    "## The floor",
    "What the protocol asks of a ledger that keeps an owner for each token and a balance for each account, and logs ERC-721's `Transfer`:",
    table(
      ["term", "gas", "source"],
      Object.entries(TERMS).map(([term, { gas: price, source }]) => [
        TERM_TITLES[term as keyof typeof TERMS],
        gas(price),
        source,
      ]),
    ),
    [
      "- first purchase: transaction, calldata of `purchase(to, number)`, two new slots (owner, balance), one log;",
      "- next: the same with the balance changed instead of new;",
      "- mint of n: transaction, calldata of `mint(to, numbers)`, n new slots, one new slot for the balance, n logs;",
      "- transfer to an account without a token, from one that keeps another: two changed slots, one new, one log;",
      "- redemption: a purchase with a signature in its calldata and one signature recovered;",
      "- revision: transaction, calldata of two roots, two changed slots.",
    ].join("\n"),
    "Calldata has a minimum of its own (EIP-7623), which none of these calls comes near. No step earns a refund (EIP-3529). `Least.sol` is the floor written out and measured: what it is over the floor is the price of finding the function.",
    "## Under the rules to come (Amsterdam)",
    "EDR calls its `amsterdam` experimental, and these rules are not final: read the ratios, not the figures. New state is far dearer. The floor here is what `Least.sol` was measured at.",
    table(
      ["", ...STEPS, "code, bytes"],
      amsterdam.rows.map((row) =>
        cells(row, (step) => (step === "deploy" ? undefined : least.measured.gas[step])),
      ),
    ),
    ownTable(amsterdam.own, {}),
    `**over** marks what is above the cap of ${gas(TRANSACTION_CAP)} gas a transaction (EIP-7825), which the bench lifts to measure it. KronikaEditions' deployment is at ${share(amsterdamDeploy(amsterdam), TRANSACTION_CAP)} of the cap.`,
    "",
  ].join("\n\n");
}

const TERM_TITLES: Readonly<Record<keyof typeof TERMS, string>> = {
  transaction: "transaction",
  zeroByte: "zero byte",
  otherByte: "other byte",
  newSlot: "new slot",
  changedSlot: "changed slot",
  transferLog: "log",
  signature: "signature",
};

function floorOf(floor: Report["floor"], step: Step): bigint | undefined {
  return step === "deploy" ? undefined : floor[step];
}

function amsterdamDeploy({ rows }: Rules): bigint {
  return rows.find(({ title }) => title.includes("KronikaEditions"))?.measured.gas.deploy ?? 0n;
}

function cells({ title, measured }: Row, floor: (step: Step) => bigint | undefined): string[] {
  return [
    title,
    ...STEPS.map((step) => withRatio(measured.gas[step], floor(step))),
    measured.codeBytes.toLocaleString("en"),
  ];
}

function ownTable(own: OwnSteps, floors: Report["ownFloor"]): string {
  return table(
    ["", ...OWN_STEPS],
    [["**KronikaEditions**", ...OWN_STEPS.map((step) => withRatio(own.gas[step], floors[step]))]],
  );
}

function purchaseTable({ purchaseData, floor, hashes }: Report, total: bigint): string {
  const calldata = calldataGas(purchaseData.ours) - calldataGas(purchaseData.floor);
  const base = floor["purchase, first"];
  const rest = total - base - calldata - STORED_FACTS - SALE_EVENT;
  return table(
    ["part", "gas"],
    [
      ["the floor", gas(base)],
      [`calldata: the facts, and a proof of ${hashes} hashes`, gas(calldata)],
      ["two slots read cold: the root; the sale (EIP-2929)", gas(STORED_FACTS)],
      ["the log of the sale with the price paid", gas(SALE_EVENT)],
      [`the rest: ${hashes + 2} hashes, the checks, ERC-721`, gas(rest)],
      ["**a first purchase**", gas(total)],
    ],
  );
}

function withRatio(used: bigint, floor: bigint | undefined): string {
  const over = used > TRANSACTION_CAP ? " **over**" : "";
  return floor === undefined
    ? `${gas(used)}${over}`
    : `${gas(used)} (${ratio(used, floor)})${over}`;
}

function ratio(used: bigint, floor: bigint): string {
  return (Number((used * 1000n) / floor) / 1000).toFixed(3);
}

function share(part: bigint, whole: bigint): string {
  return `${(Number((part * 1000n) / whole) / 10).toFixed(1)} %`;
}

function gas(amount: bigint | undefined): string {
  return amount === undefined ? "" : amount.toLocaleString("en");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const rule = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
