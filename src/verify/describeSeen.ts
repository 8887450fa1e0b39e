import Table from "cli-table3";
import type { ObservedContract } from "../chain/observeContract.ts";
import type { ObservedEdition } from "../chain/observeEditions.ts";
import type { EditionLeaf } from "../editions/editionsTree.ts";
import { BORDERLESS } from "../records/borderless.ts";
import { formatPrice } from "../records/formatPrice.ts";
import { printable } from "../records/printable.ts";
import { parseWalletToken, type WalletView } from "./compareWallet.ts";

/** What a collector asks first of a collection. What could not be read is null. */
export interface SeenCollection {
  readonly name: string;
  readonly owner: string;
  /** Who gets the proceeds. */
  readonly payee: string;
  readonly editions: readonly {
    readonly number: number;
    readonly title: string | null;
    /** Null where it is not minted, or could not be asked. */
    readonly holder: string | null;
    readonly minted: boolean | null;
    /** In wei; null: not for public sale. */
    readonly price: string | null;
  }[];
}

/** Puts together what was read of each edition. It says nothing of whether that is right. */
export function describeSeen(
  { name, owner, payee }: Pick<ObservedContract, "name" | "owner" | "payee">,
  leaves: readonly EditionLeaf[],
  observed: readonly ObservedEdition[],
  views: ReadonlyMap<number, WalletView>,
): SeenCollection {
  const editionOf = new Map(observed.map((edition) => [edition.number, edition]));
  return {
    ...{ name, owner, payee },
    editions: leaves.map(({ number, price }) => {
      const edition = editionOf.get(number);
      const token = views.get(number)?.token;
      return {
        number,
        title: token?.kind === "read" ? (parseWalletToken(token.bytes)?.name ?? null) : null,
        holder: edition?.kind === "read" ? (edition.owner ?? null) : null,
        minted: edition?.kind === "read" ? edition.owner !== undefined : null,
        price: price === 0n ? null : price.toString(),
      };
    }),
  };
}

/** The same as a table; everything that came from outside is made printable. */
export function renderSeen({ name, owner, payee, editions }: SeenCollection): string {
  const table = new Table({
    head: ["", "title", "price", "holder"],
    chars: BORDERLESS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  for (const { number, title, price, holder, minted } of editions) {
    table.push([
      String(number),
      printable(title ?? "(not read)"),
      price === null ? "not for sale" : formatPrice(BigInt(price)),
      holder ?? (minted === null ? "(not read)" : "not minted"),
    ]);
  }
  const rows = table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  return [
    printable(name),
    `owner  ${owner}`,
    `payee  ${payee}`,
    ...(editions.length > 0 ? ["", ...rows] : []),
  ].join("\n");
}
