/** For cli-table3's `chars`: columns without a line around or between them. */
export const BORDERLESS: Readonly<Record<string, string>> = Object.fromEntries(
  ["top", "bottom", "left", "right"]
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .concat("mid", "mid-mid", "middle")
    .map((part) => [part, ""]),
);
