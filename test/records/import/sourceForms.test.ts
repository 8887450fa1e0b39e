import { expect } from "chai";
import fc from "fast-check";
import { htmlToText } from "../../../src/records/html/htmlToText.ts";
import { parseSource } from "../../../src/records/import/parseSource.ts";
import { parseRecord } from "../../../src/records/parseRecord.ts";
import { renderSources } from "../../../src/records/renderRecord.ts";

function parse(text: string | Uint8Array, name = "a document.md") {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const { proposed, ...rest } = parseSource(bytes, name);
  return {
    ...rest,
    values: Object.fromEntries(proposed.map(({ field, value }) => [field, value])),
    lines: Object.fromEntries(proposed.map(({ field, line }) => [field, line])),
  };
}

const BODY = "\nThe villages went to the town, and the ships left the harbour.\n";
const EXPECTED = {
  title: "Palm fruit: a year without",
  publisher: "Coast Review",
  url: "https://coast.example/palm",
  updated: "2018-08-17",
  rights: "CC BY 4.0",
};

describe("parseSource: front matter", () => {
  const yaml = (lines: readonly string[]) => `---\n${lines.join("\n")}\n---\n${BODY}`;
  const FORMS: readonly (readonly [what: string, text: string])[] = [
    [
      "YAML",
      yaml([
        'title: "Palm fruit: a year without"',
        "publisher: 'Coast Review'",
        "url: https://coast.example/palm",
        "date: 2018-08-17",
        "license: CC BY 4.0",
      ]),
    ],
    [
      "YAML with other keys",
      yaml([
        "Title: 'Palm fruit: a year without'",
        "author: Ada Example",
        "site: Coast Review",
        "canonical: <no>",
        "permalink: https://coast.example/palm",
        "date: 1904-05-04",
        "lastmod: 2018-08-17T10:00:00+02:00",
        "rights: CC BY 4.0",
        "tags: [palm, {a: b}]",
      ]).replace("<no>", "/palm"),
    ],
    [
      "YAML with published and an event's keys",
      yaml([
        "title: >-",
        "  Palm fruit:",
        "  a year without",
        "source: Coast Review",
        "link: https://coast.example/palm",
        "event_date: 1904-05-04",
        "date: 2020-01-01",
        "published: August 17, 2018",
        "licence: {name: CC BY 4.0, url: https://a.example/}",
      ]),
    ],
    [
      "YAML that ends with points, with Windows line ends",
      yaml(["title: Palm fruit: a year without".replace("fruit:", "fruit\\x3a"), "x: 1"])
        .replace(
          "title: Palm fruit\\x3a a year without",
          'title: "Palm fruit\\u003a a year without"',
        )
        .replace(
          "x: 1\n---",
          "publisher: Coast Review\nurl: https://coast.example/palm\nupdated: 17 August 2018\ncopyright: CC BY 4.0\n...",
        )
        .replaceAll("\n", "\r\n"),
    ],
    [
      "TOML",
      `+++\ntitle = "Palm fruit: a year without"\npublisher = 'Coast Review'\nurl = "https://coast.example/palm"\ndate = 2018-08-17T10:00:00Z\nlicense = "CC BY 4.0"\n[params]\na = [1]\n+++\n${BODY}`,
    ],
    [
      "TOML with a local date",
      `+++\ntitle = "Palm fruit: a year without"\nsite = "Coast Review"\ncanonical = "https://coast.example/palm"\nupdated = 2018-08-17\ndate = 1904-05-04\nrights = "CC BY 4.0"\n+++\n${BODY}`,
    ],
    [
      "JSON",
      `${JSON.stringify({ title: EXPECTED.title, publisher: EXPECTED.publisher, url: EXPECTED.url, date: "2018-08-17", license: EXPECTED.rights, a: { b: [1] } }, null, 2)}\n${BODY}`,
    ],
    [
      "JSON on one line",
      `${JSON.stringify({ title: EXPECTED.title, site: EXPECTED.publisher, link: EXPECTED.url, updated: "2018-08-17T00:00:00Z", copyright: EXPECTED.rights })}\n\n${BODY}`,
    ],
    [
      "JSON in a fence",
      `---json\n${JSON.stringify({ title: EXPECTED.title, source: EXPECTED.publisher, url: EXPECTED.url, modified: "2018-08-17", rights: EXPECTED.rights })}\n---\n${BODY}`,
    ],
  ];
  for (const [what, text] of FORMS) {
    it(`reads ${what}`, () => {
      const { values, extension, id } = parse(text);
      expect(values).to.deep.equal(EXPECTED);
      expect([extension, id]).to.deep.equal(["txt", "coast-review"]);
    });
  }

  it("names the lines of the document", () => {
    const { lines } = parse(FORMS[0]?.[1] ?? "");
    expect(lines).to.deep.equal({ title: 2, publisher: 3, url: 4, updated: 5, rights: 6 });
    const below = parse("---\nkey: value\n---\n\n# The heading\n\n© 2018 A Press");
    expect(below.lines).to.deep.equal({ title: 5, rights: 7 });
    expect(parse(FORMS[4]?.[1] ?? "").lines["title"]).to.equal(2);
  });

  it("takes no event's day for the document's", () => {
    const updated = (lines: readonly string[]) => parse(yaml(["title: T", ...lines]));
    for (const lines of [
      ["date: 1904-05-04"],
      ['date: "1904-05-04"'],
      ["date: 2018-08-17", "region: Africa"],
      ["date: 2018-08-17", "country: [Gold Coast]"],
      ["date: 2018-08-17/2018-08-19"],
      ["date: 04/05/2018"],
      ["event_date: 2018-08-17"],
    ]) {
      const { values, notes } = updated(lines);
      expect(values["updated"], lines.join()).to.equal(undefined);
      if (lines[0]?.startsWith("date") === true) expect(notes.join()).to.include("updated: …");
    }
    expect(updated(["date: 1904-05-04", "published: 1904-05-06"]).values["updated"]).to.equal(
      "1904-05-06",
    );
    expect(updated(["author: [A. B., C. D.]"]).values["publisher"]).to.equal("A. B., C. D.");
  });

  it("tells of front matter that does not parse, and reads the text as text", () => {
    for (const text of [
      "---\ntitle: 'no end\nurl: x\n---\n\n# The heading\n",
      "---\ntitle: a\ntitle: b\n---\n\n# The heading\n",
      "---\na: &x [*x]\n---\n\n# The heading\n",
      "---\ntitle: never closed\n\n# The heading\n",
      "+++\ntitle = no quotes\n+++\n\n# The heading\n",
      '{\n"title": no quotes\n}\n\n# The heading\n',
      "---json\n[1]\n---\n\n# The heading\n",
    ]) {
      const { values, notes } = parse(text);
      expect(values["title"], text).to.match(/heading|no end|^[ab]$|never closed/);
      expect(notes.join("\n"), text).to.match(/front matter.*read as text/);
    }
    for (const text of [
      "---\n\n# The heading\n\n---\n",
      "- - -\n# The heading",
      "{a} # The heading\n\n# The heading",
    ]) {
      const { values, notes } = parse(text);
      expect(values["title"], text).to.equal("The heading");
      expect(notes.join("\n"), text).not.to.include("front matter");
    }
  });
});

describe("parseSource: HTML", () => {
  const page = (head: string, body = `<p>${BODY}</p>`) =>
    `<!DOCTYPE html>\n<html><head><meta charset=utf-8>${head}</head>\n<body>${body}</body></html>`;
  const HEADS: readonly (readonly [what: string, html: string])[] = [
    [
      "Open Graph",
      page(
        '<title>Palm fruit: a year without | Coast Review</title><meta property="og:title" content="Palm fruit: a year without"><meta property="og:site_name" content="Coast Review"><link rel="canonical" href="https://coast.example/palm"><meta property="article:published_time" content="2016-01-01T10:00Z"><meta property="article:modified_time" content="2018-08-17T10:00:00+02:00"><link rel="license" href="x"><meta name="copyright" content="CC BY 4.0">',
      ),
    ],
    [
      "Dublin Core",
      page(
        '<meta name="DC.title" content="Palm fruit: a year without"><meta name="DC.publisher" content="Coast Review"><meta name="DC.identifier" content="https://coast.example/palm"><meta name="DC.date" content="2018-08-17"><meta name="DC.rights" content="CC BY 4.0"><title>x</title>',
      ),
    ],
    [
      "Highwire",
      page(
        '<meta name="citation_title" content="Palm fruit: a year without"><meta name="citation_journal_title" content="Coast Review"><meta name="citation_public_url" content="https://coast.example/palm"><meta name="citation_publication_date" content="2018-08-17"><meta name="dcterms.license" content="CC BY 4.0">',
      ),
    ],
    [
      "JSON-LD",
      page(
        `<script type="application/ld+json">${JSON.stringify({
          "@context": "https://schema.org",
          "@graph": [
            { "@type": "Organization", name: "No" },
            {
              "@type": ["NewsArticle"],
              headline: EXPECTED.title,
              publisher: { "@type": "Organization", name: EXPECTED.publisher },
              mainEntityOfPage: { "@id": EXPECTED.url },
              dateModified: "2018-08-17",
              license: "CC BY 4.0",
            },
          ],
        })}</script><title>No</title>`,
      ),
    ],
    [
      "its text",
      `<!-- saved from url=(0026)https://coast.example/palm -->${page(
        "<title>Palm fruit: a year without - Coast</title>",
        "<h1>Palm fruit: a year without</h1><p>Source: Coast Review</p><p>Last updated: 17 August 2018</p><p>Licence: CC BY 4.0</p>",
      )}`,
    ],
  ];
  for (const [what, html] of HEADS) {
    it(`reads ${what}`, () => {
      const { values, extension, id } = parse(html, "palm.htm");
      expect(values).to.deep.equal(EXPECTED);
      expect([extension, id]).to.deep.equal(["html", "coast-review"]);
    });
  }

  it("keeps what is hostile or ambiguous out", () => {
    const { values } = parse(
      page(
        '<title>A \u202e title</title><meta property="og:title" content="  "><link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="/relative"><meta name=date content="04/05/2018"><script type="application/ld+json">{"@type":"Article","headline":["\u0007"],"url":{"a":1}</script>',
        "<script>document.title = 'x'</script><h1>The heading</h1>",
      ),
    );
    expect(values).to.deep.equal({ title: "The heading" });
    const latin = Uint8Array.from("<html><title>\xe9</title>", (letter) => letter.charCodeAt(0));
    expect(parse(latin, "e.html").notes.join()).to.include("UTF-8");
  });

  it("says what a document is that is neither text nor HTML", () => {
    const of = (start: string) =>
      parse(
        Uint8Array.from(start, (letter) => letter.charCodeAt(0)),
        "x",
      );
    expect(of("PK\x03\x04word/").extension).to.equal("docx");
    expect(of("{\\rtf1 x}").notes.join()).to.include("RTF");
    expect(of("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n").extension).to.equal(
      "mhtml",
    );
  });

  it("answers for arbitrary front matter and HTML with a source that a record can cite", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        ...[
          "---\n",
          "+++\n",
          "{\n",
          "}\n",
          "title: ",
          "date: ",
          "url: ",
          "2018-08-17\n",
          '"',
          "\n",
        ],
        ...[
          "<!doctype html>",
          "<title>",
          "<meta name=date content=",
          ">",
          "<link rel=canonical href=",
        ],
        ...["https://a.example/\n", "title = ", "[a]\n", "&a", "*a", '"title": "x"', ","],
      ),
    );
    fc.assert(
      fc.property(
        fc.array(part),
        fc.constantFrom("", "---\n", "+++\n", "{\n", "<html>"),
        (parts, start) => {
          const { values, id } = parse(start + parts.join(""));
          const entry = renderSources([{ title: "", ...values, id }]);
          const head = "title: T\ndate: 1968\nregion: R\ncountry: C\ntype: T\nimpact: 1\nnumber: 1";
          const text = `---\n${head}\nsources:\n${entry}---\nText.\n`;
          const { record, issues } = parseRecord(new TextEncoder().encode(text), "a.md");
          expect(issues).to.deep.equal([]);
          expect(record?.sources).to.deep.equal([{ ...values, id }]);
        },
      ),
      { numRuns: 150 },
    );
    for (const [start, unit] of [
      ["---\n", "a: [\n"],
      ["---\n", "- "],
      ["+++\n", "[a]\n"],
      ["+++\n", "a = ["],
      ["{\n", '"a": {}\n}\n'],
      ["{", '"a":{'],
      ["<html>", '<script type="application/ld+json">[{"@graph":[</script>'],
    ] as const) {
      expect(parse(`${start}${unit.repeat(200_000 / unit.length)}\n---\n+++\n}`).id).to.be.a(
        "string",
      );
    }
  }).timeout(60_000);
});

describe("htmlToText", () => {
  it("gives what a reader sees", () => {
    const html =
      "<html><head><title>T</title><style>p{}</style></head><body><nav>Menu</nav><h1>A &amp; B</h1><p>One <b>4</b> May<br>1904</p><ul><li>x<li>y</ul><table><tr><td>a<td>b<td>c</table><script>z</script>";
    expect(htmlToText(html)).to.equal("A & B\n\nOne 4 May\n1904\n\nx\ny\n\na | b | c");
    expect(htmlToText("")).to.equal("");
    expect(htmlToText("<b>".repeat(10_000))).to.equal("");
  });
});
