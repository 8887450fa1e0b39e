const CHROME: ReadonlySet<string> = new Set([
  ...["top of page", "bottom of page", "back to top", "skip to content", "skip to main content"],
  ...["menu", "main menu", "close menu", "home", "log in", "log in / sign up", "sign up", "search"],
  ...[
    "share",
    "print",
    "contact",
    "next",
    "previous",
    "read more",
    "subscribe",
    "follow us",
    "use tab to navigate.",
  ],
]);

const ACCOUNTS = /^(?:[-*•·] ?)?(?:twitter|facebook|instagram|youtube|linkedin)(?: [\w ]{0,30})?$/i;

/** Whether a whole line is part of a web site's frame, such as `top of page`, and not of its text. */
export function isSiteChrome(line: string): boolean {
  if (line.length > 60) return false;
  return CHROME.has(line.toLowerCase()) || ACCOUNTS.test(line) || /^[-–—=_*·•|\s]+$/.test(line);
}
