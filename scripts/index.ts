import { emptyTask, task } from "hardhat/config";
import { ArgumentType } from "hardhat/types/arguments";
import type { HardhatPlugin } from "hardhat/types/plugins";
import { optionsWithoutDefault } from "./optionsWithoutDefault.ts";

const DEFAULT_COLLECTION = "metadata/genesis";

/** A `collection` subcommand, such as `voucher create`, with the options that all of them have. */
function command(name: string, description: string) {
  return task(["collection", ...name.split(" ")], description)
    .addOption({
      name: "collection",
      description: "Folder of the collection",
      defaultValue: DEFAULT_COLLECTION,
    })
    .addFlag({ name: "json", description: "Print one JSON document on stdout" });
}

const dryRunFlag = {
  name: "dryRun",
  description: "Show what would be sent, and send nothing",
} as const;

/** The same for a subcommand that sends transactions. */
function spendingCommand(name: string, description: string) {
  return command(name, description)
    .addFlag(dryRunFlag)
    .addFlag({ name: "yes", description: "Do not ask before sending on a public network" })
    .addOption({
      name: "maxCost",
      description: "Refuse to spend more than this, e.g. 0.25 or '0.25 ETH' (default: no limit)",
      defaultValue: "",
    });
}

const allowOption = {
  name: "allow",
  description: "Let errors of check pass, by name: CODE or CODE@NUMBER, with commas",
  defaultValue: "",
} as const;

const unpinnedFlag = {
  name: "unpinned",
  description: "Go on although nobody but this disk is known to hold the metadata",
} as const;

/** A subcommand that publishes: it refuses records with errors, and on a public network unheld metadata. */
function publishingCommand(name: string, description: string) {
  return spendingCommand(name, description).addOption(allowOption).addFlag(unpinnedFlag);
}

const heldAtOption = {
  name: "gateway",
  description: "On a public network, look for the metadata at this gateway (default: rpc)",
  defaultValue: "",
} as const;

const voucherOption = {
  name: "file",
  description: "The voucher's file (required)",
  defaultValue: "",
} as const;

const numbersOption = {
  name: "numbers",
  description:
    "Editions to mint, e.g. 1-20,68: of a range those with a record (this, --all or --csv is required)",
  defaultValue: "",
} as const;

const tasks = [
  emptyTask(
    "collection",
    "Turns event records into numbered collectibles that anyone can verify",
  ).build(),
  command("import", "Imports a page, a spreadsheet or a source into the collection")
    .addOption({
      name: "page",
      description:
        "Collection pages, as HTML or text: files, with commas, or a folder (this, --csv or --source is required)",
      defaultValue: "",
    })
    .addOption({
      name: "csv",
      description: "A table with a record a row: CSV, or a workbook (.xlsx)",
      defaultValue: "",
    })
    .addOption({
      name: "source",
      description: "A document that a record rests on: cited, hashed and archived",
      defaultValue: "",
    })
    .addOption({
      name: "record",
      description:
        "With --source, and required there: the number of the edition that cites it, e.g. 68",
      defaultValue: "",
    })
    .addOption({
      name: "columns",
      description: "With --csv: what columns become, e.g. Event name=title,C=about,Notes=",
      defaultValue: "",
    })
    .addOption({
      name: "set",
      description: "Values for what the page or the table lacks, e.g. impact=5,artist=Ada Example",
      defaultValue: "",
    })
    .addOption({
      name: "sheet",
      description: "With --csv: the sheet of a workbook (default: the first that holds something)",
      defaultValue: "",
    })
    .addOption({
      name: "encoding",
      description: "How a page or a table is encoded, e.g. windows-1252 (default: UTF-8)",
      defaultValue: "",
    })
    .addOption({
      name: "labels",
      description: "With --page: what labels stand for, e.g. Titel=title,Bild=image,Notizen=",
      defaultValue: "",
    })
    .addFlag({ name: "extra", description: "Keep what no field is for as extra traits" })
    .addFlag({ name: "force", description: "Replace a record that has the same number" })
    .addFlag({ name: "dryRun", description: "Show what would be written, and write nothing" })
    .setAction(() => import("./import.ts"))
    .build(),
  command("export", "Writes all records as one table for a spreadsheet")
    .addOption({ name: "csv", description: "The file to write (required)", defaultValue: "" })
    .addFlag({ name: "force", description: "Replace the file if it is there" })
    .setAction(() => import("./export.ts"))
    .build(),
  command("check", "Checks the records, and reports all problems at once")
    .addFlag({ name: "fix", description: "Mend what is safe to mend, in the files" })
    .addFlag({
      name: "dryRun",
      description: "With --fix: show what would change, and change nothing",
    })
    .addOption({
      name: "rule",
      description: "Show only what these rules find, e.g. PRICE_ABSENT,SOURCE_SINGLE",
      defaultValue: "",
    })
    .addFlag({ name: "quiet", description: "Show errors, and only count the warnings" })
    .setAction(() => import("./check.ts"))
    .build(),
  command("build", "Builds images, metadata, CAR and manifest from the records")
    .setAction(() => import("./build.ts"))
    .build(),
  command("stats", "Counts the traits, and rates how rare each edition is")
    .setAction(() => import("./stats.ts"))
    .build(),
  command("pin", "Pins the built collection to IPFS services; all must give the same root")
    .addOption({
      name: "to",
      description: "Services, with commas: local, rpc",
      defaultValue: "local",
    })
    .addFlag({ name: "dryRun", description: "Show what would be pinned, and pin nothing" })
    .addOption(allowOption)
    .setAction(() => import("./pin.ts"))
    .build(),
  command("plan", "Shows what deploy and mint would send, and what it costs")
    .addOption({
      ...numbersOption,
      description: "Editions to mint, e.g. 1-20,68 (default: all recorded)",
    })
    .addOption({
      name: "to",
      description: "Who receives the editions (default: the sender)",
      defaultValue: "",
    })
    .addOption({
      name: "maxCost",
      description:
        "Report a plan that costs more than this, e.g. 0.25 or '0.25 ETH' (default: no limit)",
      defaultValue: "",
    })
    .setAction(() => import("./plan.ts"))
    .build(),
  publishingCommand("deploy", "Deploys the contract; carries on where it was interrupted")
    .addOption(heldAtOption)
    .addFlag({ name: "reset", description: "Set the former deployment aside and start anew" })
    .setAction(() => import("./deploy.ts"))
    .build(),
  publishingCommand("sale", "Opens the public sale, or closes it with --until now")
    .addOption(heldAtOption)
    .addOption({
      name: "from",
      description: "Start: now, or a UTC moment like 2027-01-31T18:00Z",
      defaultValue: "now",
    })
    .addOption({
      name: "until",
      description: "End: now, or a UTC moment (default: further notice)",
      defaultValue: "",
    })
    .setAction(() => import("./sale.ts"))
    .build(),
  publishingCommand("mint", "Mints the chosen editions that are still missing")
    .addOption(heldAtOption)
    .addOption(numbersOption)
    .addFlag({ name: "all", description: "Mint all recorded editions" })
    .addOption({
      name: "to",
      description: "Who receives them (default: the sender)",
      defaultValue: "",
    })
    .addOption({
      name: "csv",
      description: "File with lines of number,address, instead of --numbers and --to",
      defaultValue: "",
    })
    .setAction(() => import("./mint.ts"))
    .build(),
  spendingCommand("purchase", "Buys an edition at its price, as any account")
    .addOption({
      name: "number",
      description: "The edition's number, e.g. 68 (required)",
      defaultValue: "",
    })
    .addOption({
      name: "from",
      description: "Account of the network that pays (default: the first)",
      defaultValue: "",
    })
    .addOption({
      name: "to",
      description: "Who receives the edition (default: who pays)",
      defaultValue: "",
    })
    .setAction(() => import("./purchase.ts"))
    .build(),
  emptyTask(
    ["collection", "voucher"],
    "Vouchers: the signed right of one account to one edition at one price",
  ).build(),
  command("voucher create", "Signs a voucher with the network's account; sends nothing")
    .addFlag({ name: "dryRun", description: "Show what would be signed, and sign nothing" })
    .addOption(allowOption)
    .addOption({
      name: "number",
      description: "The edition's number, e.g. 68 (required)",
      defaultValue: "",
    })
    .addOption({
      name: "recipient",
      description: "Who receives the edition (required)",
      defaultValue: "",
    })
    .addOption({
      name: "price",
      description: "In ETH, e.g. 0.7; 0 is a gift (default: the recorded price)",
      defaultValue: "",
    })
    .addOption({
      name: "until",
      description: "Last moment: 48h, 30d, or a UTC moment like 2027-01-31T18:00Z (required)",
      defaultValue: "",
    })
    .addOption({
      name: "from",
      description: "Account of the network that signs (default: the first)",
      defaultValue: "",
    })
    .addOption({
      name: "out",
      description: "File to write the voucher to (default: stdout)",
      defaultValue: "",
    })
    .setAction(() => import("./voucherCreate.ts"))
    .build(),
  command("voucher inspect", "Tells whether a voucher can be redeemed, and if not, why")
    .addOption(voucherOption)
    .setAction(() => import("./voucherInspect.ts"))
    .build(),
  spendingCommand("voucher redeem", "Pays a voucher's price for its recipient, as any account")
    .addOption(voucherOption)
    .addOption({
      name: "from",
      description: "Account of the network that pays (default: the first)",
      defaultValue: "",
    })
    .setAction(() => import("./voucherRedeem.ts"))
    .build(),
  spendingCommand("voucher revoke", "Voids ALL vouchers signed so far, whoever holds them")
    .setAction(() => import("./voucherRevoke.ts"))
    .build(),
  spendingCommand("voucher signer", "Sets who signs vouchers; all signed before become void")
    .addOption({
      name: "signer",
      description: "An address, or none for nobody (default: the sender)",
      defaultValue: "",
    })
    .setAction(() => import("./voucherSigner.ts"))
    .build(),
  publishingCommand(
    "revise",
    "Publishes corrected or added records, for a reason, until the freeze",
  )
    .addOption({
      name: "reason",
      description: "Why, in one line: it stays on the chain for everyone to read (required)",
      defaultValue: "",
    })
    .addOption({
      name: "gateway",
      description:
        "Show also what the texts said, read through this gateway, or rpc (default: they are not shown); on a public network, look for the metadata there (default: rpc)",
      defaultValue: "",
    })
    .setAction(() => import("./revise.ts"))
    .build(),
  publishingCommand("freeze", "Makes the published facts final, for ever")
    .addOption(heldAtOption)
    .addFlag({
      name: "incomplete",
      description: "Even though numbers without a record can then never be issued",
    })
    .setAction(() => import("./freeze.ts"))
    .build(),
  spendingCommand("withdraw", "Sends the proceeds to the payee, as any account")
    .addOption({
      name: "from",
      description: "Account of the network that pays the gas (default: the first)",
      defaultValue: "",
    })
    .setAction(() => import("./withdraw.ts"))
    .build(),
  command("verify", "Compares records, manifest, IPFS and chain")
    .addOption({
      name: "address",
      description:
        "Verify this contract from outside, without its records (default: the one deployed from here)",
      defaultValue: "",
    })
    .addOption({
      name: "gateway",
      description:
        "Read IPFS through this trustless gateway, or rpc: through the node of pin --to rpc (default: the built CAR)",
      defaultValue: "",
    })
    .addOption({
      name: "number",
      description: "With --address: ask for these editions alone, e.g. 68 or 1-5,68",
      defaultValue: "",
    })
    .addOption({
      name: "fromBlock",
      description: "With --address: where the search for events begins",
      type: ArgumentType.INT,
      defaultValue: 0,
    })
    .setAction(() => import("./verify.ts"))
    .build(),
  command("serve", "Serves the built collection on this machine, as an IPFS gateway, until Ctrl-C")
    .addOption({
      name: "port",
      description: "Port on 127.0.0.1; 0: any that is free",
      type: ArgumentType.INT,
      defaultValue: 8080,
    })
    .setAction(() => import("./serve.ts"))
    .build(),
  publishingCommand(
    "launch",
    "Check, build, pin, deploy, mint, open the sale, verify: all in one go",
  )
    .addOption({
      name: "mint",
      description: "all, none, or numbers like 1-20,68 (default: the collection's launch.mint)",
      defaultValue: "",
    })
    .addOption({
      name: "pinTo",
      description: "Services to pin to: local, rpc",
      defaultValue: "local",
    })
    .addFlag({ name: "reset", description: "Set the former deployment aside and start anew" })
    .setAction(() => import("./launch.ts"))
    .build(),
];

/** The Hardhat plugin that registers `hardhat collection <command>`. */
const kronika: HardhatPlugin = {
  id: "kronika",
  tasks: tasks.map(optionsWithoutDefault),
  hookHandlers: {
    config: () => import("./configHooks.ts"),
    hre: () => import("./usageHooks.ts"),
    network: () => import("./networkHooks.ts"),
  },
};

export default kronika;
