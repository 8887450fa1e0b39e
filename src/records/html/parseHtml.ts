import { Parser } from "htmlparser2";
import { collectLines } from "./collectLines.ts";
import type { HtmlLine, HtmlMark, HtmlNote } from "./htmlLine.ts";
import { readRaisedText, writeLoweredText } from "./raisedText.ts";
import { type HtmlCell, type IsLabel, layOutPair, layOutTable } from "./layOutTable.ts";

/** What an HTML page shows a reader, and what its head says. */
export interface HtmlDocument {
  readonly lines: readonly HtmlLine[];
  readonly title?: string | undefined;
  /** Names and values of `<meta>`, and of elements with an `itemprop` that carry a value. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  readonly links: readonly (readonly [rel: string, href: string])[];
  /** Texts of `application/ld+json`. */
  readonly jsonLd: readonly string[];
  /** The address that a browser wrote into the page when it saved it. */
  readonly savedFrom?: string | undefined;
  /** What was left out or written with signs, in the order of the page. */
  readonly notes: readonly HtmlNote[];
  /** Why the rest of the page was not read: it is too long, nests too deeply, has too many cells. */
  readonly stopped?: "long" | "deep" | "cells" | undefined;
}

// Browsers nest no deeper either; a page that a person wrote has some dozens.
const DEEPEST = 512;
// Lines are handed on from cell to cell; deeper tables serve no layout.
const DEEPEST_TABLE = 12;
const MOST_LINES = 200_000;
const MOST_CELLS = 100_000;
const MOST_FACTS = 500;
const MOST_NOTES = 100;
const LONGEST_NOTE = 120;
const LONGEST_RAISED = 200;
const LONGEST_FACT = 2000;
const LONGEST_JSON = 256 * 1024;

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const STRUCK = words("del s strike");
const UNSEEN = words(
  "script style template noscript noframes noembed iframe frame object applet audio video canvas svg math map select datalist nav xmp plaintext button",
);
const PARAGRAPHS = words(
  "address article aside blockquote body caption center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend main menu ol p pre section summary table ul textarea",
);
const LINES = words("li tr dt dd tbody thead tfoot");
const VOIDS = words(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr",
);
const LABELS = words("b strong span label i em u font small dfn th big code mark cite");

/** Thrown to leave the parser. */
class Stop extends Error {
  readonly why: NonNullable<HtmlDocument["stopped"]>;
  constructor(why: NonNullable<HtmlDocument["stopped"]>) {
    super(why);
    this.why = why;
  }
}

interface Frame {
  readonly name: string;
  readonly isUnseen: boolean;
  /** Begins a line that may turn out to be a label. */
  readonly isStart: boolean;
  readonly isJson?: boolean;
  readonly isCell?: boolean;
  readonly isStruck?: boolean;
  /** Ends with a quotation or an item of a list. */
  readonly mark?: HtmlMark | undefined;
  readonly isList?: boolean;
}

interface Table {
  readonly rows: HtmlCell[][];
}

interface Definitions {
  terms: readonly HtmlLine[] | undefined;
  values: (readonly HtmlLine[])[];
}

/**
 * Reads an HTML page into the lines that a reader sees: without scripts, styles, menus and what is
 * hidden. Nothing is run or fetched. It never throws on what the page holds; its work grows with
 * the page.
 *
 * @param options `isLabel`: which texts are labels when the layout sets them apart; `longest`: so
 *   many characters of text are read.
 */
export function parseHtml(
  html: string,
  { isLabel, longest }: { readonly isLabel: IsLabel; readonly longest: number },
): HtmlDocument {
  const marks: HtmlMark[] = [];
  const collector = collectLines(isLabel, () => (marks.length > 0 ? [...marks] : undefined));
  const frames: Frame[] = [];
  const tables: Table[] = [];
  const lists: Definitions[] = [];
  const meta: (readonly [string, string])[] = [];
  const links: (readonly [string, string])[] = [];
  const jsonLd: string[] = [];
  const notes: HtmlNote[] = [];
  const itemLists: { isOrdered: boolean; next: number }[] = [];
  let struck: { text: string; line: number } | undefined;
  let quotes = 0;
  /** A raised or lowered text that is being read. */
  let moved: { name: string; text: string; line: number; isLink: boolean } | undefined;
  /** A raised number that may be the upper part of a fraction, and what follows it. */
  let upper: { text: string; line: number; isLink: boolean; slash: string } | undefined;
  let title: string | undefined;
  let savedFrom: string | undefined;
  let json: string | undefined;
  let [unseen, linkDepth, keptDepth, titleDepth, cells, tooDeep] = [0, 0, 0, 0, 0, 0];
  let [line, nextEnd] = [1, html.indexOf("\n")];

  function lineAt(offset: number): number {
    while (nextEnd !== -1 && nextEnd < offset) {
      line++;
      nextEnd = html.indexOf("\n", nextEnd + 1);
    }
    return line;
  }

  function checkSize(): void {
    if (collector.size() > longest || collector.lines() > MOST_LINES) throw new Stop("long");
  }

  function addPlain(text: string, at: number): void {
    collector.add(text, at, { isLink: linkDepth > 0, isKept: false });
  }

  function note(what: HtmlNote["what"], text: string, at: number): void {
    const shown = text.replaceAll(/\s+/gu, " ").trim();
    if (shown === "" || notes.length >= MOST_NOTES) return;
    const isLong = shown.length > LONGEST_NOTE;
    notes.push({ what, line: at, text: isLong ? `${shown.slice(0, LONGEST_NOTE)}…` : shown });
  }

  function addFraction(over: string, under: string, at: number): void {
    const text = `${/\d$/.test(collector.tail()) ? " " : ""}${over}/${under}`;
    note("written", text, at);
    addPlain(text, at);
  }

  /** Writes the raised number that turned out to be no part of a fraction. */
  function settle(): void {
    if (upper === undefined) return;
    const { text, line: at, isLink, slash } = upper;
    upper = undefined;
    const before = collector.tail();
    const raised = readRaisedText(before, text, isLink);
    if (raised === "footnote") note("footnote", text, at);
    else {
      const word = /[^\s]*$/u.exec(before)?.[0] ?? "";
      if (raised.text !== text) note("written", `${word}${raised.text}`, at);
      addPlain(raised.text, at);
    }
    if (slash !== "") addPlain(slash, at);
  }

  function endMoved(): void {
    if (moved === undefined) return;
    const { name, text: whole, line: at, isLink } = moved;
    moved = undefined;
    const text = whole.replaceAll(/\s+/gu, " ").trim();
    if (name === "sub") {
      if (upper !== undefined && upper.slash !== "" && /^\d+$/.test(text)) {
        const over = upper.text;
        upper = undefined;
        addFraction(over, text, at);
        return;
      }
      settle();
      const lowered = writeLoweredText(collector.tail(), text);
      if (lowered !== text) note("written", `${collector.tail().trim()}${lowered}`, at);
      addPlain(lowered, at);
      return;
    }
    settle();
    upper = { text, line: at, isLink, slash: "" };
    if (!/^\d+$/.test(text)) settle();
  }

  /** Whether a text goes on with what was raised before it. */
  function goesOn(data: string, at: number): boolean {
    if (moved !== undefined) {
      if (moved.text.length < LONGEST_RAISED) moved.text += data;
      return true;
    }
    if (upper === undefined) return false;
    if (upper.slash === "" && /^\s*[/⁄]\s*$/u.test(data)) {
      upper.slash = data;
      return true;
    }
    const under = /^[/⁄](\d+)/u.exec(`${upper.slash}${data}`);
    const over = upper.text;
    if (under?.[1] === undefined || Number(over) >= Number(under[1])) return false;
    const rest = `${upper.slash}${data}`.slice(under[0].length);
    upper = undefined;
    addFraction(over, under[1], at);
    addPlain(rest, at);
    return true;
  }

  function openMark(name: string, attributes: Readonly<Record<string, string>>) {
    const list = itemLists.at(-1);
    if (name === "ul" || name === "ol") {
      const start = /^\d{1,6}$/.test(attributes["start"] ?? "") ? Number(attributes["start"]) : 1;
      itemLists.push({ isOrdered: name === "ol", next: start });
    }
    const isItem = name === "li" && list !== undefined;
    if ((name !== "blockquote" && !isItem) || marks.length >= DEEPEST_TABLE) return undefined;
    const sign = isItem ? (list.isOrdered ? `${list.next++}. ` : "- ") : "> ";
    const mark: HtmlMark = { sign, ...(isItem && { list }) };
    marks.push(mark);
    return mark;
  }

  function emitDefinition(list: Definitions): void {
    const { terms, values } = list;
    if (terms !== undefined) collector.addLines(layOutPair(terms, values, isLabel));
    else for (const value of values) collector.addLines(value);
    [list.terms, list.values] = [undefined, []];
  }

  function open(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    if (PARAGRAPHS.has(name)) collector.end({ isParagraph: true });
    else if (LINES.has(name)) collector.end();
    if (name === "q") addPlain(quotes++ % 2 === 0 ? "“" : "‘", at);
    if (name === "a" && attributes["href"] !== undefined) linkDepth++;
    if (name === "pre" || name === "textarea") keptDepth++;
    if (name === "br") {
      collector.end({ isParagraph: collector.isEmpty(), isBroken: true });
    } else if (name === "hr") {
      collector.end({ isParagraph: true });
    } else if (name === "img") {
      const address = attributes["src"] ?? "";
      const shown = address.slice(0, LONGEST_FACT);
      if (shown !== "" && !/^data:/i.test(shown)) collector.addImage(shown, shown, at);
    } else if (name === "input" && /^(?:text|number|date|url|)$/i.test(attributes["type"] ?? "")) {
      collector.add(` ${attributes["value"] ?? ""} `, at, { isLink: false, isKept: false });
    } else if (name === "tr") {
      tables.at(-1)?.rows.push([]);
    } else if (isLaidOut(name)) {
      if (tables.length + lists.length >= DEEPEST_TABLE) {
        tooDeep++;
      } else if (name === "dl") {
        lists.push({ terms: undefined, values: [] });
      } else {
        tables.push({ rows: [] });
        collector.open();
      }
    }
  }

  function close(name: string, isCell: boolean): void {
    const heading = /^h[1-6]$/.test(name);
    if (name === "a" && linkDepth > 0) linkDepth--;
    if (name === "q") addPlain(--quotes % 2 === 0 ? "”" : "’", line);
    if (name === "pre" || name === "textarea") keptDepth--;
    if (isCell) {
      const lines = collector.close();
      const list = lists.at(-1);
      if (name === "dt" && list !== undefined) {
        if (list.values.length > 0 || list.terms !== undefined) emitDefinition(list);
        list.terms = lines;
      } else if (name === "dd" && list !== undefined) {
        list.values.push(lines);
      } else {
        const table = tables.at(-1);
        if (table?.rows.length === 0) table.rows.push([]);
        table?.rows.at(-1)?.push({ isHead: name === "th", lines });
      }
    } else if (PARAGRAPHS.has(name)) collector.end({ isParagraph: true, isHeading: heading });
    else if (LINES.has(name)) collector.end();
    if (isLaidOut(name) && tooDeep > 0) {
      tooDeep--;
    } else if (name === "dl") {
      const list = lists.pop();
      if (list !== undefined) emitDefinition(list);
      collector.end({ isParagraph: true });
    } else if (name === "table") {
      // What stands in a table outside its cells comes first, as browsers show it.
      const loose = collector.close();
      const table = tables.pop();
      collector.addLines(loose);
      collector.end({ isParagraph: true });
      if (table !== undefined) collector.addLines(layOutTable(table.rows, isLabel));
      collector.end({ isParagraph: true });
    }
  }

  function keepFacts(name: string, attributes: Readonly<Record<string, string>>): void {
    const cut = (text = "") => text.slice(0, LONGEST_FACT).trim();
    const rel = attributes["rel"];
    const isLink = name === "link" || name === "a";
    if (isLink && rel !== undefined && links.length < MOST_FACTS) {
      links.push([rel.toLowerCase().slice(0, 100), cut(attributes["href"])]);
    }
    const { property, itemprop } = attributes;
    const named =
      name === "meta" ? (property ?? attributes["name"] ?? itemprop ?? "") : (itemprop ?? "");
    const value = attributes["content"] ?? attributes["datetime"];
    if (named !== "" && value !== undefined && meta.length < MOST_FACTS) {
      meta.push([named.toLowerCase().slice(0, 100), cut(value)]);
    }
  }

  function closeMark({ mark, isList }: Frame): void {
    if (isList === true) itemLists.pop();
    if (mark === undefined) return;
    collector.end();
    marks.pop();
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      const at = lineAt(parser.startIndex);
      checkSize();
      if (unseen === 0) keepFacts(name, attributes);
      if (unseen === 0 && upper !== undefined && !(name === "sub" && upper.slash !== "")) settle();
      if (unseen === 0 && moved === undefined && (name === "sup" || name === "sub")) {
        moved = { name, text: "", line: at, isLink: linkDepth > 0 };
      }
      if (moved !== undefined && name === "a" && attributes["href"] !== undefined) {
        moved.isLink = true;
      }
      if (VOIDS.has(name)) {
        if (unseen === 0 && !isHidden(name, attributes)) open(name, attributes, at);
        return;
      }
      if (frames.length >= DEEPEST) throw new Stop("deep");
      const isStruck = unseen === 0 && isStruckOut(name, attributes);
      const isUnseen = isStruck || UNSEEN.has(name) || isHidden(name, attributes);
      if (isStruck) struck = { text: "", line: at };
      const isJson = name === "script" && /^application\/ld\+json/i.test(attributes["type"] ?? "");
      if (unseen === 0 && name === "title") titleDepth++;
      if (unseen === 0 && !isUnseen) open(name, attributes, at);
      const isOurs =
        name === "dt" || name === "dd"
          ? lists.length > 0
          : tables.length > 0 && /^t[dh]$/.test(name);
      const isCell = unseen === 0 && !isUnseen && isOurs && tooDeep === 0;
      if (isCell) {
        if (++cells > MOST_CELLS) throw new Stop("cells");
        collector.open();
      }
      const isStart = LABELS.has(name) && collector.isEmpty();
      const isList = unseen === 0 && !isUnseen && /^[uo]l$/.test(name);
      const mark = unseen === 0 && !isUnseen ? openMark(name, attributes) : undefined;
      frames.push({ name, isUnseen, isStart, isJson, isCell, isStruck, mark, isList });
      if (isUnseen) unseen++;
      if (isJson) json = "";
    },
    onclosetag(name) {
      if (VOIDS.has(name)) return;
      const frame = frames.at(-1);
      if (frame?.name !== name) return;
      frames.pop();
      if (frame.isUnseen) unseen--;
      if (frame.isJson === true) {
        if (json !== undefined && json.length <= LONGEST_JSON && jsonLd.length < 20) {
          jsonLd.push(json);
        }
        json = undefined;
      }
      if (frame.isStruck === true && struck !== undefined) {
        note("struck", struck.text, struck.line);
        struck = undefined;
      }
      if (unseen > 0 || frame.isUnseen) return;
      if (name === moved?.name) endMoved();
      else settle();
      if (name === "title" && titleDepth > 0) titleDepth--;
      if (frame.isStart) collector.markLabel();
      close(name, frame.isCell === true);
      closeMark(frame);
    },
    ontext(data) {
      if (json !== undefined && json.length <= LONGEST_JSON) json += data;
      if (struck !== undefined && struck.text.length <= LONGEST_NOTE) struck.text += data;
      if (unseen > 0) return;
      if (titleDepth > 0) {
        if ((title?.length ?? 0) < LONGEST_FACT) title = `${title ?? ""}${data}`;
        return;
      }
      const at = lineAt(parser.startIndex);
      if (goesOn(data, at)) return;
      settle();
      collector.add(data, at, { isLink: linkDepth > 0, isKept: keptDepth > 0 });
      checkSize();
    },
    oncomment(data) {
      savedFrom ??= /saved from url=\(\d{1,5}\)(\S{1,2000})/.exec(data.slice(0, 3000))?.[1];
    },
  });
  const stopped = run(parser, html);
  // What was left open is laid out as if it had ended there.
  while (frames.length > 0) {
    const frame = frames.pop();
    if (frame === undefined || frame.isUnseen || unseen > 0) {
      if (frame?.isUnseen === true) unseen--;
      continue;
    }
    if (frame.name === moved?.name) endMoved();
    else settle();
    close(frame.name, frame.isCell === true);
    closeMark(frame);
  }
  settle();
  const name = title?.slice(0, LONGEST_FACT).replaceAll(/\s+/g, " ").trim();
  return {
    lines: collector.close(),
    ...(name !== undefined && name !== "" && { title: name }),
    meta,
    links,
    jsonLd,
    savedFrom,
    notes,
    stopped,
  };
}

function run(parser: Parser, html: string): HtmlDocument["stopped"] {
  try {
    parser.end(html);
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.why;
    throw error;
  }
}

function isLaidOut(name: string): boolean {
  return name === "table" || name === "dl";
}

function isStruckOut(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (STRUCK.has(name)) return true;
  const style = attributes["style"]?.slice(0, LONGEST_FACT) ?? "";
  return /(?:^|[;\s])text-decoration(?:-line)?\s{0,9}:[^;]{0,40}line-through/i.test(style);
}

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (attributes["hidden"] !== undefined) return true;
  if (/^\s*true\s*$/i.test(attributes["aria-hidden"] ?? "")) return true;
  if (name === "dialog") return attributes["open"] === undefined;
  if (name === "input") return /^hidden$/i.test(attributes["type"] ?? "");
  const style = attributes["style"]?.slice(0, LONGEST_FACT) ?? "";
  return /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse))/i.test(
    style,
  );
}
