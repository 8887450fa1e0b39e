import { Document, type Node, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from "yaml";
import type { Claim, EventRecord, ExtraTrait, Source } from "./record.ts";

/**
 * Writes a record as the Markdown file that parseRecord reads to the same record: the fields in
 * the order of the documentation, one a line, then the about text. UTF-8 when encoded, LF line
 * ends.
 *
 * @param options `size`: the group's size, for a number such as `68/100`.
 */
export function renderRecord(
  record: EventRecord,
  options: { readonly size?: number | undefined } = {},
): string {
  return `---\n${renderFrontMatter(record, options.size)}---\n\n${record.about}\n`;
}

function renderFrontMatter(record: EventRecord, size: number | undefined): string {
  const { date, country, price, traits = [] } = record;
  const number = size === undefined ? `${record.number}` : `${record.number}/${size}`;
  return renderYaml(
    mapOf([
      ["title", record.title],
      ["date", asWritten(date.edtf)],
      ["region", record.region],
      ["country", country.length === 1 ? country[0] : listOf(country)],
      ["conflict", record.conflict],
      ["politics", record.politics],
      ["type", record.type],
      ["impact", asWritten(`${record.impact}`)],
      ["artist", record.artist],
      ["number", asWritten(number)],
      ["price", price?.display],
      ["image", record.image],
      ["sample", record.sample ? asWritten("true") : undefined],
      ["traits", traits.length === 0 ? undefined : renderTraits(traits)],
      ["sources", blockOf(record.sources.map(sourceEntry))],
      ["claims", blockOf(record.claims.map(claimEntry))],
    ]),
  );
}

/**
 * Writes the entries of `sources` as they stand below that key: YAML lines, each with its line
 * feed, the first ones beginning with `  - id: `.
 */
export function renderSources(sources: readonly Source[]): string {
  const text = renderYaml(mapOf([["sources", blockOf(sources.map(sourceEntry))]]));
  return text.slice(text.indexOf("\n") + 1);
}

function renderTraits(traits: readonly ExtraTrait[]): Node {
  return mapOf(
    traits.map(({ name, values }) => [name, values.length === 1 ? values[0] : listOf(values)]),
  );
}

function sourceEntry({ id, title, publisher, url, updated, rights, archive, sha256 }: Source) {
  return mapOf([
    ["id", id],
    ["title", title],
    ["publisher", publisher],
    ["url", url],
    ["updated", updated === undefined ? undefined : asWritten(updated)],
    ["rights", rights],
    ["archive", archive],
    ["sha256", sha256],
  ]);
}

function claimEntry({ says, date, sources }: Claim): Node {
  return mapOf([
    ["says", says],
    ["date", date === undefined ? undefined : asWritten(date.edtf)],
    ["sources", listOf(sources)],
  ]);
}

function mapOf(pairs: readonly (readonly [string, string | Node | undefined])[]): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of pairs) {
    if (value === undefined) continue;
    map.add({ key: new Scalar(key), value: typeof value === "string" ? new Scalar(value) : value });
  }
  return map;
}

// The library breaks a longer list in brackets over several lines, which reads badly.
const LONGEST_BRACKETS = 60;

function listOf(texts: readonly string[]): YAMLSeq {
  const list = new YAMLSeq();
  list.flow = texts.join(", ").length <= LONGEST_BRACKETS;
  for (const text of texts) list.add(new Scalar(text));
  return list;
}

function blockOf(entries: readonly Node[]): YAMLSeq | undefined {
  if (entries.length === 0) return undefined;
  const list = new YAMLSeq();
  for (const entry of entries) list.add(entry);
  return list;
}

/** A number, date or `true` that stands without quotes, as an editor writes it. */
class Written {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

// parseYamlMap keeps the spelling of what YAML takes for a number; what needs quotes for another
// reason (the EDTF set `[1667,1668]`) gets them.
function asWritten(text: string): Scalar {
  return /^(?:\d|-\d|true$)[\w/.~?%-]*$/.test(text)
    ? new Scalar(new Written(text))
    : new Scalar(text);
}

const writtenTag: ScalarTag = {
  tag: "tag:yaml.org,2002:int",
  default: true,
  identify: (value) => value instanceof Written,
  resolve: (text) => text,
  stringify: ({ value }) => (value instanceof Written ? value.text : String(value)),
};

function renderYaml(map: YAMLMap): string {
  const document = new Document(undefined, {
    version: "1.2",
    schema: "core",
    customTags: (tags) => [...tags, writtenTag],
  });
  document.contents = map;
  // Nothing is folded: a line of the record is a line of the file.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
