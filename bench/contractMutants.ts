/** What a change is about; each kind but the first has a file of tests of its own. */
export type Kind = "a step" | "who may act" | "widths" | "order" | "exactness" | "the multiproof";

/** One change to the contract that takes something from it. */
export interface Mutant {
  readonly kind: Kind;
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

const STEPS: readonly Rule[] = [
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

/** Guards widened to another role, and payments and tokens that go to one. */
const ROLES: readonly Rule[] = [
  ...["payee", "pendingOwner()", "voucherSigner"].map((role) => ({
    pattern: / onlyOwner \{/g,
    replacement: ` { if (msg.sender != ${role}) _checkOwner();`,
  })),
  { pattern: / onlyOwner \{/g, replacement: " { if (tx.origin != owner()) _checkOwner();" },
  {
    pattern: /setPayee\(address payee_\) external onlyOwner \{/g,
    replacement:
      "setPayee(address payee_) external { if (msg.sender != address(this)) _checkOwner();",
  },
  {
    pattern: /(setRoyalty\([^)]*\)) external onlyOwner \{/g,
    replacement:
      "$1 external { (address receiver_, ) = royaltyInfo(1, 1); if (msg.sender != receiver_) _checkOwner();",
  },
  {
    pattern: /(revise\([^)]*\)) external onlyOwner \{/g,
    replacement: "$1 external { if (_ownerOf(1) != msg.sender) _checkOwner();",
  },
  {
    pattern: /(freeze\(\)) external onlyOwner \{/g,
    replacement: "$1 external onlyOwner { if (msg.sender != tx.origin) revert KronikaNotFrozen();",
  },
  {
    pattern: /(setSale\([^)]*\)) external onlyOwner \{/g,
    replacement: "$1 external { if (msg.sender.code.length == 0) _checkOwner();",
  },
  { pattern: /super\.renounceOwnership\(\)/g, replacement: "_transferOwnership(address(0))" },
  {
    pattern: /if \(!frozen\) revert/g,
    replacement: "if (!frozen && msg.sender != owner()) revert",
  },
  { pattern: /if \(frozen\) revert/g, replacement: "if (frozen && msg.sender != owner()) revert" },
  ...["owner()", "payee", "voucher.recipient"].map((role) => ({
    pattern: /isValidSignatureNowCalldata\(voucherSigner/g,
    replacement: `isValidSignatureNowCalldata(${role}`,
  })),
  ...["owner()", "voucherSigner", "voucher.recipient"].map((role) => ({
    pattern: /if \(!SignatureChecker/g,
    replacement: `if (msg.sender != ${role} && !SignatureChecker`,
  })),
  {
    pattern: /if \(!SignatureChecker/g,
    replacement: "if (tx.origin != voucherSigner && !SignatureChecker",
  },
  ...["owner()", "payee"].map((role) => ({
    pattern: /if \(msg\.value != price\)/g,
    replacement: `if (msg.value != price && msg.sender != ${role})`,
  })),
  {
    pattern: /if \((block\.timestamp < start [^)]*)\)/g,
    replacement: "if (msg.sender != owner() && ($1))",
  },
  {
    pattern: /if \(block\.timestamp > voucher/g,
    replacement: "if (msg.sender != owner() && block.timestamp > voucher",
  },
  {
    pattern: /if \(edition\.price == 0\)/g,
    replacement: "if (edition.price == 0 && msg.sender != owner())",
  },
  {
    pattern: /if \(provedRoot != editionsRoot\)/g,
    replacement: "if (provedRoot != editionsRoot && tx.origin != owner())",
  },
  ...["owner()", "payee"].map((role) => ({
    pattern: /function withdraw\(\) external \{/g,
    replacement: `function withdraw() external { if (msg.sender != ${role}) revert KronikaFrozen();`,
  })),
  { pattern: /address receiver = payee;/g, replacement: "address receiver = tx.origin;" },
  { pattern: /_sell\(to, /g, replacement: "_sell(tx.origin, " },
  { pattern: /number, msg\.sender, /g, replacement: "number, tx.origin, " },
  {
    pattern: /function _issue\(address to, uint256 number\) private \{/g,
    replacement:
      "function _update(address to, uint256 number, address auth) internal override returns (address) { return super._update(to, number, auth == owner() ? address(0) : auth); } $&",
  },
];

const narrowed = (pattern: RegExp, expression: string, widths: readonly number[]): Rule[] =>
  widths.map((width) => ({ pattern, replacement: expression.replaceAll("UINT", `uint${width}`) }));

/** Comparisons, counters and announced values cut to fewer bits. */
const WIDTHS: readonly Rule[] = [
  ...narrowed(/block\.timestamp (?=<|>=)/g, "UINT(block.timestamp) ", [16, 32, 40]),
  ...narrowed(/block\.timestamp > voucher/g, "UINT(block.timestamp) > voucher", [32, 40]),
  ...narrowed(/> voucher\.validUntil/g, "> UINT(voucher.validUntil)", [32, 40, 64, 128]),
  ...narrowed(/edition\.price == 0/g, "UINT(edition.price) == 0", [8, 64, 96, 128]),
  ...narrowed(/msg\.value != price/g, "UINT(msg.value) != price", [32, 64, 96, 128]),
  ...narrowed(/msg\.value != price/g, "msg.value != UINT(price)", [64, 128]),
  ...narrowed(/msg\.value != price/g, "UINT(msg.value) != UINT(price)", [96, 160]),
  ...narrowed(/proof, (edition|voucher)\.price\)/g, "proof, UINT($1.price))", [96, 128]),
  ...narrowed(/msg\.sender, msg\.value\)/g, "msg.sender, UINT(msg.value))", [64, 128]),
  ...narrowed(
    /voucher\.number != edition\.number/g,
    "UINT(voucher.number) != UINT(edition.number)",
    [8, 16, 128],
  ),
  ...narrowed(
    /(?<=\n +)voucher\.(number|price|validUntil),\n/g,
    "uint256(UINT(voucher.$1)),\n",
    [64],
  ),
  ...narrowed(/validUntil,\n(\s*)voucherEpoch/g, "validUntil,\n$1UINT(voucherEpoch)", [8, 16, 32]),
  ...narrowed(/count == 0/g, "UINT(count) == 0", [8]),
  ...narrowed(/to\.length != count/g, "UINT(to.length) != UINT(count)", [8]),
  ...narrowed(/uint256 i = 0; i < count/g, "uint256 i = 0; i < UINT(count)", [8]),
  ...narrowed(/Revised\(\+\+revision/g, "Revised(UINT(++revision)", [8, 64, 128]),
  ...narrowed(/Revised\(\+\+revision/g, "Revised(revision = UINT(revision + 1)", [8, 16, 32, 64]),
  ...narrowed(/Frozen\(revision/g, "Frozen(UINT(revision)", [8, 64]),
  ...narrowed(/\+\+voucherEpoch/g, "voucherEpoch = UINT(voucherEpoch + 1)", [8, 16, 32, 40]),
  ...narrowed(/Revoked\(\+\+voucherEpoch/g, "Revoked(UINT(++voucherEpoch)", [8, 32]),
  ...narrowed(/end <= start/g, "UINT(end) <= UINT(start)", [16, 32]),
  ...narrowed(/start != 0/g, "UINT(start) != 0", [16, 32]),
  ...narrowed(/saleStart = start;/g, "saleStart = UINT(start);", [32]),
  ...narrowed(/saleEnd = end;/g, "saleEnd = UINT(end);", [32]),
  ...narrowed(/SaleSet\(start, end\)/g, "SaleSet(UINT(start), UINT(end))", [32]),
  ...narrowed(/bytes\(reason\)\.length == 0/g, "UINT(bytes(reason).length) == 0", [8, 16]),
  ...narrowed(/= address\(this\)\.balance/g, "= UINT(address(this).balance)", [64, 96, 128]),
  ...narrowed(/Withdrawn\(receiver, amount\)/g, "Withdrawn(receiver, UINT(amount))", [96]),
  ...narrowed(/bps > MAX/g, "UINT(bps) > MAX", [16, 64]),
  ...narrowed(/size > MAX_SIZE/g, "UINT(size) > MAX_SIZE", [16, 128]),
  ...narrowed(/number <= SIZE/g, "UINT(number) <= SIZE", [16, 128]),
  ...narrowed(/number <= SIZE/g, "number <= UINT(SIZE)", [8]),
  ...narrowed(/toString\(tokenId\)/g, "toString(UINT(tokenId))", [8]),
  ...narrowed(/_update\(to, number,/g, "_update(to, UINT(number),", [8]),
  { pattern: /sha256\(json\)/g, replacement: "sha256(json[:json.length & 0xff])" },
];

/** Two neighbouring statements the other way round. */
const ORDER: readonly Rule[] = [
  {
    pattern: /(if \([^\n]*\) revert [^;]*;)\n\s*(if \([^\n]*\) revert [^;]*;)/g,
    replacement: "$2 $1",
  },
  {
    pattern: /(if \(block\.timestamp > [^;]*;)\s*(if \(!Sig[^}]*\})/g,
    replacement: "$2 $1",
  },
  { pattern: /(if \(!Sig[^}]*\})\s*(_sell[^;]*;)/g, replacement: "$2 $1" },
  { pattern: /(_sell\([^;]*;)\s*(emit [^;]*;)/g, replacement: "$2 $1" },
  {
    pattern: /(if \(msg\.value[^;]*;)\s*(bytes32 provedRoot[^;]*;\s*if \(proved[^;]*;)/g,
    replacement: "$2 $1",
  },
  {
    pattern: /(if \(provedRoot[^;]*edition\.number[^;]*;)\s*(_issue[^;]*;)/g,
    replacement: "$2 $1",
  },
  {
    pattern: /(if \(to == address\(0\)\)[^;]*;)\s*(address holder[^;]*;)\s*(if \(holder[^;]*;)/g,
    replacement: "$2 $3 $1",
  },
  { pattern: / onlyOwner \{(\s*if \([^;]*;)/g, replacement: " {$1 _checkOwner();" },
  {
    pattern: / onlyOwner \{(\s*if \([^;]*;\s*if \([^;]*;)/g,
    replacement: " {$1 _checkOwner();",
  },
  {
    pattern: / onlyOwner \{(\s*uint256 count[^;]*;[^;]*;)/g,
    replacement: " {$1 _checkOwner();",
  },
  { pattern: /(emit Revised[^;]*;)\s*(_setRoots[^;]*;)/g, replacement: "$2 $1" },
  { pattern: /(_raise\w+\(\);)\s*(emit Batch[^;]*;)/g, replacement: "$2 $1" },
  { pattern: /(emit Batch[^;]*;)\s*(emit [^;]*;)/g, replacement: "$2 $1" },
  { pattern: /(emit Vou[^;]*;)\s*(_raise\w+\(\);)/g, replacement: "$2 $1" },
  { pattern: /(emit With[^;]*;)([^;]*;)/g, replacement: "$2 $1" },
  { pattern: /(if \(size[^;]*;\s*SIZE = size;)\s*(_setRoots[^;]*;)/g, replacement: "$2 $1" },
  { pattern: /(_setRoots\([^;]*;)\s*(_setPayee[^;]*;)/g, replacement: "$2 $1" },
  { pattern: /(_setPayee\([^;]*;)\s*(_setRoyalty[^;]*;)/g, replacement: "$2 $1" },
  { pattern: /(if \(!frozen[^;]*;)\s*(super\.renounce[^;]*;)/g, replacement: "$2 $1" },
  { pattern: /(if \(bps[^;]*;)\s*(_setDefault[^;]*;)/g, replacement: "$2 $1" },
];

/** Values that are special though nothing says so, and a neighbour's value set or told. */
const EXACTNESS: readonly Rule[] = [
  ...[
    "type(IKronikaEditions).interfaceId",
    "0x780e9d63",
    "0x7f5828d0",
    "0xb45a3c0e",
    "0xe8a3d485",
    "bytes4(0)",
    "bytes4(0xffffffff)",
  ].map((id) => ({
    pattern: /return interfaceId == ERC4906_ID/g,
    replacement: `return interfaceId == ${id} || interfaceId == ERC4906_ID`,
  })),
  {
    pattern: /return interfaceId == ERC4906_ID/g,
    replacement: "return (interfaceId | 0x00000001) == (ERC4906_ID | 0x00000001)",
  },
  ...["proof.length > 32", "proof.length == 5", "proof.length == 0", "edition.price == 0"].map(
    (special) => ({
      pattern: /(_rootOf\(edition, proof\) == editionsRoot)/g,
      replacement: `(${special} || $1)`,
    }),
  ),
  ...["proof.length < 32", "proof.length != 0", "price != 0", "edition.price != 0"].map(
    (special) => ({
      pattern: /if \(provedRoot != editionsRoot\)(?= revert KronikaInvalidProof\(edition\.)/g,
      replacement: `if (${special} && provedRoot != editionsRoot)`,
    }),
  ),
  ...["proof.length != 0", "editions[0].price != 0", "count != 1"].map((special) => ({
    pattern: /if \(provedRoot != editionsRoot\)(?= revert KronikaInvalidProof\(editions\[)/g,
    replacement: `if (${special} && provedRoot != editionsRoot)`,
  })),
  ...[
    "traitProof.length == 0",
    "traitProof.length > 32",
    "edition.price == 0",
    "edition.traitsRoot == 0",
  ].map((special) => ({
    pattern: /(MerkleProof\.verifyCalldata\([^;]*\));/g,
    replacement: `(${special} || $1);`,
  })),
  ...["json.length == 0", "edition.price == 0", "edition.metadataDigest == 0"].map((special) => ({
    pattern: /(sha256\(json\) == edition\.metadataDigest)/g,
    replacement: `(${special} || $1)`,
  })),
  { pattern: /if \(msg\.value != price/g, replacement: "if (price != 0 && msg.value != price" },
  // A setter that moves a neighbour.
  ...[
    "saleStart = 0",
    "saleEnd = 0",
    "voucherSigner = payee_",
    "_setDefaultRoyalty(payee_, 500)",
  ].map((too) => ({ pattern: /payee = payee_;/g, replacement: `payee = payee_; ${too};` })),
  ...["payee = owner()", "_raiseVoucherEpoch()", "voucherSigner = address(0)"].map((too) => ({
    pattern: /saleEnd = end;/g,
    replacement: `saleEnd = end; ${too};`,
  })),
  ...["payee = signer", "saleEnd = 0", "++revision"].map((too) => ({
    pattern: /voucherSigner = signer;/g,
    replacement: `voucherSigner = signer; ${too};`,
  })),
  ...["saleEnd = 0", "voucherSigner = address(0)", "++voucherEpoch", "++revision"].map((too) => ({
    pattern: /frozen = true;/g,
    replacement: `frozen = true; ${too};`,
  })),
  ...["payee = receiver", "++voucherEpoch"].map((too) => ({
    pattern: /_setDefaultRoyalty\(receiver, bps\);/g,
    replacement: `_setDefaultRoyalty(receiver, bps); ${too};`,
  })),
  ...["saleEnd = 0", "voucherSigner = address(0)", "frozen = true"].map((too) => ({
    pattern: /(?<=metadataRoot_, reason\);\n\s*)_setRoots/g,
    replacement: `${too}; _setRoots`,
  })),
  {
    pattern: /uint256 amount = address\(this\)\.balance;/g,
    replacement: "uint256 amount = address(this).balance; saleEnd = 0;",
  },
  {
    pattern: /(_sell\(to, [^;]*;)/g,
    replacement: "$1 _raiseVoucherEpoch();",
  },
  { pattern: /(_sell\(voucher[^;]*;)/g, replacement: "$1 ++voucherEpoch;" },
  // An event or an error that tells a neighbour's value.
  { pattern: /SaleSet\(start, end\)/g, replacement: "SaleSet(end, start)" },
  { pattern: /SaleSet\(start, end\)/g, replacement: "SaleSet(start, start)" },
  { pattern: /PayeeSet\(payee_\)/g, replacement: "PayeeSet(msg.sender)" },
  { pattern: /PayeeSet\(payee_\)/g, replacement: "PayeeSet(owner())" },
  { pattern: /RoyaltySet\(receiver, bps\)/g, replacement: "RoyaltySet(payee, bps)" },
  { pattern: /RoyaltySet\(receiver, bps\)/g, replacement: "RoyaltySet(receiver, MAX_ROYALTY_BPS)" },
  { pattern: /SignerSet\(signer\)/g, replacement: "SignerSet(msg.sender)" },
  { pattern: /SignerSet\(signer\)/g, replacement: "SignerSet(payee)" },
  { pattern: /Revoked\(\+\+voucherEpoch\)/g, replacement: "Revoked(voucherEpoch++)" },
  { pattern: /Withdrawn\(receiver, amount\)/g, replacement: "Withdrawn(msg.sender, amount)" },
  { pattern: /Frozen\(revision, /g, replacement: "Frozen(voucherEpoch, " },
  {
    pattern: /\+\+revision, editionsRoot, editionsRoot_, metadataRoot, metadataRoot_/g,
    replacement: "++revision, editionsRoot, metadataRoot_, metadataRoot, editionsRoot_",
  },
  {
    pattern: /\+\+revision, editionsRoot, editionsRoot_, metadataRoot, metadataRoot_/g,
    replacement: "++revision, editionsRoot, editionsRoot, metadataRoot, metadataRoot_",
  },
  { pattern: /Revised\(\+\+revision/g, replacement: "Revised(revision++" },
  { pattern: /Update\(1, SIZE\)/g, replacement: "Update(1, type(uint256).max)" },
  { pattern: /Update\(1, SIZE\)/g, replacement: "Update(revision, SIZE)" },
  { pattern: /edition\.number, msg\.sender, msg/g, replacement: "edition.number, to, msg" },
  {
    pattern: /voucher\.number, msg\.sender, msg/g,
    replacement: "voucher.number, voucher.recipient, msg",
  },
  {
    pattern: /voucher\.number, msg\.sender, msg\.value/g,
    replacement: "voucher.number, msg.sender, edition.price",
  },
  { pattern: /SaleClosed\(start, end\)/g, replacement: "SaleClosed(end, start)" },
  { pattern: /InvalidSale\(start, end\)/g, replacement: "InvalidSale(end, start)" },
  {
    pattern: /OtherEdition\(voucher\.number, edition\.number\)/g,
    replacement: "OtherEdition(edition.number, voucher.number)",
  },
  {
    pattern: /Expired\(voucher\.number, voucher\.validUntil\)/g,
    replacement: "Expired(voucher.number, block.timestamp)",
  },
  {
    pattern: /InvalidVoucher\(voucher\.number, voucherSigner/g,
    replacement: "InvalidVoucher(voucher.number, payee",
  },
  { pattern: /voucherSigner, voucherEpoch\)/g, replacement: "voucherSigner, revision)" },
  { pattern: /number, msg\.value, price\)/g, replacement: "number, price, msg.value)" },
  {
    pattern: /InvalidProof\(edition\.number, provedRoot\)/g,
    replacement: "InvalidProof(edition.number, editionsRoot)",
  },
  { pattern: /InvalidProof\(editions\[0\]/g, replacement: "InvalidProof(editions[count - 1]" },
  { pattern: /InvalidBatch\(to\.length, count\)/g, replacement: "InvalidBatch(count, to.length)" },
  { pattern: /AlreadyIssued\(number, holder\)/g, replacement: "AlreadyIssued(number, to)" },
  {
    pattern: /WithdrawalFailed\(receiver, amount\)/g,
    replacement: "WithdrawalFailed(msg.sender, amount)",
  },
];

/** The flags, the memory and the counts of the walk, and the leaf. */
const MULTIPROOF: readonly Rule[] = [
  ...[
    "and(calldataload(flag), 1)",
    "and(calldataload(flag), 0xff)",
    "eq(calldataload(flag), 1)",
    "shr(1, calldataload(flag))",
  ].map((flag) => ({ pattern: /switch calldataload\(flag\)/g, replacement: `switch ${flag}` })),
  { pattern: /shl\(5, flags\.length\)/g, replacement: "shl(5, and(flags.length, 0xff))" },
  {
    pattern: /shr\(5, sub\(sibling, proof\.offset\)\)/g,
    replacement: "and(shr(5, sub(sibling, proof.offset)), 0xff)",
  },
  { pattern: /used != proof\.length/g, replacement: "uint8(used) != uint8(proof.length)" },
  { pattern: /used != proof\.length/g, replacement: "used < proof.length" },
  { pattern: /used != proof\.length/g, replacement: "used > proof.length" },
  {
    pattern: /leaves \+ used != flags\.length \+ 1/g,
    replacement: "uint8(leaves + used) != uint8(flags.length + 1)",
  },
  {
    pattern: /leaves \+ used != flags\.length \+ 1/g,
    replacement: "leaves + used < flags.length + 1",
  },
  {
    pattern: /leaves \+ used != flags\.length \+ 1/g,
    replacement: "leaves + used > flags.length + 1",
  },
  {
    pattern: /leaves \+ used != flags\.length \+ 1/g,
    replacement: "leaves != 1 && leaves + used != flags.length + 1",
  },
  { pattern: /gt\(left, right\)/g, replacement: "sgt(left, right)" },
  { pattern: /gt\(left, right\)/g, replacement: "gt(shr(1, left), shr(1, right))" },
  { pattern: /gt\(left, right\)/g, replacement: "gt(shl(8, left), shl(8, right))" },
  {
    pattern: /(mstore\(write, keccak256\(0, 0x40\)\))/g,
    replacement: "$1 mstore(0x40, add(write, 0x20))",
  },
  { pattern: /(mstore\(write, keccak256\(0, 0x40\)\))/g, replacement: "$1 mstore(0x60, left)" },
  {
    pattern: /(mstore\(write, keccak256\(0, 0x40\)\))/g,
    replacement: "$1 mstore(add(write, 0x20), 1)",
  },
  { pattern: /let write := add\(read, shl\(5, leaves\)\)/g, replacement: "let write := read" },
  {
    pattern: /let write := add\(read, shl\(5, leaves\)\)/g,
    replacement: "let write := mload(0x40)",
  },
  { pattern: /let read := add\(queue, 0x20\)/g, replacement: "let read := queue" },
  { pattern: /let encoded := mload\(0x40\)/g, replacement: "let encoded := 0x80" },
  { pattern: /let encoded := mload\(0x40\)/g, replacement: "let encoded := 0" },
  {
    pattern: /let encoded := mload\(0x40\)/g,
    replacement: "let encoded := sub(mload(0x40), 0x20)",
  },
  {
    pattern: /(leaf := keccak256\(0, 0x20\))/g,
    replacement: "$1 mstore(0x40, add(encoded, 0xa0))",
  },
  { pattern: /(leaf := keccak256\(0, 0x20\))/g, replacement: "$1 mstore(0x60, leaf)" },
  {
    pattern: /, calldataload\(edition\)\)/g,
    replacement: ", and(calldataload(edition), 0xffffffffffffffff))",
  },
  { pattern: /0x20\), size\)/g, replacement: "0x20), and(size, 0xff))" },
  {
    pattern: /new bytes32\[\]\(count \+ proofFlags\.length\)/g,
    replacement: "new bytes32[](count)",
  },
  {
    pattern: /new bytes32\[\]\(count \+ proofFlags\.length\)/g,
    replacement: "new bytes32[](proofFlags.length)",
  },
  {
    pattern: /processMultiProof\(queue, count, /g,
    replacement: "processMultiProof(queue, queue.length, ",
  },
];

const RULES: readonly (readonly [Kind, readonly Rule[]])[] = [
  ["a step", STEPS],
  ["who may act", ROLES],
  ["widths", WIDTHS],
  ["order", ORDER],
  ["exactness", EXACTNESS],
  ["the multiproof", MULTIPROOF],
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
  const rules = RULES.flatMap(([kind, list]) => list.map((rule) => ({ kind, ...rule })));
  for (const { kind, pattern, replacement } of rules) {
    for (const match of source.matchAll(pattern)) {
      const [text] = match;
      if (!isCode(match.index)) continue;
      const changed = replacement.replaceAll(/\$(\d|&)/g, (_, group: string) =>
        group === "&" ? text : (match[Number(group)] ?? ""),
      );
      const end = match.index + text.length;
      const mutated = source.slice(0, match.index) + changed + source.slice(end);
      const start = source.lastIndexOf("\n", match.index - 1) + 1;
      const rest = source.indexOf("\n", end);
      const tail = source.slice(end, text.endsWith("\n") ? end : rest);
      if (found.has(mutated)) continue;
      found.set(mutated, {
        kind,
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
