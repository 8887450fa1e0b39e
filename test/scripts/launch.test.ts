import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { FIVE } from "../records/copyFive.ts";
import {
  findingProblems,
  type JsonFinding,
  type Project,
  readTree,
  sharedProject,
} from "./project.ts";

describe("the main job, as a process", function () {
  this.timeout(120_000);
  let project: Project;

  before(async () => {
    project = await sharedProject();
  });

  it("makes the Prague Spring edition 68/100, verified, with nothing but JSON on stdout and cold caches", async () => {
    const { code, document, stderr } = await project.json(["launch"]);
    expect(code, stderr).to.equal(0);
    const { findings, status } = document["verification"] as {
      findings: JsonFinding[];
      status: string;
    };
    expect(status).to.equal("match");
    expect(findingProblems(findings)).to.deep.equal([]);
    const codes = findings.filter(({ edition }) => edition === 68).map((finding) => finding.code);
    for (const needed of [
      ...["TITLE", "PRICE", "TRAITS", "IMAGE", "TOKEN_JSON", "BUILT_FILE", "IPFS_FILE"],
      ...["LEAF_PROVED", "MINTED", "TOKEN_URI", "WALLET_TOKEN", "WALLET_TRAITS", "WALLET_IMAGE"],
    ]) {
      expect(codes).to.include(needed);
    }
  });

  it("says the same to a person, twice in a row", async () => {
    for (let run = 0; run < 2; run += 1) {
      const { code, stdout, stderr } = await project.collection(["launch"]);
      expect(code, stderr).to.equal(0);
      expect(stdout).to.include("Edition 68/100").and.include("Everything matches");
      expect(stdout).to.include("build/genesis/images/68/68.png");
      expect(stdout).to.not.match(/mismatch|unknown/i);
    }
  });

  it("builds the committed manifest of Genesis, byte for byte", async () => {
    const before = await readTree(join(project.folder, "metadata/genesis"));
    await project.collection(["build"]);
    const after = await readTree(join(project.folder, "metadata/genesis"));
    expect(after.get("manifest.json")?.toString()).to.equal(
      before.get("manifest.json")?.toString(),
    );
    const committed = await readTree(join(FIVE, "../../../metadata/genesis"));
    expect(after.get("manifest.json")?.toString()).to.equal(
      committed.get("manifest.json")?.toString(),
    );
  });

  it("builds byte-identical files twice, and from another folder", async () => {
    const build = async (collection: string) => {
      const { code, stderr } = await project.collection(["build", "--collection", collection]);
      expect(code, stderr).to.equal(0);
      const files = await readTree(join(project.folder, "build/five"));
      files.set(
        "manifest.json",
        (await readTree(join(project.folder, collection))).get("manifest.json") ?? Buffer.of(),
      );
      return files;
    };
    const here = await project.add(FIVE, "five");
    const elsewhere = await project.add(FIVE, "elsewhere/deep/five");
    const first = await build(here);
    expect([...first.keys()].toSorted()).to.deep.equal([
      "collection.car",
      "collection.json",
      "editions.json",
      "images/1/1.png",
      "images/3/3.png",
      "images/5/5.png",
      "manifest.json",
      "tokens/1.json",
      "tokens/3.json",
      "tokens/5.json",
    ]);
    expect(await build(here)).to.deep.equal(first);
    // Both would share build/five/; once the first is gone, the other takes it over.
    const refused = await project.json(["build", "--collection", elsewhere]);
    expect(refused.document.issues?.map(({ code }) => code)).to.deep.equal(["BUILD_FOREIGN"]);
    await rm(join(project.folder, here), { recursive: true });
    expect(await build(elsewhere)).to.deep.equal(first);
  });

  it("prints one JSON document for every command on a warm cache, in success and failure", async () => {
    const collection = await project.add(FIVE, "json-five");
    const commands: [string[], number][] = [
      [["check"], 0],
      [["plan"], 1],
      [["build"], 0],
      [["pin"], 0],
      [["pin", "--dry-run"], 0],
      [["pin", "--to", "nowhere"], 1],
      [["plan"], 0],
      [["deploy"], 0],
      [["deploy", "--dry-run"], 0],
      [["sale"], 1],
      [["mint", "--all"], 1],
      [["purchase", "--number", "1"], 1],
      [["verify"], 3],
      [["launch", "--dry-run"], 0],
      [["launch", "--mint", "none"], 0],
      [["launch", "--mint", "1,9"], 1],
    ];
    for (const [args, expected] of commands) {
      const before = args.includes("--dry-run") ? await readProject() : undefined;
      const { code, document, stdout } = await project.json([...args, "--collection", collection]);
      expect(code, `${args.join(" ")}: ${stdout}`).to.equal(expected);
      if (before !== undefined) expect(await readProject(), args.join(" ")).to.deep.equal(before);
      expect(document.format).to.match(/^kronika-[a-z]+-v1$/);
      if (expected === 1) {
        expect(document.format).to.equal("kronika-error-v1");
        for (const { fix } of document.issues ?? []) expect(fix).to.not.equal("");
      }
    }
  });

  /** The project's files, without what compiling leaves. */
  async function readProject(): Promise<[string, Buffer][]> {
    const names = ["metadata", "build"];
    const trees = await Promise.all(
      names.map((name) => readTree(join(project.folder, name)).catch(() => new Map())),
    );
    return trees.flatMap((tree) => [...(tree as Map<string, Buffer>)]);
  }

  it("explains itself", async () => {
    const { code, stdout } = await project.collection(["--help"]);
    const page = await project.collection(["sale", "--help"]);
    expect(page.stdout).to.include("--max-cost").and.not.include("WITHOUT");
    expect(page.stdout).to.not.include("(default: false)");
    expect(code).to.equal(0);
    for (const command of [
      ...["check", "build", "pin", "plan", "deploy", "sale", "mint", "purchase"],
      ...["verify", "launch"],
    ]) {
      expect(stdout).to.include(`collection ${command} `);
    }
  });
});
