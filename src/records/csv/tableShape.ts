import { KronikaError } from "../../errors.ts";
import type { EventRecord, ExtraTrait } from "../record.ts";
import { isInOrder, type TableShape } from "./renderRecordRow.ts";

// With the fields' own columns far below the 16,384 that spreadsheets hold.
const MOST_TRAITS = 1000;

/** Finds the columns for the extra traits of records that are shown to it one after the other. */
export interface ShapeFinder {
  add(record: EventRecord): void;
  /** @throws KronikaError FIELD_INVALID for more traits than a table has room for */
  finish(): TableShape;
}

/** A column for each name of an extra trait, in the order in which the names are met. */
export function findTableShape(): ShapeFinder {
  const traits = new Set<string>();
  // Each order that occurs once, of which there are few.
  const orders = new Map<string, readonly ExtraTrait[]>();
  return {
    add(record) {
      if (record.traits === undefined || traits.size > MOST_TRAITS) return;
      for (const { name } of record.traits) traits.add(name);
      orders.set(record.traits.map(({ name }) => name).join("\n"), record.traits);
    },
    finish() {
      if (traits.size > MOST_TRAITS) {
        throw new KronikaError({
          code: "FIELD_INVALID",
          message: `the records have more than ${MOST_TRAITS} different extra traits`,
          field: "traits",
          fix: "give traits of the same meaning the same name",
        });
      }
      const names = [...traits];
      const hasTraitOrder = [...orders.values()].some((own) => !isInOrder(own, names));
      return { traits: names, hasTraitOrder };
    },
  };
}
