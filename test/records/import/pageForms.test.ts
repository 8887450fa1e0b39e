import { expect } from "chai";
import fc from "fast-check";
import { parseLabelChoices } from "../../../src/records/import/parseLabelChoices.ts";
import {
  type PageContext,
  parsePage,
  type ParsedPage,
} from "../../../src/records/import/parsePage.ts";
import type { Collection } from "../../../src/records/record.ts";

const FIVE: Collection = {
  name: "Kronika Five",
  symbol: "FIVE",
  group: "Five",
  size: 5,
  description: "A group of five.",
  vocabularies: {},
  royalty: { bps: 0 },
  launchMint: "none",
};

const PAIRS = [
  ["Title", "1904 – Palm Fruit"],
  ["About", "The palm fruit is scarce. The village goes to the town."],
  ["Year", "1904"],
  ["Region", "Africa"],
  ["Country", "Gold Coast"],
  ["Type", "Historical Event"],
  ["Impact", "4"],
  ["Number", "4/5"],
] as const;
const EXPECTED = {
  title: "1904 – Palm Fruit",
  about: "The palm fruit is scarce. The village goes to the town.",
  date: { edtf: "1904", year: 1904, decade: "1900s" },
  region: "Africa",
  country: ["Gold Coast"],
  type: "Historical Event",
  impact: 4,
  number: 4,
};

function parse(page: string | Uint8Array, options: Partial<PageContext> = {}): ParsedPage {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  return parsePage(bytes, "page", { collection: FIVE, images: [], extra: false, ...options });
}

const codes = ({ issues }: ParsedPage) => issues.map(({ code, field }) => `${code} ${field ?? ""}`);

function pageOf(
  lines: { about?: string; tail?: string; without?: readonly string[] } = {},
): string {
  return PAIRS.filter(([label]) => lines.without?.includes(label) !== true)
    .map(([label, value]) => `${label}: ${label === "About" ? (lines.about ?? value) : value}`)
    .concat(lines.tail ?? [])
    .join("\n\n");
}

describe("parsePage: labels at the about text", () => {
  // A line with a label that no other line has, with a value that no field takes as it stands.
  const WRONG: readonly (readonly [line: string, field: string])[] = [
    ["Date: 4 May 1904 (O.S.)", "date"],
    ["When: 4 May 1904 (O.S.)", "date"],
    ["DATE: the 4th of May 1904, Old Style.", "date"],
    ["**Date:** 04/05/1904", "date"],
    ["- Dates: May or June 1904?!", "date"],
    ["Event date: early May 1904 …", "date"],
    ["Price: ask 3 dealers.", "price"],
    ["Price: 0,7 ETH.", "price"],
    ["Decade: the 1910s.", "decade"],
  ];
  const MISSING: readonly (readonly [line: string, field: string])[] = [
    ["Year: c. 1904 (?).", "year"],
    ["Number: 4 of the 5.", "number"],
    ["Edition: fourth!", "number"],
    ["Impact: 11 of ten.", "impact"],
    ["Importance: high.", "impact"],
  ];
  const between = (line: string) => `The palm fruit is scarce.\n\n${line}\n\nThe village goes.`;

  for (const [line, field] of [...WRONG, ...MISSING]) {
    it(`reports \`${line}\`, and never takes it for text`, () => {
      const without = MISSING.some(([each]) => each === line)
        ? [field.charAt(0).toUpperCase() + field.slice(1)]
        : [];
      const fields = pageOf({ without: [...without, "About"] });
      for (const text of [
        pageOf({ about: between(line), without }),
        pageOf({ tail: line, without }),
        pageOf({ about: `The palm fruit is scarce.\n\n${line}`, without }),
        `${fields}

About: The fruit is scarce.\n\n${line}`,
        `${fields}

About: ${between(line)}`,
      ]) {
        const parsed = parse(text);
        const told = parsed.issues.some((issue) => issue.field === field);
        const about = parsed.record?.about ?? "";
        const isNamed = told || parsed.unplaced.some((each) => each.text.includes(line));
        expect([isNamed, about.includes(line)], text).to.deep.equal([true, false]);
      }
    });
  }

  for (const line of [
    ...["Region: Africa, and so on?!", "Country: U.S.S.R.", "Type: An invention (?)."],
    ...["Artist: A. B.", "Conflict: Boer War.", "Politics: Treaty.", "Title: Another (2nd ed.)"],
    ...["Country: Gold Coast", "Number: 4/5", "Year: 1904", "Group: Five", "Price: 0.7 ETH"],
  ]) {
    it(`takes \`${line}\`, or reports it`, () => {
      for (const text of [pageOf({ about: between(line) }), pageOf({ tail: line })]) {
        const parsed = parse(text);
        const value = line.replace(/^.*: /, "");
        const named = [
          ...parsed.unplaced.map((each) => each.text),
          ...parsed.taken.map((each) => `${each.field}: ${each.value}`),
          ...parsed.issues.map(({ message }) => message),
          ...parsed.hints,
        ].join("\n");
        const isKept = parsed.record?.about.includes(line) === true;
        const isHinted = parsed.hints.some((hint) => hint.includes("kept as part of the about"));
        expect(named.includes(value.replace(/[.]$/, "")) || isHinted, text).to.equal(true);
        expect(isKept && !isHinted, text).to.equal(false);
      }
    });
  }

  for (const line of [
    "Date: the palm fruit was scarce.",
    "Date: nobody in the village knew in 1904 what day the ships would leave the harbour.",
    "When: we asked, they laughed.",
    "Year: of all the words in the ledger the clerk liked this one best.",
    "Country: that was a word of the officers.",
    "Price: he would not name it.",
    "Type: it was a word that nobody in the office had used.",
  ]) {
    it(`keeps \`${line}\` in the text, and says so`, () => {
      const parsed = parse(pageOf({ about: between(line) }));
      expect(codes(parsed)).to.deep.equal([]);
      expect(parsed.record?.about).to.include(line);
      expect(parsed.hints.join("\n")).to.include("and was kept as part of the about text");
    });
  }
});

describe("parsePage: the image's name in its line", () => {
  const images = [
    "images/001.jpg",
    "images/002.png",
    "images/Old Map (1904).png",
    "images/ä b.webp",
  ];
  const FORMS: readonly (readonly [line: string, image: string])[] = [
    ["002.png", "images/002.png"],
    ["Bild: 002.png", "images/002.png"],
    ["Image: 002.png", "images/002.png"],
    ["**Image:** 002.png", "images/002.png"],
    ["- Picture: 002.png", "images/002.png"],
    ["File: images/002.png", "images/002.png"],
    ["Photo: 002.png (300 KB)", "images/002.png"],
    ["Image: 002.png, 1200 x 800", "images/002.png"],
    ['Image: "002.png"', "images/002.png"],
    ["Image: `002.png`", "images/002.png"],
    ["Image: ./images/002.png", "images/002.png"],
    ["Image: ![a map](002.png)", "images/002.png"],
    ["![](002.png)", "images/002.png"],
    ["![alt text](images/002.png 'a title')", "images/002.png"],
    ["[![alt](../img/002.png)](https://a.example/)", "images/002.png"],
    ["![](<Old Map (1904).png>)", "images/Old Map (1904).png"],
    ["![](Old%20Map%20(1904).png)", "images/Old Map (1904).png"],
    ["![[002.png]]", "images/002.png"],
    ["[[File:002.png|thumb|A map]]", "images/002.png"],
    ['<img src="002.png" alt="a map">', "images/002.png"],
    ["<img alt='x' src='page_files/002.png'/>", "images/002.png"],
    ["Image: <img src=002.png>", "images/002.png"],
    [String.raw`C:\Users\me\Pictures\002.png`, "images/002.png"],
    [String.raw`Bild: ..\Bilder\002.png`, "images/002.png"],
    ["file:///C:/Users/me/002.png", "images/002.png"],
    ["Image: 002.PNG", "images/002.png"],
    ["BILD: OLD MAP (1904).PNG", "images/Old Map (1904).png"],
    ["Image: 002", "images/002.png"],
    ["Image: images/001", "images/001.jpg"],
    ["Image: https://a.example/x/002.png?size=large#top", "images/002.png"],
    ["https://a.example/uploads/002.png", "images/002.png"],
    ["Image:\n\n002.png", "images/002.png"],
    ["Image: a\u0308 b.webp", "images/ä b.webp"],
  ];
  for (const [line, image] of FORMS) {
    it(`finds ${JSON.stringify(line)}`, () => {
      for (const text of [`${line}\n\n${pageOf()}`, pageOf({ tail: line })]) {
        const parsed = parse(text, { images });
        expect(codes(parsed)).to.deep.equal([]);
        expect(parsed.record?.image, text).to.equal(image);
        expect(parsed.unplaced).to.deep.equal([]);
        expect(parsed.record?.about).to.equal(EXPECTED.about);
      }
    });
  }

  it("says what it changed, and fetches nothing", () => {
    const why = (line: string, others: readonly string[] = images) => {
      const { normalised, unplaced } = parse(pageOf({ tail: line }), { images: others });
      return [...normalised, ...unplaced].map((each) => each.why).join("; ");
    };
    expect(why("Image: 002.PNG")).to.equal("as on the disk");
    expect(why("Image: 002")).to.include("the only file of that name");
    expect(why("Image: https://a.example/002.png")).to.include("not fetched");
    expect(why("Image: https://a.example/9.png")).to.include("download the image into images/");
    expect(why("Image: 002", ["images/002.png", "images/002.jpg"])).to.include("write the ending");
    expect(why("Bild: 9.png")).to.include("no such file in images/");
    expect(why("Note: 002.png is a map of the coast")).to.include("no label");
  });

  it("prefers the image behind the label", () => {
    const parsed = parse(`001.jpg\n\n${pageOf({ tail: "Image: 002.png" })}`, { images });
    expect(parsed.record?.image).to.equal("images/002.png");
    expect(parsed.unplaced.map(({ text }) => text)).to.deep.equal(["001.jpg"]);
  });
});

describe("parsePage: a page saved as HTML", () => {
  const rows = (row: (label: string, value: string) => string) =>
    PAIRS.map(([label, value]) => row(label, value)).join("\n");
  const FORMS: readonly (readonly [what: string, html: string])[] = [
    ["paragraphs", rows((label, value) => `<p>${label}: ${value}</p>`)],
    ["bold labels", rows((label, value) => `<p><b>${label}</b> ${value}</p>`)],
    ["bold labels with colons", rows((label, value) => `<p><strong>${label}:</strong> ${value}`)],
    ["colons behind bold labels", rows((label, value) => `<p><b>${label}</b>: ${value}</p>`)],
    ["lines", `<p>${rows((label, value) => `${label}: ${value}<br>`)}</p>`],
    ["bold labels on lines", rows((label, value) => `<b>${label}</b> ${value}<br/>`)],
    ["a definition list", `<dl>${rows((label, value) => `<dt>${label}<dd>${value}`)}</dl>`],
    [
      "a definition list with wrappers",
      `<dl>${rows((label, value) => `<div><dt>${label}:</dt><dd><p>${value}</p></dd></div>`)}</dl>`,
    ],
    ["a table", `<table>${rows((label, value) => `<tr><th>${label}<td>${value}`)}</table>`],
    [
      "a table without heads",
      `<table><tbody>${rows((label, value) => `<tr><td>${label}:</td><td>${value}</td></tr>`)}</tbody></table>`,
    ],
    [
      "a table in a table",
      `<table><tr><td><table>${rows((label, value) => `<tr><td><font>${label}</font></td><td><font>${value}</font></td></tr>`)}</table></td></tr></table>`,
    ],
    [
      "a table with labels above",
      `<table><thead><tr>${rows((label) => `<th>${label}</th>`)}</tr></thead><tr>${rows((_, value) => `<td>${value}</td>`)}</tr></table>`,
    ],
    ["a list", `<ul>${rows((label, value) => `<li>${label}: ${value}</li>`)}</ul>`],
    [
      "a list with bold labels",
      `<ul>${rows((label, value) => `<li><b>${label}</b> ${value}`)}</ul>`,
    ],
    [
      "blocks",
      rows(
        (label, value) =>
          `<div class="row"><div class="label">${label}</div><div>${value}</div></div>`,
      ),
    ],
    ["spans", rows((label, value) => `<div><span>${label}</span><span>${value}</span></div>`)],
    ["headings", rows((label, value) => `<h3>${label}</h3><p>${value}</p>`)],
    ["a form", rows((label, value) => `<p><label>${label}</label> <input value="${value}"></p>`)],
    ["preformatted text", `<pre>\n${rows((label, value) => `${label}: ${value}`)}\n</pre>`],
    ["one line", rows((label, value) => `<p>${label}: ${value}</p>`).replaceAll("\n", "")],
    [
      "entities and spaces",
      rows(
        (label, value) =>
          `<p>${label}:&nbsp;${value.replace("–", "&ndash;").replaceAll(" ", "\n  ")}`,
      ),
    ],
    ["capitals", rows((label, value) => `<P><B>${label.toUpperCase()}:</B> ${value}</P>`)],
  ];
  const FRAME = (body: string) => `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Palm Fruit | A gallery</title>
<style>p { Year: 1900 }</style><script>var Title = "Year: 1901";</script></head>
<body><!-- Year: 1902 --><nav><ul><li><a href="/">Home</a><li><a href="/about">About</a></ul></nav>
<p><a href="/about">About</a></p>
<div style="display:none">Year: 1903</div><template>Year: 1905</template><p hidden>Year: 1906</p>
${body}
<noscript>Year: 1907</noscript><svg><title>Year: 1908</title></svg></body></html>`;

  for (const [what, html] of FORMS) {
    it(`reads ${what}`, () => {
      for (const text of [FRAME(html), `<!-- saved -->\n<div>\n<br>${html}</div>`]) {
        const parsed = parse(text);
        expect(codes(parsed), text).to.deep.equal([]);
        expect(parsed.record).to.deep.include(EXPECTED);
        expect(parsed.record?.date.edtf).to.equal("1904");
      }
    });
  }

  it("keeps the paragraphs of the about text, and names lines of the file", () => {
    const about =
      "<td><p>The <i>palm</i> fruit\n is scarce.</p><p>Year by year<br>it rains.</p></td>";
    const html = FRAME(
      `<table>${rows((label, value) => `<tr><td>${label}</td>${label === "About" ? about : `<td>${value}</td>`}</tr>`)}</table>`,
    );
    const parsed = parse(html.replace("4/5", "9/5"));
    expect(parsed.issues.map(({ code }) => code)).to.deep.equal(["NUMBER_OUT_OF_RANGE"]);
    const line = 1 + html.split("\n").findIndex((each) => each.includes("4/5"));
    expect(parsed.issues[0]?.line).to.equal(line);
    expect(parse(html).record?.about).to.equal(
      "The palm fruit is scarce.\n\nYear by year\nit rains.",
    );
  });

  const aboutOf = (html: string, layout = (about: string) => `<div>About: ${about}</div>`) => {
    const others = PAIRS.filter(([label]) => label !== "About");
    const rest = others.map(([label, value]) => `<p>${label}: ${value}</p>`).join("\n");
    const parsed = parse(FRAME(`<div>${layout(html)}</div>\n${rest}`));
    expect(codes(parsed), html).to.deep.equal([]);
    return { about: parsed.record?.about, hints: parsed.hints.join("\n") };
  };
  const MEANINGS: readonly (readonly [html: string, about: string, told?: string])[] = [
    ["10<sup>6</sup> men", "10^6 men", "10^6"],
    ["10<sup>-6</sup> of it", "10^-6 of it", "10^-6"],
    ["10<sup>n</sup>", "10^n", "10^n"],
    ["1.5 \u00d7 10<sup> 12 </sup>.", "1.5 \u00d7 10^12.", "10^12"],
    ["the 4<sup>th</sup> of May", "the 4th of May"],
    ["5 km<sup>2</sup> and 6 m<sup>3</sup>", "5 km² and 6 m³", "km²"],
    ["E = mc<sup>2</sup>", "E = mc²", "mc²"],
    ["H<sub>2</sub>O", "H2O"],
    ["101<sub>2</sub>", "101_2", "101_2"],
    ["The fruit<sup>1</sup> fell.<sup>2</sup> So", "The fruit fell. So", "footnote"],
    ["in 1904<sup><a href='#n1'>[1]</a></sup>.", "in 1904.", "“"],
    ["in 1904<a href='#n1'><sup>1</sup></a>.", "in 1904.", "footnote"],
    ["They came<sup>*</sup> here<sup>[note 3]</sup>", "They came here", "footnote"],
    ["1<sup>1</sup>/<sub>2</sub> tons", "1 1/2 tons", "1/2"],
    ["<sup>3</sup>&frasl;<sub>4</sub> of it", "3/4 of it", "3/4"],
    ["2<sup>1</sup>/4 tons", "2 1/4 tons", "1/4"],
    ["in <del>1905</del><ins>1904</ins>.", "in 1904.", "1905"],
    ["<s>ten</s> twelve", "twelve", "ten"],
    ["<strike>ten</strike> twelve", "twelve", "ten"],
    ['<span style="text-decoration: line-through">ten</span> twelve', "twelve", "struck"],
    ["he said <q>yes</q>.", "he said “yes”."],
    ["<q>a <q>b</q> c</q>", "“a ‘b’ c”"],
    ["They said:<blockquote>We go.</blockquote>So.", "They said:\n\n> We go.\n\nSo."],
    ["Two:<ul><li>one<li>two</ul>So.", "Two:\n\n- one\n- two\n\nSo."],
    ["Two:<ol><li>one</li><li>two</li></ol>", "Two:\n\n1. one\n2. two"],
    ["Two:<ol start=3><li>one<li>two</ol>", "Two:\n\n3. one\n4. two"],
    ["Two:<ul><li>one<ol><li>in</ol><li>two</ul>", "Two:\n\n- one\n\n  1. in\n\n- two"],
    ["<p>One<br>two<br>three</p><p>Four.</p>", "One\\\ntwo\\\nthree\n\nFour."],
    ["<p>One<br>two.</p>", "One\ntwo.", "line break is published as a space"],
    ["<ul><li>a<br></li><li>b<br></li></ul>c", "- a\n- b\n\nc"],
    ["They came.<button>Share</button><i aria-hidden=true>x</i>", "They came."],
    ["They came.\\n\\nThey left.", "They came.\n\nThey left.", "backslash"],
    ["They came.<span hidden>No.</span>", "They came."],
  ];
  for (const [html, about, told = ""] of MEANINGS) {
    it(`reads ${html} as a reader does`, () => {
      const read = aboutOf(html);
      expect(read.about).to.equal(about);
      if (told !== "“") expect(read.hints).to.include(told);
    });
  }

  it("joins a title that is broken behind its year, or refuses it", () => {
    const html = (title: string) =>
      FRAME(rows((label, value) => `<p>${label}: ${label === "Title" ? title : value}</p>`));
    for (const title of ["1904 –<br>Palm Fruit", "1904<br>Palm Fruit", "1904 -<br> Palm Fruit"]) {
      const { record, normalised } = parse(html(title));
      expect(record?.title, title).to.equal("1904 – Palm Fruit");
      expect(normalised[0]?.why).to.include("joined with the next line");
    }
    for (const title of ["1904 –", "1904:", "1904 –<br>", "1904 – –"]) {
      const parsed = parse(html(title));
      expect(codes(parsed), title).to.deep.equal(["FIELD_INVALID title"]);
      expect(parsed.issues[0]?.message).to.include("only a year");
    }
    expect(parse(html("1904")).hints.join()).to.include("only a year");
    const text = pageOf({ without: ["Title"], tail: "Title: 1904 –\nPalm Fruit" });
    expect(parse(text).record?.title).to.equal("1904 – Palm Fruit");
  });

  it("says that a page gives no day only where that is so", () => {
    for (const [year, isTold] of [
      ["1904", true],
      ["c. 1904", true],
      ["3 May 1904", false],
      ["May 1904", true],
    ] as const) {
      const { record, hints } = parse(pageOf({ without: ["Year"], tail: `Year: ${year}` }));
      expect([year, record === undefined]).to.deep.equal([year, false]);
      expect(
        hints.some((hint) => hint.includes("no day")),
        year,
      ).to.equal(isTold);
    }
  });

  it("takes the layout around the about text for no part of it", () => {
    for (const layout of [
      (about: string) => `<ul><li>Artist: A<li>About: ${about}</ul>`,
      (about: string) => `<ul><li>Artist: A<li>About<li>${about}</ul>`,
      (about: string) => `<blockquote>About: ${about}</blockquote>`,
      (about: string) => `<table><tr><th>About<td>${about}</table>`,
    ]) {
      expect(aboutOf("<p>One.</p><p>Two.</p>", layout).about).to.equal("One.\n\nTwo.");
    }
  });

  it("takes the image that a page shows, by the name of its file", () => {
    const images = ["images/002.png"];
    for (const element of [
      '<img src="002.png">',
      "<figure><img src='Palm_files/002.png' alt='x'><figcaption>A palm</figcaption></figure>",
      '<p><b>Image</b> <img src="https://a.example/i/002.png?w=9"></p>',
      '<table><tr><td>Image</td><td><img src="002.PNG"></td></tr></table>',
      "<p>Bild: 002.png</p>",
    ]) {
      const html = FRAME(`<img src="logo.gif">${element}${FORMS[0]?.[1] ?? ""}`);
      const parsed = parse(html, { images });
      expect(parsed.record?.image, element).to.equal("images/002.png");
      expect(parsed.record?.about).to.equal(EXPECTED.about);
    }
  });

  it("decodes what the page says it is in", () => {
    const html = FRAME(FORMS[0]?.[1] ?? "").replace("Palm Fruit</p>", "Été</p>");
    const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
    const plain = html.replaceAll("–", "-");
    for (const [bytes, what] of [
      [latin(plain.replace("utf-8", "windows-1252")), "meta"],
      [
        latin(
          plain.replace(
            'charset="utf-8"',
            'http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"',
          ),
        ),
        "content",
      ],
      [
        latin(
          `<?xml version="1.0" encoding="latin1"?>${plain.replace('<meta charset="utf-8">', "")}`,
        ),
        "XML",
      ],
      [new TextEncoder().encode(`\ufeff${html.replace("utf-8", "windows-1252")}`), "BOM"],
      [Buffer.from(`\ufeff${html}`, "utf16le"), "UTF-16"],
      [new TextEncoder().encode(html.replace('<meta charset="utf-8">', "")), "nothing"],
    ] as const) {
      expect(parse(bytes).record?.title, what).to.equal("1904 – Été");
    }
    const wrong = parse(latin(plain));
    expect(codes(wrong)).to.deep.equal(["FILE_NOT_UTF8 "]);
    const unsaid = parse(latin(plain.replace('<meta charset="utf-8">', "")));
    expect(unsaid.issues[0]?.fix).to.include("windows-1252");
    expect(codes(parse(html.replace("utf-8", "x-klingon")))).to.deep.equal(["FILE_NOT_UTF8 "]);
    const given = latin(plain.replace('<meta charset="utf-8">', ""));
    expect(parse(given, { encoding: "windows-1252" }).record?.title).to.equal("1904 – Été");
  });

  it("says what a file is that holds a page in another form", () => {
    const text = (start: string) => Uint8Array.from(start, (letter) => letter.charCodeAt(0));
    for (const [bytes, what] of [
      [text("%PDF-1.7\n"), "PDF"],
      [text("{\\rtf1\\ansi Title: x}"), "RTF"],
      [text("PK\x03\x04....[Content_Types].xml....word/document.xml"), "Word"],
      [text("PK\x03\x04....xl/workbook.xml"), "workbook"],
      [text("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text"), "OpenDocument"],
      [text("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "Office"],
      [text("bplist00"), "Safari"],
      [text("\x89PNG\r\n"), "PNG"],
      [
        text(
          'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n<html>',
        ),
        "MHTML",
      ],
      [text("a\0b"), "no text"],
    ] as const) {
      const { issues } = parse(bytes);
      expect(issues.map(({ code }) => code)).to.deep.equal(["FILE_UNREADABLE"]);
      expect(issues[0]?.message).to.include(what);
      expect(issues[0]?.fix).to.match(/save|text|unpack/);
    }
  });

  it("takes no Markdown or text for HTML", () => {
    for (const start of [
      '<img src="002.png">',
      "<b>Note:</b> the page of an edition.",
      "<!-- a comment -->",
      "<https://a.example/>",
      "< 5 pages >",
    ]) {
      const parsed = parse(`${start}\n\n${pageOf()}`, { images: ["images/002.png"] });
      expect(parsed.record, start).to.deep.include(EXPECTED);
    }
  });

  it("answers for soups of tags, and soon for huge ones", () => {
    const tag = fc.constantFrom(
      ...["<p>", "</p>", "<td>", "<tr>", "<table>", "</table>", "<dl>", "<dt>", "<dd>", "</dl>"],
      ...["<b>", "</b>", "<br>", "<img src=x.png>", "<a href=x>", "</a>", "<svg>", "<title>"],
      ...["<script>", "</script>", "<pre>", "</pre>", "<!--", "-->", "&amp;", "&#0;", "<p hidden>"],
      ...["<form>", "</form>", "<select>", "<textarea>", "</", "<", "<![CDATA[", "<?xml", "</br>"],
    );
    const text = fc.oneof(
      fc.constantFrom(...PAIRS.flatMap(([label, value]) => [label, `${label}: `, value, "\n"])),
      fc.string(),
      fc.string({ unit: "binary" }),
    );
    const soup = fc
      .array(fc.oneof(tag, text), { maxLength: 60 })
      .map((parts) => `<!doctype html>${parts.join("")}`);
    const bytes = fc.uint8Array({ maxLength: 200 });
    const choices = parseLabelChoices("Titel=title,x=Trait: X,Nr=number,=").choices;
    fc.assert(
      fc.property(fc.oneof(soup, bytes), fc.boolean(), (given, extra) => {
        const parsed = parse(given, { extra, choices, images: ["images/x.png"] });
        expect(parsed.record === undefined).to.equal(parsed.issues.length > 0);
      }),
      { numRuns: 150 },
    );
    for (const unit of [
      "<b>",
      "<td>",
      "<table><tr><td>",
      "<dl><dt>",
      "&amp;",
      "<",
      "<p>a",
      "<a b ",
    ]) {
      for (const end of ["", "</x>"]) {
        const huge = `<!doctype html>${(unit + end).repeat(Math.floor(150_000 / (unit + end).length))}`;
        expect(parse(huge).issues).to.have.length.greaterThan(0);
      }
    }
    expect(codes(parse(`<!doctype html>${" ".repeat(9_000_000)}`))).to.deep.equal([
      "FILE_TOO_LARGE ",
    ]);
    expect(codes(parse(`<!doctype html>${"a ".repeat(400_000)}`))).to.deep.equal([
      "FILE_TOO_LARGE ",
    ]);
  }).timeout(60_000);
});

describe("parseLabelChoices", () => {
  const GERMAN =
    "Titel=title,Text=about,Jahr=year,Weltregion=region,Land=country,Art=type,Gewicht=impact,Nr.=number,Bild=image,Stimmung=Trait: Mood,Notizen=";
  const lines = [
    ["Titel", "1904 – Palm Fruit"],
    ["Text", EXPECTED.about],
    ["Jahr", "1904"],
    ["Weltregion", "Africa"],
    ["Land", "Gold Coast"],
    ["Art", "Historical Event"],
    ["Gewicht", "4"],
    ["Nr.", "4/5"],
    ["Bild", "002.png"],
    ["Stimmung", "Hope"],
    ["Notizen", "see the ledger"],
  ] as const;
  const SHAPES: readonly (readonly [
    what: string,
    row: (label: string, value: string) => string,
  ])[] = [
    ["colons", (label, value) => `${label}: ${value}`],
    ["spaces before colons", (label, value) => `${label} : ${value}`],
    ["equals signs", (label, value) => `${label} = ${value}`],
    ["bars", (label, value) => `${label} | ${value}`],
    ["tabs", (label, value) => `${label}\t${value}`],
    ["dashes", (label, value) => `${label} – ${value}`],
    ["values below", (label, value) => `${label}\n${value}`],
    ["bold", (label, value) => `**${label}:** ${value}`],
    ["capitals", (label, value) => `${label.toUpperCase()}: ${value}`],
  ];
  for (const [what, row] of SHAPES) {
    it(`reads labels of another language with ${what}`, () => {
      const { choices, problems } = parseLabelChoices(GERMAN);
      expect(problems).to.deep.equal([]);
      const text = lines.map(([label, value]) => row(label, value)).join("\n\n");
      const parsed = parse(text, { choices, images: ["images/002.png"] });
      expect(codes(parsed)).to.deep.equal([]);
      expect(parsed.record).to.deep.include({ ...EXPECTED, image: "images/002.png" });
      if (what !== "values below") {
        expect(parsed.record?.traits).to.deep.equal([{ name: "Mood", values: ["Hope"] }]);
      }
    });
  }

  it("reads them in HTML", () => {
    const { choices } = parseLabelChoices(GERMAN);
    for (const row of [
      (label: string, value: string) => `<tr><td>${label}<td>${value}`,
      (label: string, value: string) => `<tr><td><p><b>${label}</b> ${value}</p></td></tr>`,
    ]) {
      const html = `<!doctype html><table>${lines.map(([label, value]) => row(label, value)).join("")}</table>`;
      const parsed = parse(html, { choices, images: ["images/002.png"] });
      expect(codes(parsed)).to.deep.equal([]);
      expect(parsed.record).to.deep.include({ ...EXPECTED, image: "images/002.png" });
    }
  });

  it("says what is wrong with a choice", () => {
    const problems = (text: string) =>
      parseLabelChoices(text).problems.map(({ message, fix }) => `${message}: ${fix}`);
    expect(problems("Titel=title,,Datum=date")).to.deep.equal([]);
    expect(problems("Titel")[0]).to.include("has no `=`");
    expect(problems("Titel=titel")[0]).to.include("write `title`");
    expect(problems("Titel=xyzzy")[0]).to.include("write one of title, about");
    expect(problems("Titel=title,TITEL:=about")[0]).to.include("chosen twice");
    expect(problems("=title")[0]).to.include("names no label");
    expect(problems(`${"x".repeat(61)}=title`)[0]).to.include("61 characters");
    expect(problems("Stimmung=Trait: Year")).to.have.length(1);
    expect(problems("A=b,C=d")).to.have.length(2);
  });
});
