import { expect } from "chai";
import { KronikaError } from "../../src/errors.ts";
import { parseRpcSettings } from "../../src/ipfs/rpcSettings.ts";

const parse = (texts: Partial<Parameters<typeof parseRpcSettings>[0]>) =>
  parseRpcSettings({ url: "http://127.0.0.1:5001", authorization: "", timeout: "", ...texts });

function refusal(texts: Parameters<typeof parse>[0]): KronikaError {
  try {
    parse(texts);
  } catch (error) {
    if (error instanceof KronikaError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

describe("parseRpcSettings", () => {
  it("completes the path of the RPC", () => {
    const paths = ["", "/", "/api/v0", "/api/v0/", "/key", "/key/api/v0"];
    expect(
      paths.map((path) => parse({ url: `https://ipfs.example${path}` }).url.href),
    ).to.deep.equal([
      ...["/api/v0", "/api/v0", "/api/v0", "/api/v0", "/key/api/v0", "/key/api/v0"].map(
        (path) => `https://ipfs.example${path}`,
      ),
    ]);
  });

  it("takes an empty value for none", () => {
    const { authorization, timeout } = parse({});
    expect([authorization, timeout]).to.deep.equal([undefined, undefined]);
    expect(parse({ authorization: " Bearer t\n", timeout: "7" })).to.deep.include({
      authorization: "Bearer t",
      timeout: 7,
    });
  });

  it("refuses what it cannot use, and does not repeat it", () => {
    const bad = [
      { url: "" },
      { url: "secret" },
      { url: "ftp://secret.example" },
      { url: "http://user:secret@127.0.0.1:5001" },
      { url: "http://127.0.0.1:5001/?key=secret" },
      { authorization: "Bearer secret\r\nX: y" },
      { authorization: "Bearer secré" },
      { timeout: "0" },
      { timeout: "301" },
      { timeout: "1.5" },
    ];
    for (const texts of bad) {
      const error = refusal(texts);
      expect(error.issues[0].code, JSON.stringify(texts)).to.equal("OPTION_INVALID");
      expect(JSON.stringify(error.issues)).to.not.contain("secr");
    }
  });
});
