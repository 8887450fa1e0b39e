import type { HtmlDocument } from "../html/parseHtml.ts";
import { type SourceFacts, usableValue } from "./sourceFacts.ts";
import type { ProposedValue } from "./sourceProposal.ts";

/** Names of `<meta>`, the surest first. */
const NAMES = {
  title: ["citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title", "headline"],
  publisher: [
    ...["citation_publisher", "dc.publisher", "dcterms.publisher", "og:site_name"],
    ...["citation_journal_title", "article:publisher", "publisher", "application-name"],
  ],
  url: [
    "og:url",
    "citation_public_url",
    "citation_fulltext_html_url",
    "dc.identifier",
    "dcterms.identifier",
  ],
  updated: [
    ...[
      "article:modified_time",
      "og:updated_time",
      "datemodified",
      "dcterms.modified",
      "dc.date.modified",
    ],
    ...[
      "last-modified",
      "revised",
      "article:published_time",
      "datepublished",
      "citation_publication_date",
    ],
    ...[
      "citation_date",
      "dcterms.issued",
      "dc.date.issued",
      "dcterms.date",
      "dc.date",
      "pubdate",
      "date",
    ],
  ],
  rights: ["dc.rights", "dcterms.rights", "dcterms.license", "rights", "copyright", "license"],
} as const;

const DEEPEST = 4;

/**
 * Finds what the head of an HTML document says of it: `<title>`, `<link rel=canonical>`, `<meta>` of
 * Open Graph, Dublin Core and Highwire (`citation_…`), and simple JSON-LD.
 */
export function findHtmlFacts({
  title,
  meta,
  links,
  jsonLd,
  savedFrom,
  lines,
}: HtmlDocument): SourceFacts {
  const things = jsonLd.flatMap(readThings);
  const named = (names: readonly string[]) =>
    names.flatMap((name) => meta.filter(([each]) => each === name).map(([, content]) => content));
  const said = (...keys: readonly string[]) =>
    keys.flatMap((key) => things.map((thing) => textOf(thing[key]))).filter(isText);
  const linked = (rel: string) =>
    links.filter(([each]) => each.split(/\s+/).includes(rel)).map(([, href]) => href);
  const heading = lines.find(({ isHeading }) => isHeading)?.text ?? "";
  const whole = title ?? "";
  // A title goes on with the name of the site.
  const isLonger = heading.length > 3 && whole.toLowerCase().startsWith(heading.toLowerCase());
  const candidates: Record<ProposedValue["field"], readonly string[]> = {
    title: [
      ...named(NAMES.title),
      ...said("headline"),
      isLonger ? heading : whole,
      ...said("name"),
    ],
    publisher: [...named(NAMES.publisher), ...said("publisher", "isPartOf", "sourceOrganization")],
    url: [
      ...linked("canonical"),
      ...named(NAMES.url),
      ...said("url", "mainEntityOfPage", "@id"),
      ...(savedFrom === undefined ? [] : [savedFrom]),
    ],
    updated: [
      ...named(NAMES.updated.slice(0, 7)),
      ...said("dateModified"),
      ...named(NAMES.updated.slice(7)),
      ...said("datePublished", "dateCreated"),
    ],
    rights: [...named(NAMES.rights), ...said("copyrightNotice", "license"), ...linked("license")],
  };
  const values: Partial<Record<ProposedValue["field"], Omit<ProposedValue, "field">>> = {};
  for (const field of ["title", "publisher", "url", "updated", "rights"] as const) {
    const value = candidates[field].map((each) => usableValue(field, each)).find(isText);
    if (value !== undefined) values[field] = { value };
  }
  return { values, notes: [] };
}

type Thing = Readonly<Record<string, unknown>>;

const DOCUMENTS =
  /article|webpage|creativework|posting|report|book|chapter|thesis|document|collection|dataset/i;

/** The things in a JSON-LD text that are documents; those in `@graph` too. */
function readThings(json: string): readonly Thing[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  const things: Thing[] = [];
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (const { value: each, depth } of queue) {
    if (queue.length > 1000 || typeof each !== "object" || each === null) continue;
    if (Array.isArray(each)) {
      if (depth < DEEPEST)
        queue.push(
          ...each.slice(0, 100).map((part) => ({ value: part as unknown, depth: depth + 1 })),
        );
      continue;
    }
    const thing = each as Thing;
    const type = [thing["@type"]].flat().filter((name) => typeof name === "string");
    if (type.some((name) => DOCUMENTS.test(name))) things.push(thing);
    if (thing["@graph"] !== undefined) queue.push({ value: thing["@graph"], depth: depth + 1 });
  }
  return things;
}

function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return value;
  if (depth > 1 || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return textOf(value[0], depth + 1);
  const map = value as Thing;
  return textOf(map["name"] ?? map["url"] ?? map["@id"], depth + 1);
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}
