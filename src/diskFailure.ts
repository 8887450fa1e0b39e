/** A failure of the operating system, as a person can understand and mend it. */
export interface DiskFailure {
  readonly message: string;
  readonly fix: string;
}

type Told = readonly [message: string, fix: string];

const MAY: Told = [
  "you may not do that there",
  "check the owner and the permissions of the file and of its folder",
];
const NOT_A_FOLDER: Told = [
  "a part of its path is a file, not a folder",
  "move that file away, or name another place",
];
const TOO_MANY_OPEN: Told = [
  "too many files are open",
  "close other programs, or raise the limit with `ulimit -n`, and run it again",
];
const GONE: Told = [
  "it, or its folder, is not there",
  "check its name, and that nothing else removes it meanwhile, and run it again",
];

/** What a system error's code means, whether a file was read or written. */
const FAILURES: Readonly<Record<string, Told>> = {
  ENOSPC: ["the disk is full", "free some room on the disk, and run it again"],
  EDQUOT: [
    "your share of the disk is used up",
    "remove files of yours, or ask for a larger quota, and run it again",
  ],
  EFBIG: [
    "the file would be larger than the disk or your limit allows",
    "choose another disk, or raise the limit with `ulimit -f`",
  ],
  EACCES: MAY,
  EPERM: MAY,
  EROFS: ["the disk can only be read", "use a copy of the project on a disk that can be written"],
  EISDIR: ["a folder has that name", "move the folder away, or name another file"],
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: [
    "something else has that name",
    "move away what stands there, or name another place, and run it again",
  ],
  ENOTEMPTY: ["the folder is not empty", "move away what stands there, and run it again"],
  EMFILE: TOO_MANY_OPEN,
  ENFILE: TOO_MANY_OPEN,
  ENAMETOOLONG: ["its name or path is too long", "choose a shorter name, or a folder further up"],
  ELOOP: [
    "symbolic links lead round in a circle",
    "remove the link, and put the file or the folder itself there",
  ],
  ENXIO: ["this is no regular file", "put a plain file there"],
  ENODEV: ["this is no regular file", "put a plain file there"],
  EBUSY: ["another program uses it", "close that program, and run it again"],
  ETXTBSY: ["another program runs it", "close that program, and run it again"],
  EXDEV: ["the folder is spread over two disks", "keep the project on one disk"],
  EMLINK: ["the disk takes no more links", "use another disk"],
  EINVAL: ["the disk does not take that name", "choose another name"],
  EILSEQ: ["the disk does not take that name", "choose another name"],
  ENOENT: GONE,
  EIO: ["the disk fails", "check the disk, and run it again"],
  ENOMEM: ["the system has no memory left", "close other programs, and run it again"],
  EAGAIN: ["the system is busy", "run it again"],
  EINTR: ["the system was interrupted", "run it again"],
  ENOSYS: ["the disk cannot do that", "keep the project on another disk"],
  ENOTSUP: ["the disk cannot do that", "keep the project on another disk"],
  EOPNOTSUPP: ["the disk cannot do that", "keep the project on another disk"],
  ESTALE: ["the disk is out of reach", "check the connection to the disk, and run it again"],
};

/**
 * Says what a system error means.
 * @param code such as `ENOSPC`
 * @returns undefined for a code that no disk gives
 */
export function describeDiskFailure(code: string): DiskFailure | undefined {
  const told = Object.hasOwn(FAILURES, code) ? FAILURES[code] : undefined;
  return told && { message: `${told[0]} (${code})`, fix: told[1] };
}

/** A system error of a disk, by its code. */
export interface SystemError {
  /** Such as `ENOSPC`. */
  readonly code: string;
  /** Where it came up, if the system says so. */
  readonly path?: string | undefined;
}

/**
 * Finds the error of a disk in an error and its causes; undefined where there is none. What a network
 * says is none, though it may have the same code.
 */
export function findDiskError(error: unknown): SystemError | undefined {
  let each: unknown = error;
  for (let depth = 0; each instanceof Error && depth < 8; depth++) {
    const { code, syscall, path, dest } = each as Error & Record<string, unknown>;
    const isNetwork = /^(connect|listen|bind|accept|getaddrinfo)/.test(String(syscall ?? ""));
    if (typeof code === "string" && Object.hasOwn(FAILURES, code) && !isNetwork) {
      const place = dest ?? path;
      return { code, path: typeof place === "string" ? place : undefined };
    }
    each = each.cause;
  }
  return undefined;
}
