import { expect } from "chai";
import { Redactor } from "../../src/transfer/redact.ts";

/** A secret as it stands in the configuration, and texts in which nothing of it may be left. */
const TABLE: [string, string, readonly string[], RegExp][] = [
  [
    "a key in a path",
    "https://rpc.example/v3/hush-hush",
    [
      "hush-hush",
      "/v3/hush-hush?x",
      "HUSH-HUSH",
      "https://rpc.example/v3/hush-hush",
      "aHVzaC1odXNo",
    ],
    /hush|aHVzaC1o/i,
  ],
  [
    "a key in a query",
    "https://rpc.example/?apikey=hush%20hush",
    ["hush hush", "hush%20hush", "apikey=hush%20hush", "apikey=hush+hush"],
    /hush/i,
  ],
  [
    "a user and a password",
    "https://me-too:hush-hush@rpc.example",
    [
      "me-too",
      "hush-hush",
      "me-too:hush-hush",
      `Basic ${btoa("me-too:hush-hush")}`,
      "invalid user me-too",
    ],
    /hush|me-too|aHVzaC/,
  ],
  [
    "a password that is encoded",
    "https://me:h%40sh-h%2Fsh@rpc.example",
    ["h@sh-h/sh", "h%40sh-h%2Fsh", JSON.stringify("h@sh-h/sh")],
    /sh-h/,
  ],
  [
    "a key in a name",
    "https://hush-hush.quiknode.example",
    ["hush-hush.quiknode.example", "getaddrinfo ENOTFOUND hush-hush.quiknode.example"],
    /hush/,
  ],
  [
    "a path that is a key",
    "https://rpc.example/hush/hush-hush/x",
    ["/hush/hush-hush/x", "GET /hush/hush-hush/x HTTP/1.1"],
    /hush-hush/,
  ],
  [
    "a part of a key",
    "https://rpc.example/v3/Key%2F0123456789abcdef",
    ["half Key%2F0123", "…6789abcdef", "KEY/01234567", "0123456789abcde"],
    /Key%2F0|6789abc|01234567/i,
  ],
  ["a fragment", "https://rpc.example/#hush-hush", ["#hush-hush"], /hush/],
  [
    "a private key",
    `0x${"aB12".repeat(16)}`,
    ["ab12".repeat(16), `0X${"AB12".repeat(16)}`, `key ${"aB12".repeat(16)}.`],
    /ab12/i,
  ],
  [
    "a private key without 0x",
    "cd34".repeat(16),
    [`0x${"cd34".repeat(16)}`, "CD34".repeat(16)],
    /cd34/i,
  ],
  [
    "a token",
    "Bearer hush.hush_hush",
    ["hush.hush_hush", "Bearer hush.hush_hush", "bad token hush.hush_hush"],
    /hush/,
  ],
  [
    "a user and a password in base64",
    `Basic ${btoa("me:hush-hush")}`,
    ["hush-hush", "me:hush-hush", btoa("me:hush-hush"), btoa("you said me:hush-hush")],
    /hush|aHVzaC1o/,
  ],
  ["a value with letters of HTML", "Bearer h<u>s&h", ["h&lt;u>s&amp;h", "h<u>s&h"], /s&|lt;/],
  [
    "a phrase",
    "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima",
    ["alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima"],
    /bravo/,
  ],
  [
    "a value of letters that mean something in a pattern",
    "Bearer a.*(b)+[c]$",
    ["x a.*(b)+[c]$ x"],
    /\(b\)/,
  ],
];

describe("Redactor", () => {
  for (const [name, secret, texts, rest] of TABLE) {
    it(`leaves nothing of ${name}`, () => {
      const redactor = new Redactor();
      redactor.add(secret);
      for (const text of texts) expect(redactor.redact(text), text).to.not.match(rest);
    });
  }

  it("leaves addresses without a key, common words and all else as they are", () => {
    const redactor = new Redactor();
    for (const url of [
      "http://127.0.0.1:8545",
      "http://localhost:8545/",
      "https://eth-sepolia.example.com/v2/rpc",
      "https://ethereum-sepolia.rpc.example.com",
    ]) {
      redactor.add(url);
    }
    redactor.add("");
    const text =
      "network sepolia at http://127.0.0.1:8545, https://eth-sepolia.example.com/v2/rpc, rpc";
    expect(redactor.redact(text)).to.equal(text);
  });
});
