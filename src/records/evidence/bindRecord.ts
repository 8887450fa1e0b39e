import { createHash } from "node:crypto";
import type { EventRecord } from "../record.ts";

/**
 * sha256 of all that a record says about dates: title, date, about text, claims, and the ids of the
 * sources with an archived copy. A new price or picture does not change it.
 */
export function bindRecord({ title, date, about, claims, sources }: EventRecord): string {
  const said = [
    title,
    date.edtf,
    about,
    claims.map((claim) => [claim.says, claim.date?.edtf ?? null, claim.sources]),
    sources.flatMap(({ id, archive }) => (archive === undefined ? [] : [id])),
  ];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
