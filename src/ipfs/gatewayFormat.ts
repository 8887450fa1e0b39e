/** In which form a gateway answers: the file itself, one block, or a CAR. */
export type GatewayFormat =
  | { readonly kind: "file" }
  | { readonly kind: "raw" }
  | { readonly kind: "car"; readonly duplicates: boolean };

export const RAW_TYPE = "application/vnd.ipld.raw";
export const CAR_TYPE = "application/vnd.ipld.car";

/** What the specifications know besides, each by its `format` and by its media type. */
const NOT_OFFERED: ReadonlyMap<string, string> = new Map([
  ["tar", "application/x-tar"],
  ["json", "application/json"],
  ["cbor", "application/cbor"],
  ["dag-json", "application/vnd.ipld.dag-json"],
  ["dag-cbor", "application/vnd.ipld.dag-cbor"],
  ["ipns-record", "application/vnd.ipfs.ipns-record"],
]);

interface MediaRange {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly quality: number;
}

/**
 * Chooses the form of the answer. The `format` of the query outranks `Accept`, and `car-version`,
 * `car-order` and `car-dups` outrank the parameters there (Trustless Gateway specification; IPIP-0412).
 * @returns undefined when nothing that is asked for is offered: 406
 */
export function chooseFormat(
  query: URLSearchParams,
  accept: string | undefined,
): GatewayFormat | undefined {
  const ranges = parseAccept(accept ?? "");
  const format = query.get("format");
  if (format === "raw") return { kind: "raw" };
  if (format === "car") {
    return carFormat(query, ranges.find(({ type }) => type === CAR_TYPE)?.parameters ?? new Map());
  }
  if (format !== null) return undefined;
  if (ranges.length === 0) return { kind: "file" };
  const notOffered = new Set(NOT_OFFERED.values());
  // A wallet that accepts JSON means the file, which is JSON.
  notOffered.delete("application/json");
  for (const { type, parameters } of ranges) {
    if (type === RAW_TYPE) return { kind: "raw" };
    const car = type === CAR_TYPE ? carFormat(query, parameters) : undefined;
    if (car !== undefined) return car;
    // A file has whatever type it has: a browser's list of types refuses none.
    if (type !== CAR_TYPE && !notOffered.has(type)) return { kind: "file" };
  }
  return undefined;
}

function carFormat(
  query: URLSearchParams,
  parameters: ReadonlyMap<string, string>,
): GatewayFormat | undefined {
  const asked = (name: string): string => query.get(`car-${name}`) ?? parameters.get(name) ?? "";
  const offered =
    ["", "1"].includes(asked("version")) &&
    ["", "unk", "dfs"].includes(asked("order")) &&
    ["", "n", "y"].includes(asked("dups"));
  return offered ? { kind: "car", duplicates: asked("dups") === "y" } : undefined;
}

/** The media ranges of an `Accept`, the most wanted first; those with q=0 are left out. */
function parseAccept(accept: string): MediaRange[] {
  return accept
    .split(",")
    .map(parseMediaRange)
    .filter(({ type, quality }) => type !== "" && quality > 0)
    .toSorted((left, right) => right.quality - left.quality);
}

function parseMediaRange(text: string): MediaRange {
  const [type = "", ...rest] = text.split(";").map((part) => part.trim().toLowerCase());
  const parameters = new Map(
    rest.map((part): [string, string] => {
      const [name = "", value = ""] = part.split("=").map((side) => side.trim());
      return [name, value.replaceAll('"', "")];
    }),
  );
  const quality = Number(parameters.get("q") ?? "1");
  return { type, parameters, quality: Number.isNaN(quality) ? 1 : quality };
}
