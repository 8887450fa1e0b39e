/** One change to the contract that takes something from it. */
export interface Mutant {
  readonly file: string;
  /** Line of the change in the original, from 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The whole file with the change. */
  readonly source: string;
}

/** A change that makes no difference anyone could see, and why. */
export interface Equivalent {
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** A replacement at every match of `pattern`, where `$1` and the like stand for its groups. */
interface Rule {
  readonly pattern: RegExp;
  readonly replacement: string;
}

const RULES: readonly Rule[] = [
  // Guards.
  { pattern: /if \([^\n]*\) revert [^;]*;/g, replacement: "" },
  { pattern: /if \([^\n]*\) \{\s*revert [^;]*;\s*\}/g, replacement: "" },
  { pattern: /if \(used != proof\.length[^\n]*;/g, replacement: "" },
  { pattern: / onlyOwner(?= )/g, replacement: "" },
  { pattern: / _requireOwned\(tokenId\);/g, replacement: "" },
  // Comparisons and conditions.
  { pattern: / < /g, replacement: " <= " },
  { pattern: / <= /g, replacement: " < " },
  { pattern: / > /g, replacement: " >= " },
  { pattern: / >= /g, replacement: " > " },
  { pattern: / == /g, replacement: " != " },
  { pattern: / != /g, replacement: " == " },
  { pattern: / && /g, replacement: " || " },
  { pattern: / \|\| /g, replacement: " && " },
  { pattern: /\(!(?=\w)/g, replacement: "(" },
  // State, events, and what one function leaves to another.
  {
    pattern:
      /(?<=\n +)(SIZE|editionsRoot|metadataRoot|payee|saleStart|saleEnd|voucherSigner|frozen) = [^;]*;/g,
    replacement: "",
  },
  { pattern: /emit \w+\([^;]*;/g, replacement: "" },
  { pattern: /\+\+(revision|voucherEpoch)/g, replacement: "$1" },
  { pattern: /(?<=\n +)(super\.\w+|_set\w+|_raise\w+|_sell|_issue)\([^;]*;/g, replacement: "" },
  {
    pattern: /(?<=\n +)(mstore\w*|calldatacopy|read :=|write :=|sibling :=) ?[^\n]*\n/g,
    replacement: "\n",
  },
  // Conjuncts, one at a time.
  { pattern: /return ([^\n;]*) && ([^\n;]*);/g, replacement: "return $1;" },
  { pattern: /return ([^\n;]*) && ([^\n;]*);/g, replacement: "return $2;" },
  { pattern: /if \(([^|\n]*) \|\| ([^\n]*)\) (revert|return)/g, replacement: "if ($1) $3" },
  { pattern: /if \(([^|\n]*) \|\| ([^\n]*)\) (revert|return)/g, replacement: "if ($2) $3" },
  // Constants.
  { pattern: /= 10_000;/g, replacement: "= 10_001;" },
  { pattern: /= 10_000;/g, replacement: "= 9_999;" },
  { pattern: /= 1_000;/g, replacement: "= 1_001;" },
  { pattern: /= 1_000;/g, replacement: "= 999;" },
  { pattern: /0x49064906/g, replacement: "0x49064907" },
  { pattern: /uint256 chainId,/g, replacement: "" },
  { pattern: /,address verifyingContract/g, replacement: "" },
  { pattern: /keccak256\("KronikaEditions"\)/g, replacement: 'keccak256("Kronika")' },
  { pattern: /keccak256\("1"\)/g, replacement: 'keccak256("2")' },
  { pattern: /,uint256 epoch\)"/g, replacement: ')"' },
  { pattern: /BatchMetadataUpdate\(1,/g, replacement: "BatchMetadataUpdate(0," },
  { pattern: /\/tokens\//g, replacement: "/token/" },
  { pattern: /\/collection\.json/g, replacement: "/contract.json" },
  { pattern: /"\.json"/g, replacement: '""' },
  { pattern: /ipfs:\/\//g, replacement: "ipns://" },
  // One value in the stead of another.
  { pattern: /block\.chainid/g, replacement: "uint256(31337)" },
  {
    pattern: /VERSION_HASH, block\.chainid, address\(this\)/g,
    replacement: "VERSION_HASH, block.chainid, owner()",
  },
  { pattern: /(?<=\n +)voucher\.(number|price|validUntil),\n/g, replacement: "uint256(0),\n" },
  { pattern: /(?<=\n +)voucher\.recipient,\n/g, replacement: "msg.sender,\n" },
  { pattern: /validUntil,\n(\s*)voucherEpoch/g, replacement: "validUntil,\n$1uint256(0)" },
  { pattern: /_sell\(voucher\.recipient, /g, replacement: "_sell(msg.sender, " },
  { pattern: /proof, voucher\.price\)/g, replacement: "proof, edition.price)" },
  { pattern: /_sell\(to, /g, replacement: "_sell(msg.sender, " },
  { pattern: /_issue\(to\[i\], edition\.number\)/g, replacement: "_issue(to[0], edition.number)" },
  {
    pattern: /_issue\(to\[i\], edition\.number\)/g,
    replacement: "_issue(to[i], editions[0].number)",
  },
  { pattern: /hashLeaf\(edition, SIZE\)/g, replacement: "hashLeaf(edition, 16)" },
  { pattern: /hashLeaf\(edition, SIZE\);/g, replacement: "hashLeaf(editions[0], SIZE);" },
  { pattern: /msg\.sender, msg\.value\)/g, replacement: "msg.sender, edition.price + 1)" },
  { pattern: /number, msg\.sender, /g, replacement: "number, address(this), " },
  { pattern: /address receiver = payee;/g, replacement: "address receiver = owner();" },
  { pattern: /address receiver = payee;/g, replacement: "address receiver = msg.sender;" },
  { pattern: /= address\(this\)\.balance/g, replacement: "= address(this).balance / 2" },
  { pattern: /\{value: amount\}/g, replacement: "{value: 0}" },
  {
    pattern: /_setRoots\(editionsRoot_, metadataRoot_\);/g,
    replacement: "_setRoots(metadataRoot_, editionsRoot_);",
  },
  { pattern: /editionsRoot, editionsRoot_, /g, replacement: "editionsRoot_, editionsRoot, " },
  { pattern: /metadataRoot, metadataRoot_, /g, replacement: "metadataRoot_, metadataRoot, " },
  {
    pattern: /emit Frozen\(revision, editionsRoot, metadataRoot\)/g,
    replacement: "emit Frozen(revision, metadataRoot, editionsRoot)",
  },
  { pattern: /_setRoyalty\(payee_, royaltyBps\)/g, replacement: "_setRoyalty(owner_, royaltyBps)" },
  { pattern: /Ownable\(owner_\)/g, replacement: "Ownable(payee_)" },
  { pattern: /sha256\(json\)/g, replacement: "keccak256(json)" },
  { pattern: /edition\.traitsRoot, traitLeaf/g, replacement: "editionsRoot, traitLeaf" },
  {
    pattern: /abi\.encode\(traitType, value\)/g,
    replacement: "abi.encodePacked(traitType, value)",
  },
  {
    pattern: /keccak256\(bytes\.concat\((keccak256\(abi\.encode\(traitType, value\)\))\)\)/g,
    replacement: "$1",
  },
  { pattern: /_update\(to, number, address\(0\)\)/g, replacement: "_ownerOf(number)" },
  // The walk and the leaf, in assembly.
  { pattern: /gt\(left, right\)/g, replacement: "lt(left, right)" },
  { pattern: /case 0 \{/g, replacement: "case 1 {" },
  { pattern: /lt\(flag, end\)/g, replacement: "lt(add(flag, 0x20), end)" },
  { pattern: /leaves \+ used/g, replacement: "leaves + proof.length" },
  { pattern: /flags\.length \+ 1/g, replacement: "flags.length" },
  { pattern: /sub\(write, 0x20\)/g, replacement: "write" },
  { pattern: /shl\(5, leaves\)/g, replacement: "shl(5, 1)" },
  {
    pattern: /right := calldataload\(sibling\)/g,
    replacement: "right := calldataload(proof.offset)",
  },
  { pattern: /keccak256\(encoded, 0xa0\)/g, replacement: "keccak256(encoded, 0x80)" },
  { pattern: /leaf := keccak256\(0, 0x20\)/g, replacement: "leaf := mload(0)" },
  { pattern: /add\(edition, 0x20\), 0x60/g, replacement: "add(edition, 0x20), 0x40" },
  { pattern: /keccak256\(0, 0x40\)/g, replacement: "keccak256(0, 0x20)" },
  // The directory's CID.
  { pattern: /bits << 2/g, replacement: "bits << 1" },
  { pattern: /bits >>= 3/g, replacement: "bits >>= 5" },
  { pattern: /uint256 i = 51; i > 0/g, replacement: "uint256 i = 51; i > 1" },
  { pattern: /"bafybei"/g, replacement: '"bafkrei"' },
  { pattern: /wxyz234567/g, replacement: "wxyz765432" },
];

/** Every rule at every place of a file's code; comments are no code. */
export function contractMutants(file: string, source: string): Mutant[] {
  const comments = [...source.matchAll(/\/\/[^\n]*|\/\*[^]*?\*\//g)]
    // `ipfs://` is no comment.
    .filter(({ index }) => source[index - 1] !== ":")
    .map(({ index, 0: text }) => [index, index + text.length] as const);
  const isCode = (index: number): boolean =>
    comments.every(([start, end]) => index < start || index >= end);
  const found = new Map<string, Mutant>();
  for (const { pattern, replacement } of RULES) {
    for (const match of source.matchAll(pattern)) {
      const [text] = match;
      if (!isCode(match.index)) continue;
      const changed = replacement.replaceAll(
        /\$(\d)/g,
        (_, group: string) => match[Number(group)] ?? "",
      );
      const end = match.index + text.length;
      const mutated = source.slice(0, match.index) + changed + source.slice(end);
      const start = source.lastIndexOf("\n", match.index - 1) + 1;
      const rest = source.indexOf("\n", end);
      const tail = source.slice(end, text.endsWith("\n") ? end : rest);
      found.set(mutated, {
        file,
        line: source.slice(0, match.index).split("\n").length,
        before: onOneLine(source.slice(start, end) + tail),
        after: onOneLine(source.slice(start, match.index) + changed + tail),
        source: mutated,
      });
    }
  }
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
