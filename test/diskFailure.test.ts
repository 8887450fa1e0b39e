import { expect } from "chai";
import { HardhatError } from "@nomicfoundation/hardhat-errors";
import { describeFailure } from "../scripts/commandOutput.ts";
import { describeDiskFailure, findDiskError } from "../src/diskFailure.ts";
import { toUnreadable } from "../src/readRegularFile.ts";
import { toUnwritable } from "../src/writeFileWhole.ts";

const CODES = [
  ...["ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS", "EISDIR", "ENOTDIR", "EMFILE", "ENFILE"],
  ...["ENAMETOOLONG", "ELOOP", "EFBIG", "EIO", "EBUSY", "EEXIST", "ENOENT", "ENXIO", "EXDEV"],
];

const systemError = (code: string, syscall = "open") =>
  Object.assign(new Error(`${code}: no, ${syscall} '/x'`), { code, syscall, path: "/x" });

describe("a failure of the disk", () => {
  for (const code of CODES) {
    it(`${code} is told with a fix, also behind another error`, () => {
      const failure = describeDiskFailure(code);
      expect(failure?.message).to.include(code);
      expect(failure?.fix).to.not.equal("");
      const wrapped = new Error("cannot write the cache", { cause: systemError(code) });
      for (const error of [systemError(code), wrapped]) {
        expect(toUnwritable(error, "x")).to.have.nested.property(
          "issues[0].code",
          "FILE_UNWRITABLE",
        );
        expect(toUnreadable(error, "x")).to.have.nested.property(
          "issues[0].code",
          "FILE_UNREADABLE",
        );
        const { issues, exitCode } = describeFailure(error);
        expect([exitCode, issues[0]?.code, issues[0]?.file]).to.deep.equal([
          1,
          "FILE_UNWRITABLE",
          "/x",
        ]);
      }
    });
  }

  it("is no failure of a network, of Hardhat, or a fault of ours", () => {
    expect(findDiskError(systemError("EACCES", "connect"))).to.equal(undefined);
    expect(findDiskError(systemError("ECONNREFUSED", "connect"))).to.equal(undefined);
    expect(findDiskError("ENOSPC")).to.equal(undefined);
    const { ENV_VAR_NOT_FOUND } = HardhatError.ERRORS.CORE.GENERAL;
    const foreign = describeFailure(new HardhatError(ENV_VAR_NOT_FOUND, { name: "KEY" }));
    expect(foreign.issues[0]?.code).to.match(/^HHE\d+$/);
    const fault = describeFailure(new TypeError("x is not a function\u001b[31m"));
    expect(fault.issues[0]?.code).to.equal("UNEXPECTED");
    expect(fault.issues[0]?.message).to.not.include("\u001b");
  });
});
