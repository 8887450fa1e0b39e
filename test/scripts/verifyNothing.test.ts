import { expect } from "chai";
import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import build from "../../scripts/build.ts";
import verify from "../../scripts/verify.ts";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import hre from "hardhat";
import { FIVE } from "../records/copyFive.ts";
import { offlineRuntime, runInProcess, runtimeAt } from "./runInProcess.ts";

describe("verify where nothing was deployed", function () {
  this.timeout(120_000);

  it("is unknown, and names first the command that would work", async () => {
    const root = await realpath(await mkdtemp(join(tmpdir(), "kronika-nothing-")));
    try {
      const folder = join(root, "metadata/five");
      await cp(FIVE, folder, { recursive: true });
      await runInProcess(build, { collection: folder }, offlineRuntime(root));
      const given = { collection: folder, address: "", gateway: "", number: "", fromBlock: 0 };
      const runtime: HardhatRuntimeEnvironment = runtimeAt(root, hre);
      const { code, document } = await runInProcess(verify, given, runtime);
      expect(code).to.equal(3);
      const findings = document["findings"] as readonly Record<string, string>[];
      const unknown = findings.filter(({ status }) => status !== "match");
      expect(unknown.map(({ subject }) => subject)).to.deep.equal(["deployment"]);
      expect(unknown[0]?.["detail"]).to.match(
        /^[^(]*`[^`]*hardhat node`[^(]*`?--network localhost/,
      );
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
